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

/**
 * What follows a contrast when all that is named before it is doubted or a first impression, and what follows says what the structure
 * is: "It might be the spleen, but the cortex shows that it is the left kidney."
 */
export function secondThoughts(about: 'enclosed' | 'largest', named: NamedText): Stretch | null {
  const { masked, mentions } = named;
  for (const { index } of [...masked.matchAll(contrast)].slice(0, 10)) {
    const before = mentions.filter(({ end }) => end <= index);
    const isImpression =
      narrowing.test(masked.slice(index, index + 40)) || impression.test(sentencesBefore(masked, index));
    if (before.length === 0 || before.some(({ stance }) => stance === 'affirmed' && !isImpression)) continue;
    const following = {
      ...named,
      mentions: mentions.filter(({ start, stance }) => start > index && stance === 'affirmed'),
    };
    const claimed = [...namesSaidToBe(about, following), ...identifiedNames(following)];
    if (claimed.length > 0) return { kind: 'corrected', start: index, end: masked.length };
  }
  return null;
}

/** The sentence with the contrast, or that before it where the contrast opens its own. */
function sentencesBefore(masked: string, index: number): string {
  const before = masked.slice(Math.max(0, index - 300), index);
  return /(?:[^.!?\n]*[.!?\n]\s*)?[^.!?\n]*$/.exec(before)?.[0] ?? before;
}
