const things =
  '(?:code|file|script|functions?|methods?|class(?:es)?|imports?|implementation|definitions?|layers?|parts?|loop|body|logic)';
const asBefore =
  '(?:unchanged|(?:the )?same(?: (?:code|content))?(?: as (?:before|above|previously|in the original))?|as (?:before|above|is|it (?:was|is)|previously|in the previous)|identical|no changes?)';
/** What a comment may open and close with. */
const opening = '[\\s.…([*<>{=-]*';
const closing = '[\\s.…)\\]>}*=-]*$';

/** Comments, each at its start or as a whole, that stand for code which is left out. */
const leftOut: readonly RegExp[] = [
  `(?:the )?(?:rest|remainder) (?:of )?(?:the |this |your |my )?(?:\\w+\\.py|(?:\\w+ )?${things})\\b`,
  `(?:todo:? |add |insert |include |keep |continue with |then )+(?:the )?(?:rest|remainder) of (?:the |this |your |my )?(?:\\w+\\.py|(?:\\w+ )?${things})\\b`,
  `(?:keep |leave |the |all |your )*(?:rest|remainder|remaining|others?|everything else|existing|previous)\\b.{0,60}\\b${asBefore}\\b`,
  `(?:your |the |keep |insert |add )*(?:remaining|existing|previous|original|unchanged) ${things}(?: (?:here|above|below|goes here))?${closing}`,
  `(?:your |add your |insert your )${things} (?:goes )?here${closing}`,
  `${asBefore}(?: (?:here|needed|for brevity|above|below|version|${things}))*${closing}`,
  `(?:omitted|left out|skipped|truncated)(?: for brevity)?${closing}`,
  `.{0,60}\\b(?:omitted|left out|truncated) for (?:brevity|clarity)`,
  `(?:.{0,40}\\b${things}|\\w+\\(\\))(?: \\w+\\(\\))? (?:above |below )?(?:as before|as above|(?:remains?|stays?|is|are) (?:the same|unchanged|as before|as is))${closing}`,
  `(?:code|everything|all) (?:above|below|before) (?:remains?|stays?)(?: (?:the same|unchanged|as is))?${closing}`,
]
  .map((words) => `^\\s*#+${opening}${words}`)
  .concat(
    // Three dots first or last, and a word for what is not shown.
    `^\\s*#+\\s*[([<{]*\\s*(?:\\.{3}|…).{0,60}\\b(?:rest|other|same|existing|previous|unchanged|remaining|remainder|omitted|as before|as above)\\b`,
    `^\\s*#.{0,60}\\b(?:rest|other|more|existing|previous|remaining) ${things}\\s*(?:\\.{3}|…)`,
    `^\\s*(?:pass|\\.{3})[ \\t]*#.{0,40}\\b(?:${asBefore}|existing|rest of)\\b`,
  )
  .map((pattern) => new RegExp(pattern, 'im'));
const ellipsis =
  /^\s*(?:#\s*[([<{]*(?:\.{3}|…)[\s.…)\]>}]*|\[(?:rest|remaining|unchanged|previous)\b.*\])\s*$/im;
const sameInBrackets = new RegExp(`^\\s*#.{0,60}[([]\\s*${asBefore}\\s*[)\\]][\\s.…-]*$`, 'i');
const diffLine =
  /^(?:diff --git |--- \S|\+\+\+ \S|@@ .*@@|<{5,} |>{5,} |\*\*\* (?:Begin Patch|Update File))/m;

/**
 * Why code is no whole file; null where nothing speaks against it.
 *
 * @example
 * partialReason('import os\n# ... rest of the code unchanged\n'); // "it leaves code out"
 */
export function partialReason(code: string): string | null {
  if (isDiff(code)) return 'it is a diff';
  if ([...leftOut, ellipsis].some((pattern) => pattern.test(code)) || hasGap(code))
    return 'it leaves code out';
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

/**
 * Three dots as a line among others, which as the body of a function are a stub; or a comment such as "imports (unchanged)" with a free
 * line below, where the code that it speaks of would stand.
 */
function hasGap(code: string): boolean {
  const lines = code.split('\n');
  return lines.some((line, place) => {
    const next = lines[place + 1] ?? '';
    if (sameInBrackets.test(line)) return next.trim() === '' || indentOf(next) < indentOf(line);
    if (line.trim() !== '...') return false;
    const above = lines.slice(0, place).findLast((one) => one.trim() !== '') ?? '';
    const isBody = /(?::|"""|''')\s*(?:#.*)?$/.test(above) && indentOf(above) <= indentOf(line);
    return indentOf(line) === 0 || !isBody || (next.trim() !== '' && indentOf(next) >= indentOf(line));
  });
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
