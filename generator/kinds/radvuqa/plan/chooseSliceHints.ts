import { areConfusable } from '../../../../data/anatomy/areConfusable.js';
import { shuffled } from '../../../../util/random.js';
import { mostHints } from '../../../items/chooseHints.js';
import type { SlicePlanning } from './slicePlanning.js';

/** Up to two visible structures that the advanced prompt names in all items of a slice: none that any of them names, answers or could be confused with. */
export function chooseSliceHints({
  scene,
  named,
  answers,
  unnamed,
  random,
}: SlicePlanning): readonly string[] {
  const telling = [...named, ...answers, ...unnamed];
  const harmless = scene.tellable
    .map(({ name }) => name)
    .filter((name) => telling.every((other) => other !== name && !areConfusable(other, name)));
  return shuffled(harmless, random('hints')).slice(0, mostHints);
}
