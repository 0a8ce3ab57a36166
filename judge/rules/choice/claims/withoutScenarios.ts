import { choiceOfMark, pattern } from '../marks/markCharacters.js';
import { sentencesOf } from '../sentences/sentencesOf.js';
import type { Claim } from './claim.js';

const scenario =
  /^[^\p{L}]*(?:and |while |but )?(?:in|with|for|given) (?:an? |any |patients?\b|the (?:case|setting) of )(?:[\p{L}-]+ ){0,4}?[^,.;:\n]{0,60}, ?/iu;
const anyOption = new RegExp(pattern.option, 'gu');
const supposed =
  /\b(?:would|could|might|may|should|has to be|have to be|must be (?:considered|excluded)|comes? to mind|is (?:more |most )?(?:likely|probable)|to be considered|think of)\b/iu;

/**
 * The claims of a text without those that each hold for another sort of patient: "In a febrile patient B would be likelier. In a
 * smoker, C." A single one of them, or those that agree, stay.
 */
export function withoutScenarios(text: string, claims: readonly Claim[]): readonly Claim[] {
  const scenarios = sentencesOf(text).filter(({ start, end }) => {
    const said = text.slice(start, Math.min(end, start + 200)).trimStart();
    return scenario.test(said) && supposed.test(said);
  });
  if (scenarios.length < 2) return claims;
  const isIn = ({ at }: Claim) => scenarios.some(({ start, end }) => at >= start && at < end);
  const told = scenarios.flatMap(({ start, end }) => text.slice(start, end).match(anyOption) ?? []);
  const differ = new Set(told.map(choiceOfMark)).size > 1;
  const others = claims.filter((claim) => !isIn(claim));
  return differ && others.length > 0 ? others : claims;
}
