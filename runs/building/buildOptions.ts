import type { Pricing } from '../../models/cost/readPrices.js';
import type { Model } from '../../models/model.js';
import type { Sandbox, SandboxLimits } from '../../sandbox/sandbox.js';
import type { RunCost } from '../../suites/schema/schema.js';
import type { Clock } from '../../util/clock.js';

export interface BuildOptions {
  /** Suite folder of segmentation pipelines; its key is not needed. */
  readonly suite: string;
  /** What writes the programs; see `createWrittenPipelines` for those that are written already. */
  readonly model: Model;
  /** Run folder: new, or one to continue. */
  readonly out: string;
  /** Where programs run, and what they may use. */
  readonly sandbox: Sandbox;
  readonly limits: SandboxLimits;
  readonly gpu?: boolean | undefined;
  /** Python in the sandbox: its version, and the packages that are there. */
  readonly python: { readonly version: string; readonly packages: readonly string[] };
  /** Most replies a pipeline. */
  readonly rounds: number;
  /** Pipelines an item; one when absent. */
  readonly repeats?: number | undefined;
  /** What the variable EPOCHS says; it is not there when absent. */
  readonly epochs?: number | undefined;
  /** Only this many items, the first. */
  readonly limit?: number | undefined;
  /** Go on with pipelines whose model could not be asked. */
  readonly retryFailed?: boolean | undefined;
  /** Pipelines at once; one when absent. */
  readonly jobs?: number | undefined;
  readonly pricing?: Pricing | undefined;
  /** Most that the run may cost, with all its sessions, in the currency of the prices. */
  readonly maxCost?: number | undefined;
  /** When aborted, programs are ended and nothing more is asked. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly onNotice?: (text: string) => void;
  readonly clock?: Clock;
}

/** How far a run is. */
export interface BuildProgress {
  /** Pipelines that are done, and all. */
  readonly done: number;
  readonly total: number;
  /** What is going on, such as "skin-lesion 1: round 2, train". */
  readonly doing: string;
}

/** Why a run ended before everything was built. */
export type BuildStop = 'signal' | 'cost';

export interface BuildResult {
  /** Null where all is done. */
  readonly stopped: BuildStop | null;
  /** Pipelines of this run with masks, without, and whose model could not be asked. */
  readonly predicted: number;
  readonly failed: number;
  readonly unasked: number;
  /** Why models could not be asked now, with how often, the most frequent first. */
  readonly failures: readonly (readonly [error: string, count: number])[];
  readonly cost: RunCost | null;
}
