import type { Recipe } from './kinds/radvuqa/recipe.js';

/** What a suite is made from, and where. */
export interface GenerateOptions {
  readonly recipe: Recipe;
  /** Folder of segmented volumes, in any known layout. */
  readonly source: string;
  /** Folder to write; empty, new, or left by an interrupted run of the same plan. */
  readonly out: string;
  readonly seed?: number;
  /** Worker threads that read masks; the result does not depend on it. */
  readonly workers?: number;
  /** Only the first cases, in sorted order. */
  readonly limit?: number;
  /** Name of a class map, or path of a JSON file; see FindCasesOptions. */
  readonly classMap?: string | undefined;
  /** Layout of the source, where it could be read in two ways. */
  readonly layout?: string | undefined;
  /** Licence of the source, for the manifest. */
  readonly licence?: string | undefined;
  /** Leaves out the key, the seed and what tells of the masks, so that the folder can be published. */
  readonly public?: boolean;
  /** Hears of each case that is done. */
  readonly onProgress?: (done: number, total: number, name: string) => void;
}
