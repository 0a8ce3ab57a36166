import { hallucinationOf } from '../mentions/hallucinationOf.js';
import { absenceNote, listed } from '../mentions/wording.js';
import type { OpenAnswer, OpenRule } from '../openRule.js';
import type { OpenVerdict } from '../openVerdict.js';
import { scoreTogether } from '../scoreTogether.js';
import { angleBetween } from './directionVector.js';
import { statedDirections } from './statedDirections.js';

/** Where is one structure seen from another: OEQ3.2, OEQ3.3. */
export const directionRule: OpenRule = { name: 'direction angle', judge: judgeDirection };

/** Score by angle in steps of 45 degrees: the same 5, a neighbour 3, across 2, opposite and beside it 1. */
const scoreByStep = [5, 3, 2, 1, 1];

function judgeDirection(answer: OpenAnswer): OpenVerdict {
  const { key, mentions } = answer;
  const stated = statedDirections(answer);
  const { direction } = key;
  if (stated.length === 0 || direction === null) {
    const analysis = 'No direction on the image is stated of the structure that was asked for.';
    return { kind: 'unscored', reason: 'nothing recognised', analysis };
  }
  const hallucination = hallucinationOf(mentions, key);
  const scores = stated.map((one) => scoreByStep[angleBetween(one, direction) / 45]);
  return {
    kind: 'scored',
    responseAccuracy: scoreTogether(scores),
    hallucination: hallucination.score ?? 0,
    analysis: `Stated direction: ${listed(stated)}; the key is ${direction}${absenceNote(hallucination)}.`,
  };
}
