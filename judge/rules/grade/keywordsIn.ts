/** More are not kept, nor longer ones whole. */
const most = { count: 50, length: 100 };

const start = /\b(?:reasoning|key ?words|rationale)\b["'*_\s]*[:=]\s*/i;
const between = /[,;|•·\n]+|\s[-–—]\s/;
const marks = /^[\s"'*_[\](){}<>#\d.)-]+|[\s"'*_[\](){}<>.]+$/g;

/** The key words that a reply gives for its choice, after "Reasoning:" or the like, as they stand there. */
export function keywordsIn(text: string): string[] {
  const found = start.exec(text);
  if (found === null) return [];
  const rest = text.slice(found.index + found[0].length).split(/\bchoice\b["'*]*\s*:/i)[0];
  return rest
    .split(between, most.count)
    .map((word) => word.replace(marks, '').slice(0, most.length))
    .filter((word) => word !== '');
}
