import { randomAnswerOf } from '../../suites/answers/answerKinds.js';
import { createRandom } from '../../util/random.js';
import type { Model } from '../model.js';
import type { ModelOptions } from '../modelOptions.js';
import { shapeAnswer } from './shapeAnswer.js';
import { vocabularyOf } from './vocabularyOf.js';

/**
 * The floor: any option with equal chance; to open questions any direction, function or structure of the anatomy table.
 * Drawn by seed, item and repeat, so the order of asking does not matter.
 */
export async function createRandomBaseline({ seed }: ModelOptions): Promise<Model> {
  return {
    provider: 'baseline',
    name: 'random',
    parameters: { seed },
    async ask(request) {
      const repeat = request.repeat === undefined || request.repeat === 0 ? [] : [request.repeat];
      const random = createRandom('baseline:random', seed, request.id, ...repeat);
      return shapeAnswer(
        request,
        randomAnswerOf(request.answer, random, vocabularyOf(request)),
        'This is a guess by chance.',
      );
    },
  };
}
