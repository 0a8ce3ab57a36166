import { randomAnswerOf } from '../../suites/answers/answerKinds.js';
import { createRandom } from '../../util/random.js';
import type { Model } from '../model.js';
import type { ModelOptions } from '../modelOptions.js';
import { shapeAnswer } from './shapeAnswer.js';
import { vocabularyOf } from './vocabularyOf.js';

/**
 * Rows that any table of assessments needs: one that accepts every mask, or one that rejects every mask. What is no assessment it
 * answers by chance.
 */
export function createConstantAssessments(name: 'accept-all' | 'reject-all') {
  return async ({ seed }: ModelOptions): Promise<Model> => ({
    provider: 'baseline',
    name,
    parameters: { seed },
    async ask(request) {
      const score = name === 'accept-all' ? 5 : 1;
      const random = createRandom(`baseline:${name}`, seed, request.id);
      const isAsked = request.answer.kind === 'assessment';
      const answer = isAsked
        ? `Score: ${score}`
        : randomAnswerOf(request.answer, random, vocabularyOf(request));
      return shapeAnswer(request, answer, 'This is said of every mask.');
    },
  });
}
