import { anatomyOf } from '../../../../data/anatomy/anatomyOf.js';
import { structuresOf } from '../../../../data/anatomy/structuresOf.js';
import { judgeByRules } from '../../../../judge/rules/judgeByRules.js';
import type { AnswerForm, KeyAnswer } from '../../../../suites/answers/answerKinds.js';
import type { KeyedItem } from '../../../../suites/rows/readItemsWithKey.js';
import { makeKeyed, openScore } from '../../fixtures.js';
import type { Asked, OpenReply } from './openReply.js';

/** What the rules say of a labelled reply: response accuracy and hallucination, null where either is not told. */
export function judgeReply({ reply, ...asked }: OpenReply): {
  readonly responseAccuracy: number | null;
  readonly hallucination: number | null;
  readonly analysis: string;
} {
  const { item, key } = keyedItemOf(asked);
  const verdict = judgeByRules(item, key, reply);
  const [accuracy, hallucination] = openScore(verdict);
  return {
    responseAccuracy: typeof accuracy === 'number' ? accuracy : null,
    hallucination,
    analysis: `${verdict.by}: ${verdict.analysis}`,
  };
}

/** The item that puts a question on its slice, with its key. */
function keyedItemOf(asked: Asked): KeyedItem {
  const { item, key } = makeKeyed('OEQ2', { answer: structuresOf(asked.target) });
  const { origin } = item;
  if (origin.kind !== 'slice') throw new TypeError('the fixture is no slice');
  return {
    item: { ...item, answer: formOf(asked), origin: { ...origin, plane: asked.plane } },
    key: {
      ...key,
      answer: keyAnswerOf(asked),
      labels: { classMap: 'total', present: [...asked.present], unlabelled: [] },
    },
  };
}

function formOf({ question, target, reference }: Asked): AnswerForm {
  if (question === 'function') return { kind: 'function' };
  if (question === 'direction') {
    return {
      kind: 'direction',
      target: anatomyOf(target[0]).structure,
      reference: anatomyOf(reference[0]).structure,
    };
  }
  const abouts = { list: 'visible', boxed: 'enclosed', largest: 'largest' } as const;
  return { kind: 'structures', asked: { about: abouts[question] } };
}

function keyAnswerOf({ question, target, direction }: Asked): KeyAnswer {
  if (direction !== null) return { kind: 'direction', direction };
  return { kind: question === 'function' ? 'function' : 'structures', classes: [...target] };
}
