import { isLetterMark, pattern } from '../marks/markCharacters.js';
import type { Line } from '../sentences/linesOf.js';

/** An option at the beginning of a line, or of a part of a line, with what is said of it there. */
export interface ListItem {
  /** Where its mark stands. */
  readonly at: number;
  readonly mark: string;
  /** The number of its line. */
  readonly line: number;
  readonly isLettered: boolean;
  /** True where a number stands before it: "1. Spleen". */
  readonly isNumbered: boolean;
  /** True where it begins its line. */
  readonly isLine: boolean;
  /** What follows up to the next item or the end of the line, with a sign that stands before the option. */
  readonly comment: string;
}

/** How far into a line its items are looked for, in characters. */
const reach = 2000;

const signs = '✓✔✅❌✗✘☒☑';
const check = String.raw`(?:\[[ xX✓✔]?\]|\([ xX✓✔]?\)(?= )|[☐🔴🟢${signs}])\ufe0f? ?`;

/** The start of an item: number, sign, option, and what parts it from its comment. */
const lineItem = new RegExp(
  String.raw`^ ?(?:[-*•] ?)?(?:\(?\d{1,2}[.):] ?)?(?<before>${check})?["'({[|]{0,2} ?(?<mark>${pattern.option})["')\]}]{0,3} ?(?<sign>${check})?(?=$|[-:.|=><←(?,${signs}]|->|(?:yes|no|not|too|correct|incorrect|true|false|right|wrong|visible|absent|present|outside|inside|enclosed|excluded)\b)`,
  'u',
);
const inlineItem = new RegExp(
  String.raw`(?<=^|[.;,!?:] ?|[.;,!?:] ?["'({[]|\band |[{|${signs}] ?|\d[.)] ?)(?<mark>${pattern.option})["')\]}]{0,2} ?(?=:|- |-> |= ?|\| |\(?[${signs}]|\(?(?:yes|no|correct|incorrect|true|false|wrong)\b|\. (?:(?:[Nn]ot|[Cc]learly|[Pp]artly|[Ff]ully) )?(?:[Vv]isible|[Pp]resent|[Aa]bsent|[Ss]een|[Ss]hown|[Ee]nclosed|[Yy]es|[Nn]o|[Cc]orrect|[Ii]ncorrect|[Tt]rue|[Ff]alse)\b)`,
  'gu',
);

/** Items at the start of lines; where a line holds several, those within it. */
export function listItems(lines: readonly Line[]): readonly ListItem[] {
  return lines.flatMap((line, number) => {
    const inline = [...line.text.slice(0, reach).matchAll(inlineItem)];
    const distinct = new Set(inline.map(({ groups }) => groups?.mark));
    return distinct.size > 1 ? inlineItems(line, number, inline) : itemOf(line, number);
  });
}

function itemOf({ at, text }: Line, line: number): ListItem[] {
  const match = lineItem.exec(text);
  if (match === null) return [];
  const { mark = '', before = '', sign = '' } = match.groups ?? {};
  const comment = before + sign + text.slice(match[0].length);
  const isNumbered = /^ ?\(?\d{1,2}[.):]/.test(text);
  return [
    {
      at: at + text.indexOf(mark),
      mark,
      line,
      isLettered: isLetterMark(mark),
      isNumbered,
      isLine: true,
      comment,
    },
  ];
}

function inlineItems({ at, text }: Line, line: number, matches: readonly RegExpExecArray[]): ListItem[] {
  return matches.map((match, index) => {
    const mark = match.groups?.mark ?? '';
    const comment = text.slice(match.index + match[0].length, matches[index + 1]?.index ?? text.length);
    return {
      at: at + match.index,
      mark,
      line,
      isLettered: isLetterMark(mark),
      isNumbered: false,
      isLine: false,
      comment,
    };
  });
}
