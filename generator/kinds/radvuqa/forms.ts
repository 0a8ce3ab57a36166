import { z } from 'zod';

/** In which form questions are asked: what the two versions of the recipe differ in, beside thresholds. Lengths in mm. */
export const formParameters = {
  /**
   * How it is chosen what the questions of a slice are about, and their wrong options: "balanced" over the case, so that names, plane and region
   * do not tell which option is right, nor an item of a slice the answer of another; or "by level", each question by itself, its wrong
   * options as hard as the slice allows.
   */
  optionChoice: z.enum(['balanced', 'by level']).default('balanced'),
  /** Balanced: wrong options that are not visible are of the slice's regions and those beside them, or of "any". */
  optionRegions: z.enum(['near', 'any']).default('near'),
  /** ... and CEQ1's, on an axial slice, lie no farther along the body from the mean place of what is visible; from a region to the next it is 1. */
  optionReach: z.number().min(0).default(1.5),
  /** Balanced: CEQ1's wrong options have no voxel this near to the slice, along its normal. */
  absentDistance: z.number().min(0).default(6),
  /** CEQ3: which is the largest of "four" visible structures, or of "all". */
  largestOf: z.enum(['four', 'all']).default('four'),
  /** OEQ3.3, CEQ3.2: whether the text says what the blue box encloses. */
  nameBlue: z.boolean().default(false),
  /** CEQ3.2: directions in neighbouring sectors, or a "cross" of the right one, its opposite and those between. */
  blueOptions: z.enum(['neighbours', 'cross']).default('neighbours'),
  /** Whether the advanced prompt names the same structures in all items of a slice, or others in each. */
  hintsOf: z.enum(['slice', 'item']).default('slice'),
  /** Coronal and sagittal slices: spine and muscles tell the region "where it lies", as organs do, or "alone", where there are no organs. */
  spineRegions: z.enum(['where it lies', 'alone']).default('where it lies'),
  /** OEQ1.2: whether the text says which structures its number is of. */
  tellVocabulary: z.boolean().default(true),
  /** Whether the text says that the image is in radiological display, where a side is asked for and nothing in the image tells it. */
  tellDisplay: z.boolean().default(true),
  /** OEQ3.2, CEQ3.1: whether they are asked of the picture turned by a quarter, too: a control. */
  turnedControl: z.boolean().default(true),
};

const formParametersSchema = z.object(formParameters);
export type FormParameters = z.infer<typeof formParametersSchema>;
