import type { FormParameters } from '../forms.js';
import { chooseBoxed } from './chooseBoxed.js';
import { chooseLargest } from './chooseLargest.js';
import { chooseLargestOfFour } from './chooseLargestOfFour.js';
import { chooseRelationToBlue } from './chooseRelationToBlue.js';
import { chooseRelationToUnnamedBlue } from './chooseRelationToUnnamedBlue.js';
import { chooseRelationYellow } from './chooseRelationYellow.js';
import { chooseVisible } from './chooseVisible.js';
import { explainFunction } from './explainFunction.js';
import { listStructures } from './listStructures.js';
import { listStructuresOfRegion } from './listStructuresOfRegion.js';
import { nameBoxed } from './nameBoxed.js';
import { nameLargest } from './nameLargest.js';
import type { Question } from './question.js';
import { relateToBlue } from './relateToBlue.js';
import { relateToUnnamedBlue } from './relateToUnnamedBlue.js';
import { relateYellow } from './relateYellow.js';

/** Every question of RadVUQA in the form of the paper, in the order in which they are asked. */
export const questions: readonly Question[] = [
  /** OEQ1.1: which structures are visible? */
  listStructures,
  /** OEQ1.2: the same, told the region and how many there are. */
  listStructuresOfRegion,
  /** CEQ1: which of four is visible? */
  chooseVisible,
  /** OEQ2: which structure is in the green box? */
  nameBoxed,
  /** CEQ2: which of four is in the green box? */
  chooseBoxed,
  /** OEQ3.1: which structure has the largest area? */
  nameLargest,
  /** CEQ3: which of four has the largest area? */
  chooseLargest,
  /** OEQ3.2: where is one of three boxed structures relative to another? */
  relateYellow,
  /** CEQ3.1: the same with four directions to choose from. */
  chooseRelationYellow,
  /** OEQ3.3: as OEQ3.2, the other one in a blue box. */
  relateToBlue,
  /** CEQ3.2: the same with four directions to choose from. */
  chooseRelationToBlue,
  /** OEQ4: what is the main function of the structure in the green box? */
  explainFunction,
];

/** Questions that a recipe may put in another form than the paper's. */
const forms: readonly { readonly question: Question; isWanted(parameters: FormParameters): boolean }[] = [
  /** CEQ3: which of these four is the largest? */
  { question: chooseLargestOfFour, isWanted: ({ largestOf }) => largestOf === 'four' },
  /** OEQ3.3: what is in the blue box is not named. */
  { question: relateToUnnamedBlue, isWanted: ({ nameBlue }) => !nameBlue },
  /** CEQ3.2: the same. */
  { question: chooseRelationToUnnamedBlue, isWanted: ({ nameBlue }) => !nameBlue },
];

/** Every question in the form that a recipe wants. */
export function questionsOf(parameters: FormParameters): readonly Question[] {
  return questions.map((one) => {
    const other = forms.find(({ question, isWanted }) => question.name === one.name && isWanted(parameters));
    return other?.question ?? one;
  });
}
