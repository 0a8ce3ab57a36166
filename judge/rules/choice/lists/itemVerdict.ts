import { oneOf } from '../claims/grammar/oneOf.js';
import { isPointed, tailVerdict } from './tailVerdict.js';

const opening = String.raw`^[\s\-:.|=>,("'*]*(?:->)?\s*`;
const lead = [
  '(?:(?:this|it|that|which|this (?:option|structure|one)|the (?:option|structure|organ)) )?',
  '(?:(?:is|are|was|lies|seems|looks|appears|sits|(?:is |can be |is clearly )?(?:located|seen|found)) )?',
  '(?:(?:clearly|the|a|an|also|most|very|fully|definitely|plainly|well|directly|here|only|partly|indeed|probably|just|exactly|quite|almost) ){0,2}',
].join('');

const good = oneOf(
  'yes|correct|true|right(?! (?:side|of|half|to|lung|kidney|upper|lower|in front|behind|next))|visible|present|seen|shown|enclosed',
  'highlighted|marked|boxed|outlined|match(?:es|ing)?|fits|likely|plausible|possible|best (?:match|fit|candidate|answer)|answer|largest(?! (?:vessel|organ|arter|vein|muscle|bone|gland|of the (?:body|abdom)))',
  String.raw`biggest|(?:entirely |fully |exactly )?(?:within|inside|in|at) the (?:\w+ ){0,3}(?:box|frame|rectangle|region|area|outline|image|slice|picture)`,
  '(?:<-+|<=+|←) ?(?:this|my|the|answer|correct|choice|best)[^.\\n]{0,20}|selected|chosen|perfect|ideal|spot on|确|正确|对|正しい|正解|適切',
);
const bad = oneOf(
  'no|not|incorrect|false|wrong|absent|missing|invisible|second|third|smaller|smallest|small|tiny|less|least|outside|beyond',
  'excluded|eliminated|ruled out|unlikely|implausible|impossible|too|neither|never|other|another|different|unselected',
  'elsewhere|错|不|誤り?|間違\\p{L}*',
);
const besides =
  'in front of|behind|above|below|next to|beside|lateral to|medial to|anterior to|posterior to|far from|away from|near';

const positive = new RegExp(
  String.raw`${opening}(?:[✓✔✅☑🟢]|\[[xX✓✔]\]|\([xX✓✔]\)|${lead}${good}(?!\p{L}))`,
  'iu',
);
const negative = new RegExp(
  String.raw`${opening}(?:[❌✗✘☒🔴☐]|\[ ?\]|\( \)|${lead}${bad}(?!\p{L})|(?:[^.;\n]{0,40} )?(?:not|isn't|n't|cannot)\b|(?:${besides})\b)`,
  'iu',
);

const weak = new RegExp(String.raw`${opening}${lead}(?:likely|plausible|possible)(?!\p{L})`, 'iu');

/** A last word after all that describes: "dark and lateral -> no", "(incorrect)". */
const lastWord =
  /(?:->|[-:,(.;|]|=>) ?(yes|no|most likely|less likely|least likely|unlikely|not likely|correct|incorrect|true|false|wrong|not visible|visible|not enclosed|enclosed|excluded|ruled out|matches|fits best|best fit|best match|favou?red|preferred|most probable|likeliest)[)\s.|!*]*$/iu;
const anySign = /[✓✔✅☑❌✗✘☒]/u;

export type ItemVerdict = 'positive' | 'negative' | 'none';

/** What a list says of one option: that it is the answer, that it is not, or neither. */
export function itemVerdict(comment: string): ItemVerdict {
  if (isPointed(comment)) return tailVerdict(comment);
  const said = comment.slice(0, 160);
  if (positive.test(said)) return isTakenBack(said) ? 'negative' : 'positive';
  if (negative.test(said)) return 'negative';
  const word = (lastWord.exec(said)?.[1] ?? anySign.exec(said)?.[0] ?? '').toLowerCase();
  if (word === '') return tailVerdict(comment);
  return /^(?:yes|correct|true|visible|enclosed|matches|most likely|fits best|best fit|best match|favou?red|preferred|most probable|likeliest|[✓✔✅☑])$/u.test(
    word,
  )
    ? 'positive'
    : 'negative';
}

/** "Visible, but outside the box". */
function isTakenBack(said: string): boolean {
  return /^[^.\n]{0,60}\bbut\b[^.\n]{0,40}\b(?:not|outside|too|wrong)\b|^[^.\n]{0,30}\?/i.test(said);
}

/** True for a word that judges even where nothing is said against the other options. */
export function isPlainVerdict(comment: string): boolean {
  return /^\W*(?:this is |it is |the |my )?(?:(?<=(?:<-|←) ?(?:my |the )?)(?:choice|answer)|yes|correct|true|(?:largest|biggest)(?! (?:vessel|organ|arter|vein|muscle|bone|gland))|best match|matches|fits|answer|[✓✔✅☑])/iu.test(
    comment,
  );
}

/** True for a word that leaves room for others: "plausible". */
export function isWeakVerdict(comment: string): boolean {
  return weak.test(comment);
}
