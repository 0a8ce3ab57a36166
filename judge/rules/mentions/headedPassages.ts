import type { Span } from '../text/itemsWithin.js';
import { maskCharacter } from './maskNames.js';

const things = '(?:(?:structures?|organs?|what is|parts?)[ _]?(?:that are )?)?';
const seen =
  '(?:visible|seen|shown|visuali[sz]ed|present|identified|included|depicted|found|detected|imaged|in (?:the |this )?(?:image|slice|view|plane|field))';
const denying = String.raw`(?:not[ _]?(?:\w+ ){0,2}${seen}|absent|missing|gone|invisible|unseen|outside|out of|excluded)`;
/** "Structures that I would not expect here:". */
const notHere = String.raw`[\w' -]{0,40}?\b(?:not|no longer|\w+n't)(?! (?:\w+ ){0,2}(?:sure|certain|clear|confident|limited|only|just))\b[\w' -]{0,40}`;
const doubting = `(?:(?:only )?(?:possibly|possible|potentially|potential|perhaps|maybe|uncertain|unclear|unsure|doubtful|questionable|suspected|equivocal|alternatives?|differentials?(?: diagnos[ie]s)?|second choice|runner[ -]up|tentative(?:ly)?|(?:less|not|low)[ _](?:certain|clear|sure|confidence))(?:ly)?)`;
const rest =
  '(?:[ _](?:visible|seen|present|structures?|organs?|findings?|identified|here|(?:on|in|at) (?:the|this) (?:image|slice|section|scan|view|plane|level))){0,3}';

/** Before a heading: anything but words and masked names. */
const mark = String.raw`[^\p{L}\n.;${maskCharacter}]{0,10}`;

/** A heading opens a sentence or line, or is the name of a member in JSON; without a colon it has its line for itself. */
function headings(words: string): RegExp {
  return new RegExp(
    String.raw`(?:^|[.;\n]|[[\]{},] ?(?="))${mark}${things}${words}(?:(?![A-Za-z])[^:\n.;]{0,40}:|${rest}\W{0,3}(?=\n))`,
    'giu',
  );
}

const denyingHeadings = [headings(denying), new RegExp(String.raw`(?:^|[.;\n] ?)${mark}${notHere}:`, 'giu')];
const doubtingHeadings = [headings(doubting)];

/** What stands under headings such as "Not visible:". */
export function deniedPassages(text: string): readonly Span[] {
  return passagesUnder(text, denyingHeadings);
}

/** What stands under headings such as "Possibly visible:". */
export function doubtedPassages(text: string): readonly Span[] {
  return passagesUnder(text, doubtingHeadings);
}

/** A line that ends in a colon, or that says little more than "visible". */
const nextHeading = /\n[^\n]*:\W*(?:\n|$)|\n[^\n,]{0,12}visible\b[^\n,]{0,20}\n/i;

/** Up to the closing bracket of a JSON list, to the end of the sentence or, in lines of their own, to the next heading. */
function passagesUnder(text: string, headings: readonly RegExp[]): readonly Span[] {
  const found = headings
    .flatMap((heading) => [...text.matchAll(heading)])
    .sort((first, second) => first.index - second.index);
  return found.map(({ index, 0: words }, position) => {
    const start = index + words.length;
    const following = text.slice(start, Math.max(start, found[position + 1]?.index ?? text.length));
    const isOnLine = /^ *\S/.test(following);
    const end = /^ ?\[/.test(following) ? /\]/ : isOnLine ? /[.;\n]/ : nextHeading;
    const length = following.search(end);
    return { start, end: start + (length < 0 ? following.length : length) };
  });
}
