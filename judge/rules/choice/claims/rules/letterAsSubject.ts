import { oneOf } from '../grammar/oneOf.js';
import type { Site } from '../site.js';
import { openers } from './optionOnALine.js';

const ends = String.raw`(?= here\b|[.,;:!]|$| (?:because|since|as|given|for|in this)\b)`;
const being = '(?:is|must be|has to be|should be|would be|can only be)';

/** What is said of a letter that stands for the answer: "C is the window setting used", "D applies". */
const told = new RegExp(
  String.raw`^["')\]]{0,2} ${oneOf(
    `${being} (?:the (?!second|third|other|only|least|worst|wrong|smallest|usual|most common|first (?:line|choice|test|step)|next|same|distractor)|my (?!second)|our|what|how)`,
    `(?:clearly |best |still )?(?:appl(?:y|ies)|qualifies|holds)${ends}`,
    `${being} (?:\\p{Ll}+ly )?(?:shown|seen|used|depicted|appropriate|suitable|apt|indicated|displayed|present)${ends}`,
    `${being} (?:\\p{Ll}+ly )?(?:consistent|compatible|in keeping|in line) with`,
    '(?:does justice to|is (?:spot on|right on the|on the money)|hits the|nails|gets (?:the nod|picked|my))',
    '(?:agrees|accords|squares|tallies) with',
    '(?:accounts for|describes|names|states|captures|depicts|represents|explains|sums up) (?:the|this|that|these|what|all|both|it|such)',
  )}`,
  'iu',
);

/** What makes of it something else: denied, compared, supposed, told of a neighbour, about another option. */
const turned =
  /[\ue000-\ue045]|\b(?:not|no|never|none|wrong|incorrect|second|least|other|worst|distractor|smaller|smallest|tempting|but|while|whereas|though|usually|normally|typically|rather|if|when|would|could|might|may|excluded|too|most hospitals|outside|above|below|behind|adjacent|next|neighbou?r\w*|that uses?|cheapest)\b|n't\b/iu;

/** "C is the window setting used", "since there are metastases, D applies". */
export function isToldOfLetter({ isLetter, before, after }: Site): boolean {
  if (!isLetter || !(before === '' || openers.test(before) || /\bonly ?$/i.test(before))) return false;
  const said = told.exec(after)?.[0];
  return said !== undefined && !turned.test(after.slice(said.length).split(/[,;:]/, 1)[0]);
}
