import { randomAnswerOf } from '../../suites/answers/answerKinds.js';
import { writeChoice } from '../../suites/answers/grade.js';
import { createRandom } from '../../util/random.js';
import type { Model } from '../model.js';
import type { ModelOptions } from '../modelOptions.js';
import { shapeAnswer } from './shapeAnswer.js';
import { vocabularyOf } from './vocabularyOf.js';

/** A row that any table of grades needs: calls every glioma one of high grade, which most are. What asks for no grade it answers by chance. */
export async function createAlwaysHgg({ seed }: ModelOptions): Promise<Model> {
  const name = 'always-hgg';
  return {
    provider: 'baseline',
    name,
    parameters: { seed },
    async ask(request) {
      const random = createRandom(`baseline:${name}`, seed, request.id);
      const answer =
        request.answer.kind === 'grade'
          ? `${writeChoice('HGG')} Reasoning: said of every glioma`
          : randomAnswerOf(request.answer, random, vocabularyOf(request));
      return shapeAnswer(request, answer, 'This is said of every glioma.');
    },
  };
}
