import { rightAnswerOf } from '../../suites/answers/answerKinds.js';
import { openSuite, requireKey } from '../../suites/openSuite.js';
import { suitePaths } from '../../suites/paths.js';
import { lookUpRows } from '../../suites/rows/lookUpRows.js';
import { keyRowSchema } from '../../suites/schema/schema.js';
import type { Model, ModelReply } from '../model.js';
import type { ModelOptions } from '../modelOptions.js';
import { shapeAnswer } from './shapeAnswer.js';

/**
 * The ceiling: answers with the suite's key, to test that judges give full marks for the right answer. The key stays
 * in its file; an item that it does not hold is a failed call.
 *
 * @throws InputError when the suite cannot be read or has no key.
 */
export async function createPerfectBaseline({ suite }: ModelOptions): Promise<Model> {
  await requireKey(suite, await openSuite(suite));
  const keys = await lookUpRows({ path: suitePaths(suite).key, schema: keyRowSchema });
  return {
    provider: 'baseline',
    name: 'perfect',
    parameters: {},
    async ask(request) {
      const key = await keys.find({ id: request.id });
      if (key === undefined) return noAnswer;
      const answer = rightAnswerOf(key.answer, key.reference);
      return shapeAnswer(request, answer, 'This is what the key says.');
    },
  };
}

const noAnswer: ModelReply = {
  response: '',
  outcome: 'failed',
  error: 'the key has no row for this item',
  usage: null,
};
