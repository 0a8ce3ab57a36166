import type { AnatomyClass } from './anatomyClass.js';
import { anatomyOf } from './anatomyOf.js';
import { areConfusable, type ConfusablePair } from './areConfusable.js';

function overlapping(name: string, other: string, reason: string): ConfusablePair {
  return { names: [name, other], reason };
}

const rootsInHeart = 'its root lies within the pericardium, which masks of the heart may follow';

/** Pairs of categories that may share voxels, beside those that are confusable, lesions and body regions. */
export const overlappingPairs: readonly ConfusablePair[] = [
  overlapping('heart', 'aorta', rootsInHeart),
  overlapping('heart', 'superior vena cava', rootsInHeart),
  overlapping('heart', 'inferior vena cava', rootsInHeart),
  overlapping('lung', 'trachea', 'masks of the airways follow the bronchi into the lungs'),
  overlapping('liver', 'inferior vena cava', 'it runs in a groove of the liver, or through it'),
  overlapping('pancreas', 'portal venous system', 'the splenic vein runs in a groove of the pancreas'),
  overlapping('sacrum', 'spinal cord', 'the canal goes on into the sacrum'),
  overlapping('skull', 'brain', 'masks of the skull may be filled'),
  overlapping('skull', 'spinal cord', 'the cord begins in the foramen magnum'),
  overlapping(
    'brain',
    'spinal cord',
    'one continues the other, and where a label ends is a matter of choice',
  ),
];

/**
 * Whether two classes may by their nature share more voxels than a border: a lesion lies in an organ, a part in its whole, a
 * vessel in a lung. Left and right ones of a pair, liver and spleen, and two vertebrae cannot.
 *
 * @throws InputError for a class that the table does not hold.
 */
export function mayOverlap(className: string, other: string): boolean {
  const [first, second] = [anatomyOf(className), anatomyOf(other)];
  if (coversOthers(first) || coversOthers(second)) return true;
  if (first.structure === second.structure) return isWholeStructure(first) || isWholeStructure(second);
  return (
    areConfusable(first.structure, second.structure) ||
    overlappingPairs.some(({ names }) => names.includes(first.category) && names.includes(second.category))
  );
}

function coversOthers({ generalCategory }: AnatomyClass): boolean {
  return generalCategory === 'lesion' || generalCategory === 'body region';
}

function isWholeStructure({ displayName, structure }: AnatomyClass): boolean {
  return displayName === structure;
}
