import type { LoadedImage } from '../suites/loadImages.js';
import type { Usage } from '../suites/schema/schema.js';
import type { ImageTokenRule } from './cost/imageTiles.js';

/** How a model is to draw its answer; null leaves the choice to the provider. */
export interface SamplingParameters {
  readonly temperature: number | null;
  readonly topP: number | null;
  /** Longest answer, in tokens. */
  readonly maxTokens: number | null;
  readonly seed: number | null;
}

/** A JSON Schema that the reply has to follow, where the provider can hold it to one. */
export interface ReplySchema {
  /** Letters, digits, "_" and "-", at most 64. */
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** Members of a request's body by name. */
export type ExtraBody = Readonly<Record<string, unknown>>;

/** What was said before a request, by who asks (`user`) or by the model (`assistant`). */
export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** One question to a remote model: to answer an item, or to judge an answer. */
export interface ProviderRequest {
  readonly system: string | null;
  /** Turns of the same talk before this one; absent for the first. */
  readonly earlier?: readonly Turn[];
  readonly text: string;
  /** In the order in which the model sees them, all before the text. */
  readonly images: readonly LoadedImage[];
  readonly parameters: SamplingParameters;
  readonly schema: ReplySchema | null;
  /** Members of the request's body that are sent as they are, such as what sets how long a model thinks. */
  readonly body?: ExtraBody;
  /** Null leaves the images' level of detail to the provider; the highest is asked for when absent. */
  readonly imageDetail?: null;
  /**
   * Tells a request from an equal one that was made before; absent for the first. Nothing of it is sent, but the response
   * cache keeps the two apart: one answer read several times would look like a consistent model.
   */
  readonly repeat?: number;
}

/** Parts of a request that a model may refuse, and which are then left out. */
export const refusableParameters = [
  'temperature',
  'topP',
  'maxTokens',
  'seed',
  'schema',
  'imageDetail',
  'systemRole',
] as const;
export type RefusableParameter = (typeof refusableParameters)[number];

/** What the model said. */
export interface Answer {
  readonly kind: 'answer';
  readonly text: string;
  /**
   * `refused` and `filtered` as flagged by the provider; refusals in plain words are `ok` here. `reasoned` where it thought aloud
   * and said nothing; `failed` where the provider's word for the end is not known, so that the text may be a part.
   */
  readonly finish: 'ok' | 'empty' | 'reasoned' | 'refused' | 'filtered' | 'truncated' | 'failed';
  /** The provider's own word for a finish that is not `ok`. */
  readonly detail: string | null;
  readonly usage: Usage | null;
  /** What the model thought before it answered, where the provider hands that over apart. */
  readonly reasoning?: string | undefined;
  /** The model's name as the reply has it. */
  readonly served?: string | undefined;
  /** What was asked for and not sent, because the model or the provider does not take it; sorted. */
  readonly dropped: readonly RefusableParameter[];
}

/** Why a call brought no answer, and with that what to do next. Messages hold no key. */
export type Fault =
  | { readonly kind: 'rate limited'; readonly retryAfterMs: number | null; readonly message: string }
  | { readonly kind: 'overloaded'; readonly retryAfterMs: number | null; readonly message: string }
  | { readonly kind: 'network' | 'timeout'; readonly message: string }
  /** A reply that is no answer: wrong JSON, no choices, larger than allowed. In an outage where another than the model spoke, or the server broke it off. */
  | { readonly kind: 'unusable'; readonly message: string; readonly isOutage?: boolean }
  /** The request itself is wrong: asking again brings the same. */
  | { readonly kind: 'rejected'; readonly message: string }
  /** The provider leaves out from now on what the model refused: ask again at once. */
  | { readonly kind: 'adapted'; readonly message: string }
  /** No request can succeed: wrong key, no quota, unknown model. */
  | { readonly kind: 'stop'; readonly message: string; readonly hint: string };

/** A model at a provider: one call, no retries. */
export interface Provider {
  /** The part of a model's name before the colon, such as "openai". */
  readonly name: string;
  readonly model: string;
  /** Where the provider is asked, when not at its own address. */
  readonly baseUrl: string | null;
  readonly imageTokens: ImageTokenRule;
  /**
   * Makes one call.
   * @throws the signal's reason when it is aborted; all that goes wrong with the call itself is a Fault.
   */
  call(request: ProviderRequest, signal: AbortSignal): Promise<Answer | Fault>;
  /** Absent for a provider whose batches are not spoken here. */
  readonly batches?: Batches;
}

/** Requests that a provider answers together, within a day and for less money. */
export interface Batches {
  /** Most requests in one batch, and most bytes of its file of lines. */
  readonly mostRequests: number;
  readonly mostBytes: number;
  /** A request as a line of a batch's file, and what is left out of it because the model does not take it. */
  line(
    request: ProviderRequest,
    number: number,
  ): { readonly text: string; readonly dropped: readonly string[] };
  /**
   * Hands in a file of lines. The tag finds the batch again when this process ends before it knows the id.
   * @returns the provider's id of the batch.
   * @throws ModelError when the provider does not take it.
   */
  submit(file: string, tag: string): Promise<string>;
  /** The id of the batch with a tag; null when there is none. @throws ModelError when the provider does not say. */
  find(tag: string): Promise<string | null>;
  /** @throws ModelError when the provider does not say. */
  look(batch: string): Promise<BatchState>;
  /**
   * Streams the results of a batch that is done, in any order. Requests that were never answered may be absent.
   * @param scratch A file that may be written to meanwhile.
   * @throws ModelError when they cannot be had.
   */
  results(batch: string, scratch: string): AsyncGenerator<BatchResult>;
}

/** How far a batch is. */
export interface BatchState {
  /** `open`: not done yet; `done`: has results, of all its requests or some; `lost`: will never have any. */
  readonly kind: 'open' | 'done' | 'lost';
  /** The provider's own word, and its reason where there is one. */
  readonly detail: string;
}

/** What became of one request of a batch. */
export interface BatchResult {
  /** The number that the request was given; from 0. */
  readonly number: number;
  readonly result: Answer | Fault;
}
