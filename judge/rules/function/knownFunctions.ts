import { classesOfStructure } from '../../../data/anatomy/classesOfStructure.js';
import { absentStructures } from '../absentStructures.js';
import type { KnownTexts } from '../rule.js';

/** What a structure from elsewhere in the body does. */
export const knownFunctions: KnownTexts<'function'> = {
  synonym: () => null,
  otherSide: () => null,
  wrong({ key }, random) {
    const absent = absentStructures(key, key.answer.classes);
    if (absent.length === 0) return null;
    const [{ function: other }] = classesOfStructure(absent[random.integer(absent.length)]);
    return { text: other.text, values: { responseAccuracy: [1, 2] } };
  },
};
