const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** "The left lung's base" is the left lung. */
const possessedPart =
  /(?<=\p{L}{3})['’]s (?:\p{Ll}+ )?(?:base|apex|tip|edge|dome|head|tail|body|neck|pole|wall|lumen|surface|parenchyma|shaft|part)\b/giu;

/** Takes off brackets between the words of an option's text ("hypertrophic (obstructive) cardiomyopathy") and parts that a name possesses. */
export function withoutInterruptions(told: string, names: readonly string[]): string {
  const text = told.replace(possessedPart, '');
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
