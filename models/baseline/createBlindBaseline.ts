import type { Model } from '../model.js';
import type { ModelOptions } from '../modelOptions.js';
import { guessFromText } from './guessFromText.js';
import { ownHearsay } from './hearsay.js';
import { shapeAnswer } from './shapeAnswer.js';

/** What the text of a question gives away: it never opens an image. */
export async function createBlindBaseline(_options: ModelOptions): Promise<Model> {
  return {
    provider: 'baseline',
    name: 'blind',
    parameters: {},
    async ask(request) {
      const answer = guessFromText(request, ownHearsay(request));
      return shapeAnswer(request, answer, 'The text alone suggests this; the image was not seen.');
    },
  };
}
