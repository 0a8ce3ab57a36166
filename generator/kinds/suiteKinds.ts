import { z } from 'zod';
import { gliomaGrade } from './glioma/grade/gliomaGrade.js';
import { gliomaLocate } from './glioma/locate/gliomaLocate.js';
import { ood } from './ood/ood.js';
import { pipelines } from './pipelines/pipelines.js';
import { quality } from './quality/quality.js';
import { radvuqa } from './radvuqa/radvuqa.js';
import type { AnyRecipe } from './suiteKind.js';

/** Every kind of suite. */
export const suiteKinds = [
  /** Questions about slices of segmented volumes, after RadVUQA. */
  radvuqa,
  /** Questions about 2-D pictures that may be changed, synthesised or not of a human, after RadVUQA-OOD. */
  ood,
  /** Segmentations laid over their images, to be judged from 1 to 5. */
  quality,
  /** Slices of gliomas to be graded. */
  gliomaGrade,
  /** Slices of gliomas on which these are to be found. */
  gliomaLocate,
  /** Programs that learn to segment a set of pictures. */
  pipelines,
] as const;

/** Every parameter of a recipe of any kind, with its default. */
export const recipeSchema = z.union(suiteKinds.map(({ recipeSchema }) => recipeSchema));
export type Recipe = z.infer<typeof recipeSchema>;

/**
 * The kind that a recipe is of.
 * @throws Error when there is none of that name: a recipe's schema lets none through.
 */
export function suiteKindOf({ kind }: AnyRecipe): (typeof suiteKinds)[number] {
  const found = suiteKinds.find(({ name }) => name === kind);
  if (found === undefined) throw new Error(`no kind of suite named ${kind}`);
  return found;
}
