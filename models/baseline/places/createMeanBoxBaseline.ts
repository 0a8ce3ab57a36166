import type { Box } from '../../../geometry/box.js';
import { openSuite, requireKey } from '../../../suites/openSuite.js';
import { readItemsWithKey } from '../../../suites/rows/readItemsWithKey.js';
import { InputError } from '../../../util/radvuqaError.js';
import type { Model } from '../../model.js';
import type { ModelOptions } from '../../modelOptions.js';
import { outlineOfBox } from './answerPlace.js';
import { placeBaseline } from './placeBaseline.js';

/**
 * The mean box of the training patients' slices in the same plane, each patient with the same weight, which is what can be known
 * without looking at the image. Reads the boxes of those patients from the suite's key and none of the others.
 *
 * @throws InputError when the suite cannot be read, has no key, or asks for places and has no training patients.
 */
export async function createMeanBoxBaseline(options: ModelOptions): Promise<Model> {
  const { planeOf, meanOf } = await readTraining(options.suite);
  return placeBaseline(options, {
    name: 'mean-box',
    reasoning: 'This is where tumours of the training patients are on average.',
    async find({ id }) {
      const mean = meanOf.get(planeOf.get(id) ?? '');
      return mean === undefined
        ? { error: 'no training patient has a slice in this plane' }
        : outlineOfBox(mean);
    },
  });
}

interface Training {
  /** By id of an item. */
  readonly planeOf: ReadonlyMap<string, string>;
  readonly meanOf: ReadonlyMap<string, Box>;
}

async function readTraining(suite: string): Promise<Training> {
  await requireKey(suite, await openSuite(suite));
  const planeOf = new Map<string, string>();
  const patients = new Map<string, Map<string, Box[]>>();
  for await (const { item, key } of readItemsWithKey(suite)) {
    if (item.origin.kind !== 'glioma' || !('mask' in key.answer)) continue;
    const { plane } = item.origin;
    planeOf.set(item.id, plane);
    if (item.split !== 'train') continue;
    const inPlane = patients.get(plane) ?? new Map<string, Box[]>();
    patients.set(plane, inPlane);
    inPlane.set(item.subject, [...(inPlane.get(item.subject) ?? []), key.answer.box]);
  }
  if (planeOf.size > 0 && patients.size === 0) throw noTraining(suite);
  const meanOf = [...patients].map(([plane, of]) => [plane, meanBox([...of.values()].map(meanBox))] as const);
  return { planeOf, meanOf: new Map(meanOf) };
}

function meanBox(boxes: readonly Box[]): Box {
  const mean = (edge: number) => boxes.reduce((sum, box) => sum + box[edge], 0) / boxes.length;
  return [mean(0), mean(1), mean(2), mean(3)];
}

function noTraining(suite: string): InputError {
  return new InputError({
    subject: suite,
    expected: 'places of patients of the split "train", of which baseline:mean-box is made',
    found: 'none',
    hint: 'splits are made by the recipe: --set testShare=0.2',
  });
}
