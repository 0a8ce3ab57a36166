import type { Span } from './answerStretches.js';

const things = '(?:(?:structures?|organs?|what is|parts?)[ _]?(?:that are )?)?';
const seen =
  '(?:visible|seen|shown|visuali[sz]ed|present|identified|included|depicted|found|detected|imaged|in (?:the |this )?(?:image|slice|view|plane|field))';
const denying = String.raw`(?:not[ _]?(?:\w+ ){0,2}${seen}|absent|missing|invisible|unseen|outside|out of|excluded)`;
const doubting = `(?:(?:only )?(?:possibly|possible|potentially|potential|perhaps|maybe|uncertain|unclear|unsure|doubtful|questionable|suspected|equivocal|tentative(?:ly)?|(?:less|not|low)[ _](?:certain|clear|sure|confidence))(?:ly)?)`;
const rest = '(?:[ _](?:visible|seen|present|structures?|organs?|findings?|identified|here)){0,3}';

/** A heading opens a sentence or line, or is the name of a member in JSON; without a colon it has its line for itself. */
function headings(words: string): RegExp {
  return new RegExp(
    String.raw`(?:^|[.;\n]|[[\]{},] ?(?="))[^\p{L}\n.;]{0,10}${things}${words}(?:(?![A-Za-z])[^:\n.;]{0,40}:|${rest}\W{0,3}(?=\n))`,
    'giu',
  );
}

const denyingHeadings = headings(denying);
const doubtingHeadings = headings(doubting);

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
function passagesUnder(text: string, heading: RegExp): readonly Span[] {
  const found = [...text.matchAll(heading)];
  return found.map(({ index, 0: words }, position) => {
    const start = index + words.length;
    const following = text.slice(start, Math.max(start, found[position + 1]?.index ?? text.length));
    const isOnLine = /^ *\S/.test(following);
    const end = /^ ?\[/.test(following) ? /\]/ : isOnLine ? /[.;\n]/ : nextHeading;
    const length = following.search(end);
    return { start, end: start + (length < 0 ? following.length : length) };
  });
}
