const things =
  '(?:code|file|script|functions?|methods?|class(?:es)?|imports?|implementation|definitions?|layers?|parts?)';
const asBefore =
  '(?:unchanged|(?:the )?same(?: as (?:before|above|previously|in the original))?|as (?:before|above|is|it (?:was|is)|previously|in the previous)|identical|no changes?)';

/** Comments, each at its start or as a whole, that stand for code which is left out. */
const leftOut: readonly RegExp[] = [
  `(?:the )?(?:rest|remainder) (?:of )?(?:the |this |your |my )?(?:\\w+\\.py|(?:\\w+ )?${things})\\b`,
  `(?:keep |leave |the |all |your )*(?:rest|remainder|remaining|others?|everything else|existing|previous)\\b.{0,60}\\b${asBefore}\\b`,
  `(?:your |the |keep |insert |add )*(?:remaining|existing|previous|original|unchanged) ${things}(?: (?:here|above|below|goes here))?[\\s.…)]*$`,
  `${asBefore}(?: (?:here|needed|for brevity|above|version|${things}))*[\\s.…)]*$`,
  `(?:omitted|left out|skipped|truncated)(?: for brevity)?[\\s.…)]*$`,
  `.{0,60}\\b(?:omitted|left out|truncated) for (?:brevity|clarity)`,
].map((words) => new RegExp(`^\\s*#[\\s.…([*-]*${words}`, 'im'));
const ellipsis = /^\s*(?:#\s*(?:\.{3}|…)[\s.…]*|\[(?:rest|remaining|unchanged|previous)\b.*\])\s*$/im;
const diffLine = /^(?:diff --git |--- \S|\+\+\+ \S|@@ .*@@)/m;

/**
 * Why code is no whole file; null where nothing speaks against it.
 *
 * @example
 * partialReason('import os\n# ... rest of the code unchanged\n'); // "it leaves code out"
 */
export function partialReason(code: string): string | null {
  if (isDiff(code)) return 'it is a diff';
  if ([...leftOut, ellipsis].some((pattern) => pattern.test(code))) return 'it leaves code out';
  const first = code.split('\n').find((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  if (first === undefined) return 'it holds no code';
  return /^\s/.test(first) ? 'it begins within a block' : null;
}

/** Marks of a diff, or more than half of the lines changed. */
function isDiff(code: string): boolean {
  if (diffLine.test(code)) return true;
  const lines = code.split('\n').filter((line) => line.trim() !== '');
  const changed = lines.filter((line) => /^[+-](?![\d(])/.test(line));
  return (
    lines.length > 1 && changed.some((line) => line.startsWith('+')) && 2 * changed.length > lines.length
  );
}
