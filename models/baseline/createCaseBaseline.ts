import type { Model } from '../model.js';
import type { ModelOptions } from '../modelOptions.js';
import { guessFromText } from './guessFromText.js';
import { type Hearsay, ownHearsay } from './hearsay.js';
import { readPlaces, type ToldPlace } from './readPlaces.js';
import { shapeAnswer } from './shapeAnswer.js';
import { sliceNearness } from './sliceNearness.js';

/**
 * What all items of a case give away about each other: beside those of the same image, which baseline:neighbours reads, the texts and options of
 * the case's other slices, the nearer the more. It opens no image and no key, and holds a few names for each image.
 *
 * @throws InputError when the suite cannot be read.
 */
export async function createCaseBaseline({ suite }: ModelOptions): Promise<Model> {
  const { placeOf, places } = await readPlaces(suite);
  const byCase = new Map<string, ToldPlace[]>();
  for (const place of places.values()) {
    const before = byCase.get(place.case);
    if (before === undefined) byCase.set(place.case, [place]);
    else before.push(place);
  }
  const known = new Map<ToldPlace, Hearsay>();
  return {
    provider: 'baseline',
    name: 'case',
    parameters: {},
    async ask(request) {
      const place = places.get(placeOf.get(request.id) ?? '');
      const heard = place && (known.get(place) ?? hearFromAll(place, byCase.get(place.case) ?? []));
      if (place !== undefined && heard !== undefined) known.set(place, heard);
      const reasoning = 'Questions about other images of the case suggest this; no image was seen.';
      return shapeAnswer(request, guessFromText(request, heard ?? ownHearsay(request)), reasoning);
    },
  };
}

function hearFromAll({ slice, hearsay }: ToldPlace, all: readonly ToldPlace[]): Hearsay {
  const elsewhere = new Map<string, number>();
  let whole = 0;
  for (const other of all) {
    const nearness = slice === null || other.slice === null ? 0 : sliceNearness(slice, other.slice);
    if (nearness === 0) continue;
    whole += nearness;
    for (const name of other.named) elsewhere.set(name, (elsewhere.get(name) ?? 0) + nearness);
  }
  const shares = [...elsewhere].map(([name, spoken]) => [name, spoken / whole] as const);
  return { ...hearsay, elsewhere: new Map(shares) };
}
