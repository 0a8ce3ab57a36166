import type { z } from 'zod';
import type { CaseReader } from '../../data/sources/caseReader.js';
import type { CaseFiles } from '../../data/sources/source.js';
import type { AnswerKindName } from '../../suites/answers/answerKinds.js';
import type { KeyedItem } from '../../suites/rows/readItemsWithKey.js';
import type { Aspect, CaseManifest, SuiteManifest } from '../../suites/schema/schema.js';
import type { Random } from '../../util/random.js';
import type { ImageStore } from '../images/imageStore.js';

/** A kind of suite: what its recipe may say, what it asks, and how the items of a case are made. One folder each, listed in suiteKinds.ts. */
export interface SuiteKind<Recipe extends AnyRecipe = AnyRecipe> {
  readonly name: string;
  /** What an item's `unit` is, and how the readings of one unit's items are joined. */
  readonly units: SuiteManifest['units'];
  /** Every parameter with its default. */
  readonly recipeSchema: z.ZodType<Recipe>;
  /** Recipes that come with the program. */
  readonly recipes: readonly Recipe[];
  readonly questions: readonly QuestionType[];
  /**
   * Makes the items of one case, and stores their images.
   *
   * @throws ExcludedCaseError for a case that the recipe does not want, InputError for one that cannot be used.
   */
  make(caseFiles: CaseFiles, recipe: Recipe, tools: CaseTools): Promise<MadeCase>;
}

/** What the recipes of all kinds say. */
export interface AnyRecipe {
  /** Name of the kind. */
  readonly kind: string;
  readonly name: string;
  readonly version: string;
}

/** What is known of a question before it is asked. */
export interface QuestionType {
  readonly name: string;
  readonly aspect: Aspect;
  readonly answer: AnswerKindName;
}

/** What a kind makes a case with. */
export interface CaseTools {
  readonly reader: CaseReader;
  readonly store: ImageStore;
  /** A stream for what is drawn, by its keys: the case, what of it, and the topic. */
  readonly random: (...keys: readonly (string | number)[]) => Random;
}

/** A case's items, to which the suite's marker is yet to be added, and what the manifest says of the case. */
export interface MadeCase extends Pick<CaseManifest, 'files' | 'origin' | 'rejected'> {
  readonly items: readonly KeyedItem[];
}
