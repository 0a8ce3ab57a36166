import { classesOfStructure, structureNames } from '../../data/anatomy/classesOfStructure.js';
import type { Vocabulary } from '../../suites/answers/answerKind.js';
import type { ModelRequest } from '../model.js';
import { readClues } from './readClues.js';

/** The words that answers to a request are drawn from: those of the anatomy table. */
export function vocabularyOf(request: Pick<ModelRequest, 'text'>): Vocabulary {
  return {
    structures: structureNames,
    functionOf: (structure) => classesOfStructure(structure)[0].function.text,
    get count() {
      return readClues(request).count;
    },
  };
}
