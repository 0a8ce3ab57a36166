import { z } from 'zod';

/** In which form questions are asked: what the two versions of the recipe differ in, beside thresholds. Lengths in mm. */
export const formParameters = {
  /**
   * How wrong options are chosen: "balanced", so that names, plane and region do not tell which option is right, or "by level", each as
   * hard as its slice allows.
   */
  optionChoice: z.enum(['balanced', 'by level']).default('balanced'),
  /** CEQ1: wrong options have no voxel this near to the slice, along its normal. */
  absentDistance: z.number().min(0).default(6),
  /** CEQ3: which is the largest of "four" visible structures, or of "all". */
  largestOf: z.enum(['four', 'all']).default('four'),
  /** OEQ3.3, CEQ3.2: whether the text says what the blue box encloses. */
  nameBlue: z.boolean().default(false),
  /** CEQ3.2: directions in neighbouring sectors, or a "cross" of the right one, its opposite and those between. */
  blueOptions: z.enum(['neighbours', 'cross']).default('neighbours'),
  /** Whether the advanced prompt names the same structures in all items of a slice, or others in each. */
  hintsOf: z.enum(['slice', 'item']).default('slice'),
  /** Whether the items of a slice ask about different structures, so that none tells the answer of another. */
  distinctAnswers: z.boolean().default(true),
  /** OEQ1.2: whether the text says which structures its number is of. */
  tellVocabulary: z.boolean().default(true),
  /** Whether the text says that the image is in radiological display, where a side is asked for and nothing in the image tells it. */
  tellDisplay: z.boolean().default(true),
  /** OEQ3.2, CEQ3.1: whether they are asked of the picture turned by a quarter, too: a control. */
  turnedControl: z.boolean().default(true),
};
