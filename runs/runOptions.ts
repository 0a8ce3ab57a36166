import type { Pricing } from '../models/cost/readPrices.js';
import type { Model } from '../models/model.js';
import type { CoordinateConvention } from '../suites/answers/coordinates.js';
import type { RunCost } from '../suites/schema/schema.js';
import type { Clock } from '../util/clock.js';
import type { Sample } from './asking/chooseSample.js';

export interface RunOptions {
  /** Suite folder. */
  readonly suite: string;
  readonly model: Model;
  /** Run folder: new, or one to continue. */
  readonly out: string;
  /** Most calls at once. */
  readonly concurrency: number;
  /** Only this many items of the suite, the first. */
  readonly limit?: number | undefined;
  /** Only these items of the suite, by id; all when absent. */
  readonly only?: readonly string[] | undefined;
  /** Only items drawn evenly over subjects, questions and conditions, of `only` where that is given. */
  readonly sample?: Sample | undefined;
  /** How often each item is asked; once when absent. */
  readonly repeats?: number | undefined;
  /** What the model's coordinates are, if not what items ask for. */
  readonly coordinates?: CoordinateConvention | undefined;
  /** Ask again where the only response is a failed call. */
  readonly retryFailed?: boolean | undefined;
  /** Ask once again where the reply was blank, or thought and said nothing. */
  readonly retryEmpty?: boolean | undefined;
  /** What the model costs; tokens alone are counted without it. */
  readonly pricing?: Pricing | undefined;
  /** Most that the run may cost, with all its sessions, in the currency of the prices. */
  readonly maxCost?: number | undefined;
  /** Hand everything in as batches that are collected later, instead of asking one by one. */
  readonly batch?: boolean | undefined;
  /** When aborted, calls in flight are finished and no others begun. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
  readonly onNotice?: (text: string) => void;
  readonly clock?: Clock;
}

/** How far a run is. */
export interface RunProgress {
  /** Responses of this run, those of earlier sessions included. */
  readonly done: number;
  readonly total: number;
  /** Responses by outcome. */
  readonly counts: Readonly<Record<string, number>>;
  /** Null without prices. */
  readonly cost: RunCost | null;
}

/** Why a run ended before everything was asked: the signal, the limit on its cost, or batches that are not done. */
export type StopReason = 'signal' | 'cost' | 'batch';

export interface RunResult {
  /** False when the run was stopped before its end. */
  readonly finished: boolean;
  /** What stopped it; null for nothing. */
  readonly stopped: StopReason | null;
  /** Requests in batches that are not done. */
  readonly underWay: number;
  /** How many responses were got by asking this time. */
  readonly asked: number;
  /** How many the response cache held. */
  readonly recalled: number;
  /** Responses in all, and by outcome. */
  readonly counts: Readonly<Record<string, number>>;
  /** Why calls failed this time: each error and how often, most frequent first; at most ten. */
  readonly failures: readonly (readonly [error: string, count: number])[];
  /** Every name that replies of this run gave the model; sorted. */
  readonly served: readonly string[];
  /** Null without prices. */
  readonly cost: RunCost | null;
}
