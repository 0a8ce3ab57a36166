import type { Point } from '../../../geometry/point.js';
import { randomAnswerOf } from '../../../suites/answers/answerKinds.js';
import { createRandom } from '../../../util/random.js';
import type { Model, ModelReply, ModelRequest } from '../../model.js';
import type { ModelOptions } from '../../modelOptions.js';
import { shapeAnswer } from '../shapeAnswer.js';
import { vocabularyOf } from '../vocabularyOf.js';
import { answerPlace, asksPlace, type PlaceForm } from './answerPlace.js';

/** What finds an area. */
export interface PlaceFinder {
  readonly name: string;
  /** The outline of an area, clockwise; what is the matter where there is none. */
  find(request: ModelRequest, form: PlaceForm): Promise<readonly Point[] | { readonly error: string }>;
  readonly reasoning: string;
  readonly parameters?: Readonly<Record<string, number>>;
}

/** A model that answers each question for a place with the same area: its centre, its box or its outline. All else it answers by chance. */
export function placeBaseline({ seed }: ModelOptions, finder: PlaceFinder): Model {
  const { name, reasoning, parameters = {} } = finder;
  return {
    provider: 'baseline',
    name,
    parameters: { seed, ...parameters },
    async ask(request) {
      const { id, answer: form } = request;
      if (!asksPlace(form)) {
        const random = createRandom(`baseline:${name}`, seed, id);
        const guess = randomAnswerOf(form, random, vocabularyOf(request));
        return shapeAnswer(request, guess, 'This is a guess by chance.');
      }
      const found = await finder.find(request, form);
      return 'error' in found
        ? noAnswer(found.error)
        : shapeAnswer(request, answerPlace(found, form), reasoning);
    },
  };
}

function noAnswer(error: string): ModelReply {
  return { response: '', outcome: 'failed', error, usage: null };
}
