import { chooseLargest } from './chooseLargest.js';
import type { Question } from './question.js';

/** CEQ3 of four visible structures: which of these is the largest? Others in the image may be larger. */
export const chooseLargestOfFour: Question = {
  ...chooseLargest,
  template: 'Of these four structures, which one covers the largest area in this image?',
};
