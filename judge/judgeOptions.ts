import type { Judge } from './judge.js';
import type { KnownAnswerOptions } from './knownAnswers/drawKnownAnswers.js';

export interface JudgeOptions {
  /** Run folder. */
  readonly run: string;
  /** Suite folder, with its key. */
  readonly suite: string;
  readonly judge: Judge;
  /** Most responses to judge at once, by a judge that makes calls; 1 when not given. */
  readonly concurrency?: number;
  /** Known answers to have judged beside the rest; none when not given. */
  readonly knownAnswers?: KnownAnswerOptions;
  /** Judge again what the judge failed on before. */
  readonly retryFailed?: boolean;
  /** When aborted, the responses in hand are finished and no others begun. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly onNotice?: (text: string) => void;
}

export interface JudgeResult {
  /** Why it did not come to its end: by the signal, or because none of the judge's verdicts on known answers could be read. */
  readonly stopped: 'interrupt' | 'unreadable' | null;
  readonly scored: number;
  readonly unscored: number;
  /** Items without a response, each as often as others were asked; they get no row. */
  readonly missing: number;
  /** Responses that were not reached before it stopped. */
  readonly unjudged: number;
}
