import type { Modality } from '../../suites/schema/schema.js';
import type { AnatomyClass } from '../anatomy/anatomyClass.js';
import { classesOfStructure } from '../anatomy/classesOfStructure.js';
import { structuresOf } from '../anatomy/structuresOf.js';
import { wholeBodyMaps } from './classMaps.js';

/**
 * The structures of the anatomy table that a complete list of what an image of a modality shows must be able to hold: those
 * that every whole-body map of the modality labels. Each is told by one of its classes; there are no lesions.
 */
export function expectedStructures(modality: Modality): readonly AnatomyClass[] {
  const [first, ...others] = wholeBodyMaps[modality].map(
    ({ classes }) => new Set(structuresOf(classes.map(({ className }) => className))),
  );
  return [...first]
    .filter((structure) => others.every((labelled) => labelled.has(structure)))
    .map((structure) => classesOfStructure(structure)[0])
    .filter(({ generalCategory }) => generalCategory !== 'lesion');
}
