import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { classesOfStructure } from '../../../data/anatomy/classesOfStructure.js';
import { keyIdeasFound } from '../../../data/anatomy/keyIdeasFound.js';
import { absentStructures } from '../absentStructures.js';
import type { KnownTexts } from '../rule.js';

/** What a structure from elsewhere in the body does, if it shares no idea with what is asked for: a thigh carries weight as a sacrum does. */
export const knownFunctions: KnownTexts<'function'> = {
  synonym: () => null,
  otherSide: () => null,
  wrong({ key }, random) {
    const { function: asked } = anatomyOf(key.answer.classes[0]);
    const texts = absentStructures(key, key.answer.classes)
      .map((structure) => classesOfStructure(structure)[0].function.text)
      .filter((text) => keyIdeasFound(text, asked).length === 0);
    if (texts.length === 0) return null;
    return { text: texts[random.integer(texts.length)], values: { responseAccuracy: [1, 2] } };
  },
};
