import type { Model } from './model.js';
import type { ModelOptions } from './modelOptions.js';

/** Loads what makes a baseline when it is needed: the blind one brings the whole anatomy table. */
type LoadBaseline = () => Promise<(options: ModelOptions) => Promise<Model>>;

/** Every baseline by its name: models that need no network, to compare others with. */
export const baselines: ReadonlyMap<string, LoadBaseline> = new Map<string, LoadBaseline>([
  /** The floor: draws its answers. */
  ['baseline:random', async () => (await import('./baseline/createRandomBaseline.js')).createRandomBaseline],
  /** What a suite gives away without looking: guesses from the text alone. */
  ['baseline:blind', async () => (await import('./baseline/createBlindBaseline.js')).createBlindBaseline],
  /** What items of one image give away about each other: guesses from all their texts. */
  [
    'baseline:neighbours',
    async () => (await import('./baseline/createNeighboursBaseline.js')).createNeighboursBaseline,
  ],
  /** What all items of a case give away about each other: guesses from the texts of its other slices, too. */
  ['baseline:case', async () => (await import('./baseline/createCaseBaseline.js')).createCaseBaseline],
  /** What a suite gives away to whoever has seen answers of other patients: fitted on their texts. */
  [
    'baseline:prior',
    async () => (await import('./baseline/prior/createPriorBaseline.js')).createPriorBaseline,
  ],
  /** Masks are accepted, or rejected, whatever they are like. */
  ['baseline:accept-all', async () => constantAssessments('accept-all')],
  ['baseline:reject-all', async () => constantAssessments('reject-all')],
  /** Masks are scored by a rule on features of the picture. */
  [
    'baseline:contour',
    async () => (await import('./baseline/createContourBaseline.js')).createContourBaseline,
  ],
  /** Places that know nothing of the image, or its brightness alone. */
  [
    'baseline:image-centre',
    async () => (await import('./baseline/places/createImageCentreBaseline.js')).createImageCentreBaseline,
  ],
  [
    'baseline:brightest',
    async () => (await import('./baseline/places/createBrightestBaseline.js')).createBrightestBaseline,
  ],
  [
    'baseline:mean-box',
    async () => (await import('./baseline/places/createMeanBoxBaseline.js')).createMeanBoxBaseline,
  ],
  /** Ceilings of places: what a box, and a polygon of 15 points, can say at best. */
  ['baseline:true-box', async () => truePlace('true-box')],
  ['baseline:true-polygon', async () => truePlace('true-polygon')],
  /** Every glioma is of high grade, as most are. */
  ['baseline:always-hgg', async () => (await import('./baseline/createAlwaysHgg.js')).createAlwaysHgg],
  /** The ceiling: says what the key says. */
  [
    'baseline:perfect',
    async () => (await import('./baseline/createPerfectBaseline.js')).createPerfectBaseline,
  ],
]);

async function truePlace(name: 'true-box' | 'true-polygon') {
  return (await import('./baseline/places/createTruePlaceBaseline.js')).createTruePlaceBaseline(name);
}

async function constantAssessments(name: 'accept-all' | 'reject-all') {
  return (await import('./baseline/createConstantAssessments.js')).createConstantAssessments(name);
}
