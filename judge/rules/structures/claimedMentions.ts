import { answerStretches, type Stretch } from '../mentions/answerStretches.js';
import type { Mention } from '../mentions/mention.js';
import { mostSpecific } from '../mentions/mostSpecific.js';
import { itemsWithin } from '../text/itemsWithin.js';
import { isNamedAsAnswer } from './claimGrammar.js';
import { firstRanked } from './firstRanked.js';
import { freeNames, identifiedNames, type NamedText, namesSaidToBe } from './identifiedNames.js';
import { isSaidBehind } from './isSaidToBe.js';
import { lastLine, namesAlone } from './namesAlone.js';
import { secondThoughts } from './secondThoughts.js';

/**
 * The mentions by which an answer says what the asked-for structure is. The most decisive stretch of the text that claims anything
 * counts: an announced answer, a conclusion, a correction, a last line of nothing but names, what follows a first impression, or all of
 * the text.
 */
export function claimedMentions(about: 'enclosed' | 'largest', named: NamedText): readonly Mention[] {
  const decisive = answerStretches(named.masked);
  const second = secondThoughts(about, named);
  const stretches = [...decisive.slice(0, -1), lastLine(named.masked), second, ...decisive.slice(-1)].filter(
    (one) => one !== null,
  );
  for (const stretch of stretches) {
    const claimed = claimedWithin(about, named, stretch);
    if (claimed.length === 0) continue;
    const settled = mostSpecific(settledLater(mostSpecific(claimed), named.mentions));
    return withSidesToldLater(about === 'largest' ? firstRanked(named.masked, settled) : settled, named);
  }
  return [];
}

/**
 * What a stretch claims: the first of these that there is. A first line that holds nothing but names; names said to be what was asked
 * for ("is the largest"), or larger than others; names after a word of identity ("it is"), or else the one that opens the first sentence; and, where no
 * other stretch is left or this is what the text calls its answer, any that are not told only beside something else.
 */
function claimedWithin(
  about: 'enclosed' | 'largest',
  { masked, mentions }: NamedText,
  stretch: Stretch,
): readonly Mention[] {
  const meant = {
    masked,
    mentions: itemsWithin(mentions, stretch).filter(({ stance }) => stance !== 'denied'),
  };
  const isAnswer = stretch.kind === 'announced' || stretch.kind === 'whole';
  const candidates = [
    namesAlone(meant, stretch),
    namesSaidToBe(about, meant),
    about === 'largest' ? namesSaidToBe('larger', meant) : [],
    identifiedNames(meant),
    isAnswer ? freeNames(meant) : [],
  ];
  const isDefinite = ({ referent }: Mention) => referent.level !== 'kind' && referent.level !== 'region';
  return (
    candidates.find((found) => found.some(isDefinite)) ?? candidates.find((found) => found.length > 0) ?? []
  );
}

/** Of alternatives that are all doubted, the one that the text names again without a doubt. */
function settledLater(claimed: readonly Mention[], mentions: readonly Mention[]): readonly Mention[] {
  if (claimed.some(({ stance }) => stance !== 'hedged')) return claimed;
  const settled = mentions.filter(
    ({ stance, referent }) =>
      stance === 'affirmed' && claimed.some((one) => one.referent.classes.join() === referent.classes.join()),
  );
  return settled.length > 0 ? settled : claimed;
}

/** Claims, which are meant even where they stand in a comparison; of those of a kind alone, with the side that is told further on. */
function withSidesToldLater(
  claimed: readonly Mention[],
  { masked, mentions }: NamedText,
): readonly Mention[] {
  const sides = claimed.flatMap(({ end, referent }) => {
    const told = mentions.findLast(
      (one) =>
        one.start >= end &&
        one.referent.classes.every((name) => referent.classes.includes(name)) &&
        (one.stance === 'affirmed' || one.stance === 'hedged') &&
        (one.refersBack ||
          isNamedAsAnswer(masked.slice(Math.max(0, one.start - 160), one.start)) ||
          isSaidBehind('larger', masked.slice(one.end, one.end + 100))),
    );
    return told === undefined ? [] : [told];
  });
  return [...claimed, ...sides].map((one) =>
    one.stance === 'beside' ? { ...one, stance: 'affirmed' } : one,
  );
}
