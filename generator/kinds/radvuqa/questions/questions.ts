import { chooseBoxed } from './chooseBoxed.js';
import { chooseLargest } from './chooseLargest.js';
import { chooseRelationToBlue } from './chooseRelationToBlue.js';
import { chooseRelationYellow } from './chooseRelationYellow.js';
import { chooseVisible } from './chooseVisible.js';
import { explainFunction } from './explainFunction.js';
import { listStructures } from './listStructures.js';
import { listStructuresOfRegion } from './listStructuresOfRegion.js';
import { nameBoxed } from './nameBoxed.js';
import { nameLargest } from './nameLargest.js';
import type { Question } from './question.js';
import { relateToBlue } from './relateToBlue.js';
import { relateYellow } from './relateYellow.js';

/** Every question type, in the order of `questionNames`. */
export const questions: readonly Question[] = [
  listStructures,
  listStructuresOfRegion,
  chooseVisible,
  nameBoxed,
  chooseBoxed,
  nameLargest,
  chooseLargest,
  relateYellow,
  chooseRelationYellow,
  relateToBlue,
  chooseRelationToBlue,
  explainFunction,
];
