import { readPlace } from '../../judge/rules/location/readPlace.js';
import { createModel } from '../../models/createModel.js';
import type { Model } from '../../models/model.js';
import type { AskedPlace } from '../../results/location/askedPlaces.js';
import { type PlacedAnswer, placedAnswer } from '../../results/location/placedAnswers.js';
import { locateImages } from '../../suites/locateImages.js';
import { InputError } from '../../util/radvuqaError.js';

/** Ceilings of what a form of answer can say, and what whoever does not look, or looks at brightness alone, says; in the order of rows. */
export const placeBaselines = {
  'true-box': 'Ceiling: true box',
  'true-polygon': 'Ceiling: 15-point polygon',
  'image-centre': 'Trivial: image centre',
  'mean-box': 'Trivial: mean box',
  brightest: 'Trivial: brightest pixel',
} as const;
export type PlaceBaseline = keyof typeof placeBaselines;

/** Most items that a baseline answers. */
const mostItems = 2000;

/** Of so many places of a patient, in the order of slices, one is asked for, so that there are not too many. */
export function thinning(places: readonly AskedPlace[]): number {
  return Math.max(1, Math.ceil(places.length / mostItems));
}

/**
 * Asks a baseline for places and reads its answers as rules do.
 *
 * @returns Why it cannot be asked, where that is so: without training patients, or without images.
 */
export async function askBaseline(
  name: PlaceBaseline,
  places: readonly AskedPlace[],
  suite: string,
): Promise<PlacedAnswer[] | string> {
  try {
    const model = await createModel(`baseline:${name}`, { suite, seed: 0 });
    const answers: PlacedAnswer[] = [];
    for (const place of places) answers.push(await ask(model, place, suite));
    return answers;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

async function ask(model: Model, place: AskedPlace, suite: string): Promise<PlacedAnswer> {
  const { id, text, answer } = place.item;
  const images = await locateImages(place.item, suite);
  if (typeof images === 'string')
    throw new InputError({ subject: id, expected: 'its images', found: images });
  const { response, outcome } = await model.ask({ id, text, answer, images }, new AbortController().signal);
  if (outcome === 'failed' || !('coordinates' in answer)) return placedAnswer(place, 'failed');
  const read = readPlace(answer, response);
  return placedAnswer(
    place,
    read.kind === 'failure' ? read.failure : { ...read, coordinates: answer.coordinates },
  );
}
