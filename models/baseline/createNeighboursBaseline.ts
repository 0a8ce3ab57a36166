import type { Model } from '../model.js';
import type { ModelOptions } from '../modelOptions.js';
import { guessFromText } from './guessFromText.js';
import { ownHearsay } from './hearsay.js';
import { readPlaces } from './readPlaces.js';
import { shapeAnswer } from './shapeAnswer.js';

/**
 * What the items of one image give away about each other: it reads the texts and options of all of them, and never an image or
 * the key. Holds a few names for each image.
 *
 * @throws InputError when the suite cannot be read.
 */
export async function createNeighboursBaseline({ suite }: ModelOptions): Promise<Model> {
  const { placeOf, places } = await readPlaces(suite);
  return {
    provider: 'baseline',
    name: 'neighbours',
    parameters: {},
    async ask(request) {
      const heard = places.get(placeOf.get(request.id) ?? '')?.hearsay ?? ownHearsay(request);
      const reasoning = 'Other questions about the same image suggest this; the image was not seen.';
      return shapeAnswer(request, guessFromText(request, heard), reasoning);
    },
  };
}
