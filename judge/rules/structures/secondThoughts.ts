import type { Stretch } from '../mentions/answerStretches.js';
import { identifiedNames, type NamedText, namesSaidToBe } from './identifiedNames.js';

const contrast =
  /\b(?:but|however|yet|although|though|whereas|instead|nevertheless|on the other hand|in this (?:slice|image|case|section|plane)|at this level)\b/gi;

/** "But among the organs it is ...": what comes before was said of other things. */
const narrowing =
  /^[a-z]+,? (?:among|of|as for|for|when it comes to|within|if|in this|on this|at this|here)\b/i;

/** Words of a first impression or of a comparison with what something is not. */
const impression =
  /\b(?:at first|initial(?:ly)?|first (?:glance|sight|impression|thought|guess)|at a glance|seemingly|superficially|looks? like|could|might|may|appears? to be|seems? (?:to be|like)|suggests?|tempt\w*|think|thought|consider\w*|assum\w*|mistak\w*|resembl\w*|reminds?|normally|usually|typically|generally|in general)\b/i;

/** "While the liver is the largest of the body, ...": what follows its comma is what the sentence says. */
const concession =
  /(?:^|[.!?;\n] ?)(?:while|although|though|even though|whereas|even if|despite)\b(?=[^.!?;\n,]{0,160}, )/gi;

/**
 * What follows a concession, or a contrast when all that is named before it is doubted or a first impression; either only if what
 * follows says what the structure is: "It might be the spleen, but the cortex shows that it is the left kidney."
 */
export function secondThoughts(about: 'enclosed' | 'largest', named: NamedText): Stretch | null {
  const { masked, mentions } = named;
  const conceded = [...masked.matchAll(concession)].slice(0, 10).map(({ index, 0: words }) => ({
    index: masked.indexOf(',', index + words.length),
    isConceded: true,
  }));
  const contrasted = [...masked.matchAll(contrast)]
    .slice(0, 10)
    .map(({ index }) => ({ index, isConceded: false }));
  const turn = [...conceded, ...contrasted].find(({ index, isConceded }) => {
    const before = mentions.filter(({ end }) => end <= index);
    const isImpression =
      isConceded ||
      narrowing.test(masked.slice(index, index + 40)) ||
      impression.test(sentencesBefore(masked, index));
    const isOvercome =
      before.length > 0 && (isImpression || before.every(({ stance }) => stance !== 'affirmed'));
    return isOvercome && claimsAfter(about, named, index);
  });
  return turn === undefined ? null : { kind: 'corrected', start: turn.index, end: masked.length };
}

/** Whether what follows says for certain what the structure is. */
function claimsAfter(about: 'enclosed' | 'largest', { masked, mentions }: NamedText, index: number): boolean {
  const following = {
    masked,
    mentions: mentions.filter(({ start, stance }) => start > index && stance === 'affirmed'),
  };
  return (
    namesSaidToBe(about, following).length > 0 ||
    (about === 'largest' && namesSaidToBe('larger', following).length > 0) ||
    identifiedNames(following).length > 0
  );
}

/** The sentence with the contrast, or that before it where the contrast opens its own. */
function sentencesBefore(masked: string, index: number): string {
  const before = masked.slice(Math.max(0, index - 300), index);
  return /(?:[^.!?\n]*[.!?\n]\s*)?[^.!?\n]*$/.exec(before)?.[0] ?? before;
}
