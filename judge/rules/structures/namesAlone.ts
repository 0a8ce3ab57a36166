import type { Stretch } from '../mentions/answerStretches.js';
import { maskCharacter } from '../mentions/maskNames.js';
import type { Mention } from '../mentions/mention.js';
import type { Span } from '../text/itemsWithin.js';
import type { NamedText } from './identifiedNames.js';

const smallWords =
  /^(?:\W|\d|\b(?:the|an?|and|or|both|two|left|right|human|of|side|sided|bilateral|patient's|on|one|[A-H])\b)*$/i;

/** Mentions of a stretch's first line or sentence when it says little else, the doubted ones where none is certain: "Liver", "B) The left lung." */
export function namesAlone({ masked, mentions }: NamedText, { start, end }: Span): readonly Mention[] {
  const line = /^\s*(?:\w{1,2}[.)] ?)?[^\n.;!?]{0,200}(?=[\n.;!]|$)/.exec(
    masked.slice(start, Math.min(end, start + 210)),
  )?.[0];
  if (line === undefined || !holdsNamesOnly(line) || isList(masked.slice(start, end))) return [];
  const alone = mentions.filter(
    ({ start: first, end: last, stance }) =>
      first >= start && last <= start + line.length && stance !== 'beside',
  );
  const certain = alone.filter(({ stance }) => stance === 'affirmed');
  return certain.length > 0 ? certain : alone;
}

/** The last line, if it alone of several holds nothing but names: an answer after its reasons. */
export function lastLine(masked: string): Stretch | null {
  const lines = masked.trimEnd().split('\n');
  const last = lines.pop();
  if (last === undefined || lines.length === 0 || !holdsNamesOnly(last)) return null;
  if (/^\W*\d/.test(last) || lines.some(holdsNamesOnly)) return null;
  const end = masked.trimEnd().length;
  return { kind: 'concluded', start: end - last.length, end };
}

/** Lines of nothing but names from which on the first one is no answer by itself. */
const linesOfList = 3;

function isList(stretch: string): boolean {
  return stretch.split('\n').filter(holdsNamesOnly).length >= linesOfList;
}

function holdsNamesOnly(line: string): boolean {
  return line.includes(maskCharacter) && smallWords.test(line.replaceAll(maskCharacter, ''));
}
