import type { AnswerForm } from '../suites/answers/answerKinds.js';
import type { Outcome, Usage } from '../suites/schema/schema.js';
import type { ImageTokenRule } from './cost/imageTiles.js';
import type { Batches, Turn } from './provider.js';

/** All that a model is given for one item, or for one turn about it. */
export interface ModelRequest {
  readonly id: string;
  /** What was said about the item before, oldest first; absent for the first turn. */
  readonly earlier?: readonly Turn[];
  readonly text: string;
  /** The kind of answer that is wanted, for baselines; `text` says it in words already. */
  readonly answer: AnswerForm;
  /** Absolute paths of PNG files, sent as their exact bytes. */
  readonly images: readonly string[];
  /** Which time it is asked, from 0; 0 when absent. An answer is never taken from another repeat. */
  readonly repeat?: number;
}

/** What came back. A failed call is a reply with outcome `failed`, not an exception. */
export interface ModelReply {
  readonly response: string;
  readonly outcome: Outcome;
  readonly error: string | null;
  readonly usage: Usage | null;
  /** Calls that were made for it; 0 when it comes from the response cache. Without it: one. */
  readonly attempts?: number | undefined;
  /** SHA-256 of the bytes of each image as sent, in order. */
  readonly images?: readonly string[] | undefined;
  /** Parameters that were asked for and not sent, because the model does not take them. */
  readonly dropped?: readonly string[] | undefined;
  /** What the model thought before it answered, where that came apart. */
  readonly reasoning?: string | undefined;
  /** The model's name as the reply has it. */
  readonly served?: string | undefined;
  /** Of a failed call: the server or the way to it was at fault. */
  readonly isOutage?: boolean | undefined;
}

/** Something that answers requests: a provider's model or an offline baseline. */
export interface Model {
  /** Part before the colon: "baseline", "openai". */
  readonly provider: string;
  readonly name: string;
  /** Everything that shapes its answers; recorded in run.json. Holds no secrets. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** How its provider counts images, to estimate what a request costs; absent where nobody counts. */
  readonly imageTokens?: ImageTokenRule;
  /**
   * Whether it holds back calls beyond its own bound itself. More requests may then be asked at once, so that the next one is
   * prepared (its images read and hashed) while others are answered.
   */
  readonly holdsBack?: boolean;
  /**
   * Answers one request.
   * @throws ModelError only when no further request can succeed (wrong key, no quota).
   */
  ask(request: ModelRequest, signal: AbortSignal): Promise<ModelReply>;
  /** The reply that the response cache holds, for which nothing is asked; null when it is to be asked. Absent without a cache. */
  recall?(request: ModelRequest): Promise<ModelReply | null>;
  /** Absent for a model that answers requests one by one alone. */
  readonly batches?: ModelBatches;
}

/** Many requests that a provider answers together and later; see `Batches`. */
export interface ModelBatches
  extends Pick<Batches, 'mostRequests' | 'mostBytes' | 'submit' | 'find' | 'look'> {
  /** A request as a line of a batch's file, the SHA-256 of its images, what is left out of it, and its key in the response cache. */
  line(
    request: ModelRequest,
    number: number,
  ): Promise<{
    readonly text: string;
    readonly images: readonly string[];
    readonly dropped: readonly string[];
    readonly cacheKey?: string | undefined;
  }>;
  /**
   * Streams what became of requests, by their numbers; one that was not answered is absent or `unanswered`. Answers to
   * requests with a key are kept in the response cache.
   */
  results(
    batch: string,
    scratch: string,
    asked: { keyOf(number: number): string | undefined; readonly dropped: readonly string[] },
  ): AsyncGenerator<{ readonly number: number; readonly reply: ModelReply | 'unanswered' }>;
}
