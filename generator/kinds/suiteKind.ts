import type { z } from 'zod';
import type { CaseReader } from '../../data/sources/caseReader.js';
import type { FindCasesOptions } from '../../data/sources/findCases.js';
import type { SourceCase } from '../../data/sources/source.js';
import type { ContentSketch } from '../../data/volume/paint/contentSketch.js';
import type { AnswerKindName } from '../../suites/answers/answerKinds.js';
import type { KeyedItem } from '../../suites/rows/readItemsWithKey.js';
import type { Aspect, CaseManifest, Prior, SuiteManifest } from '../../suites/schema/schema.js';
import type { Seed } from '../../suites/schema/seed.js';
import type { Random } from '../../util/random.js';
import type { DataSetStore } from '../folder/dataSetStore.js';
import type { KeyFileStore } from '../folder/keyFileStore.js';
import type { ImageStore } from '../images/imageStore.js';

/**
 * A kind of suite: what its recipe may say, what cases it finds in a source, what it asks, and how the items of a case are made.
 * One folder each, listed in suiteKinds.ts.
 */
export interface SuiteKind<Recipe extends AnyRecipe = AnyRecipe, Case extends SourceCase = SourceCase> {
  readonly name: string;
  /** What an item's `unit` is, and how the readings of one unit's items are joined. */
  readonly units: SuiteManifest['units'];
  /** Every parameter with its default. */
  readonly recipeSchema: z.ZodType<Recipe>;
  /** Recipes that come with the program. */
  readonly recipes: readonly Recipe[];
  readonly questions: readonly QuestionType[];
  /** Whether it chooses options so that a prior does not tell the right one; by default it does not. */
  balancesOptions?(recipe: Recipe): boolean;
  /**
   * Finds the cases of a source, in any order; nothing is read but what tells of cases.
   *
   * @throws InputError when there are none, UsageError for an option that the kind does not have.
   */
  find(source: string, recipe: Recipe, options: FindOptions): Promise<FoundSource<Case>>;
  /** The cases that are drawn where there is no source; absent for a kind that needs one. */
  findDrawn?(recipe: Recipe): FoundSource<Case>;
  /** What a case is made from. */
  inputsOf(found: Case): CaseInputs;
  /**
   * Makes the items of one case, and stores their images.
   *
   * @throws ExcludedCaseError for a case that the recipe does not want, InputError for one that cannot be used.
   */
  make(found: Case, recipe: Recipe, tools: CaseTools): Promise<MadeCase>;
}

/** How a source is to be taken; the seed is the suite's. */
export interface FindOptions extends FindCasesOptions {
  readonly seed: Seed;
}

/** What a source holds. */
export interface FoundSource<Case extends SourceCase = SourceCase> {
  readonly cases: readonly Case[];
  /** What was chosen for all cases and is not in the recipe: another choice is another plan. */
  readonly chosen: Readonly<Record<string, unknown>>;
  /** What the program draws because the source has none of it; see the manifest. */
  readonly standIns: readonly string[];
  /** What a user should know of the source before the suite is made: one sentence each. */
  readonly notices: readonly string[];
}

/** What tells whether a case is still the same: files, and what else its items hang on. */
export interface CaseInputs {
  /** Absolute paths of files, and of folders of files. */
  readonly paths: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What the recipes of all kinds say. */
export interface AnyRecipe {
  /** Name of the kind. */
  readonly kind: string;
  readonly name: string;
  readonly version: string;
  /** See recipe/splits.ts. */
  readonly testShare: number | null;
  readonly splitSeed: number;
  readonly stratifySplits: boolean;
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
  /** For files that a key row names in `files`. */
  readonly keyFiles: KeyFileStore;
  readonly dataSets: DataSetStore;
  /** What text gave away of other patients; null where nobody says. */
  readonly prior: Prior | null;
  /** A stream for what is drawn, by its keys: the case, what of it, and the topic. */
  readonly random: (...keys: readonly (string | number)[]) => Random;
}

/** A case's items, to which the suite's marker is yet to be added, and what the manifest says of the case. */
export interface MadeCase extends Pick<CaseManifest, 'files' | 'origin' | 'rejected' | 'ranks' | 'notices'> {
  readonly items: readonly KeyedItem[];
  /** By which a scan is known again under another subject; absent for kinds that do not look. */
  readonly content?: ContentSketch;
}
