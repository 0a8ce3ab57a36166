import { type Claim, tiers } from './claims/claim.js';
import { choiceOfMark, marks, pattern } from './marks/markCharacters.js';
import { type Sentence, sentencesOf } from './sentences/sentencesOf.js';

/** "It may be A": what is only possible. */
const hedged = /\b(?:may|might|could|maybe|perhaps|possibly|possibility|conceivabl[ey]|possible)\b/iu;
/** "B, too": what leaves room for another option. */
const alsoPossible =
  /\b(?:also|as well|too|alternativ\w+|another|other|or|equally|consider|think of|excluded?|ruled? out|possib\w+|conceivabl\w+|plausible|could|might|may)\b/iu;
/** "B is unlikely": what leaves none. */
const excluding =
  /\b(?:less likely|unlikely|is (?:excluded|ruled out)|can be (?:excluded|ruled out)|would (?:be|have|show|lie|look)|too (?:small|large|high|low|far))\b/iu;

const anyOption = new RegExp(`${pattern.option}|${marks.several}`, 'gu');

/** How far behind a claim another option is looked for, in characters. */
const reach = 400;

/** "It may be A, though B is possible, too": whether a claim of what is only possible is followed by another option that is. */
export function isOneOfSeveral(text: string, claims: readonly Claim[]): boolean {
  const [{ at, mark, tier }] = claims;
  if (claims.length > 1 || tiers.indexOf(tier) <= tiers.indexOf('announcement')) return false;
  const later = sentencesOf(text).filter(({ start, end }) => end > at && start < at + reach);
  const [own] = later;
  const isHedged = hedged.test(
    text.slice(Math.max(own?.start ?? at, at - 60), Math.min(own?.end ?? at, at + 40)),
  );
  return isHedged && later.some((sentence) => isAnotherPossible(text, sentence, { at, mark }));
}

function isAnotherPossible(
  text: string,
  { start, end }: Sentence,
  { at, mark }: Pick<Claim, 'at' | 'mark'>,
): boolean {
  const words = text.slice(Math.max(start, at + 1), end);
  const others = (words.match(anyOption) ?? []).filter((one) => choiceOfMark(one) !== choiceOfMark(mark));
  return others.length > 0 && alsoPossible.test(words) && !excluding.test(words);
}
