const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/**
 * Takes off brackets between the words of an option's text.
 *
 * @example
 * withoutBrackets('hypertrophic (obstructive) cardiomyopathy', ['hypertrophic cardiomyopathy']); // the option's text
 */
export function withoutBrackets(text: string, names: readonly string[]): string {
  const phrases = names.map((name) => name.split(' ').filter((word) => /^\p{L}{3,}$/u.test(word)));
  const pairs = phrases
    .filter((words, index) => words.length > 1 && words.join(' ') === names[index])
    .flatMap((words) => words.slice(1).map((word, index) => [words[index], word] as const));
  return pairs.reduce(
    (told, [first, second]) =>
      told.replace(
        new RegExp(
          String.raw`(?<=\b${escaped(first)}) \((?!or |and |not )\p{L}[^()\n]{1,30}\)(?= ${escaped(second)}\b)`,
          'giu',
        ),
        '',
      ),
    text,
  );
}
