import { eighthsBetween, turnDirection } from '../../../suites/answers/directions.js';
import { measures } from '../../../suites/measures.js';
import { judgeOpen } from '../judgeOpen.js';
import { hallucinationOf } from '../mentions/hallucinationOf.js';
import { absenceNote, listed } from '../mentions/wording.js';
import type { OpenAnswer, OpenVerdict } from '../openAnswer.js';
import { planeOf } from '../planeOf.js';
import type { AnswerRule, KeyedAnswer } from '../rule.js';
import { scoreTogether } from '../scoreTogether.js';
import { statedDirections } from './statedDirections.js';

/** Where is one structure seen from another: the angle between the stated direction and the right one. */
export const directionRule: AnswerRule<'direction'> = {
  judge: (answered) => judgeOpen(answered, { name: 'direction angle', judge: judgeDirection }),
  knownTexts: {
    synonym: () => null,
    otherSide: ({ key }) => ({ text: `It lies ${oppositeOf(key)}.`, values: { responseAccuracy: [1, 2] } }),
    wrong: ({ key }) => ({ text: oppositeOf(key), values: { responseAccuracy: [1, 2] } }),
  },
};

/** Score by eighths of a turn: the same 5, a neighbour 3, across 2, opposite and beside it 1. */
const scoreByEighths = [5, 3, 2, 1, 1];

function judgeDirection(answer: OpenAnswer<'direction'>): OpenVerdict<'direction'> {
  const { item, key, text, mentions } = answer;
  const stated = statedDirections({ asked: item.answer, plane: planeOf(item), text, mentions });
  if (stated.length === 0) {
    const analysis = 'No direction on the image is stated of the structure that was asked for.';
    return { outcome: 'unscored', reason: 'nothing recognised', analysis };
  }
  const { direction } = key.answer;
  const hallucination = hallucinationOf(mentions, key.labels);
  const scores = stated.map((one) => scoreByEighths[eighthsBetween(one, direction)]);
  return {
    outcome: 'scored',
    reading: { kind: 'direction', had: 'as asked', directions: [...stated] },
    // A direction alone claims that nothing is there.
    values: {
      responseAccuracy: scoreTogether(scores),
      hallucination: measures.hallucination.best,
      ...hallucination.values,
    },
    analysis: `Stated direction: ${listed(stated)}; the key is ${direction}${absenceNote(hallucination)}.`,
  };
}

function oppositeOf({ answer }: KeyedAnswer<'direction'>['key']): string {
  return turnDirection(answer.direction, 4);
}
