import { z } from 'zod';
import { promptNames } from '../../../suites/conditions.js';
import { planes } from '../../../suites/schema/schema.js';
import { canonicalJson } from '../../../util/canonicalJson.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { questionNames } from './questions/questionNames.js';

/** One or more members, none twice: a prompt asked twice would give two items one id. */
function distinct<Member>(member: z.ZodType<Member>) {
  const once = (members: readonly Member[]) => new Set(members).size === members.length;
  return z.array(member).min(1).refine(once, 'expected each member once');
}

/** Every number and text that shapes a suite, with its default. Lengths in mm, areas in mm2, angles in degrees. */
export const recipeSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  version: z.string().default('1'),
  modality: z.enum(['CT']).default('CT'),

  planes: z
    .array(z.enum(planes))
    .min(1)
    .default([...planes]),
  /** Where slices are cut, as fractions of the number of layers along each RAS+ axis. */
  fractions: distinct(z.number().gt(0).lt(1)).default([0.25, 0.4, 0.55, 0.7, 0.85]),
  /** Cases whose axial slices are narrower or lower than this many voxels are left out. */
  minimumAxialSize: z.int().min(1).default(200),
  /** Slices whose shorter side is below this are left out: too thin a strip to recognise anything. */
  minimumExtent: z.number().min(0).default(100),
  /** Images are enlarged until their longer side has this many pixels. */
  minimumLongerSide: z.int().min(16).max(4096).default(512),
  /** true: window of the slice's region; false: min-max of the whole volume (the paper's control). */
  windows: distinct(z.boolean()).default([true]),

  prompts: z
    .array(z.enum(promptNames))
    .min(1)
    .default([...promptNames]),
  questions: z
    .array(z.enum(questionNames))
    .min(1)
    .default([...questionNames]),
  /** A structure counts as visible from this area on. */
  minimumArea: z.number().gt(0).default(100),
  /** Fewer visible structures than this, and the slice is not asked about. */
  minimumStructures: z.int().min(2).default(2),
  /** The largest structure's area over that of the next must reach this. */
  largestMargin: z.number().gt(1).default(1.3),
  /** A box is asked about only if the structure fills this share of it ... */
  boxFill: z.number().min(0).max(1).default(0.45),
  /** ... and has this share of all labelled pixels in it. */
  boxPurity: z.number().min(0).max(1).default(0.7),
  /** ... and differs from half of its surroundings by this many of 255 greys: what the window hides is not asked. */
  minimumContrast: z.number().min(0).max(255).default(25),
  /** A structure in pieces is boxed in spatial questions only if one piece has this share of its area. */
  pieceShare: z.number().min(0).max(1).default(0.9),
  /** Pixels left free between a structure and its box's line, and the line's width. */
  boxPadding: z.int().min(0).max(50).default(3),
  boxLine: z.int().min(1).max(20).default(2),
  /** Distance of a direction from the border of its 45 degree sector. */
  directionMargin: z.number().min(0).lt(22.5).default(7.5),
  /** Centres nearer to each other than this have no plain direction. */
  minimumDistance: z.number().min(0).default(20),
  /** A region is named in prompts when it has this share of the visible area ... */
  regionShare: z.number().gt(0).lte(1).default(0.1),
  /** ... and the chest's window is used when the chest has this share: it is made for lungs only. */
  chestShare: z.number().gt(0).lte(1).default(0.75),
  /** Texts that replace the shipped template of the same name. */
  templates: z.record(z.string(), z.string().regex(/\S/, 'expected some text')).default({}),
});
export type Recipe = z.infer<typeof recipeSchema>;

/** SHA-256 of a recipe's canonical JSON. */
export function hashRecipe(recipe: Recipe): string {
  return sha256Hex(canonicalJson(recipe));
}
