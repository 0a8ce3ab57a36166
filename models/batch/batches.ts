import type { HttpReply } from '../http/httpReply.js';
import type { ReadAnswer } from '../protocol.js';
import type { Answer, Fault, ProviderRequest } from '../provider.js';

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

/** A result as the protocol has it: a status and a body. */
export interface RawBatchResult {
  readonly number: number;
  readonly status: number;
  readonly body: unknown;
}

/** How one provider's batches are spoken to. Errors of the client package are thrown as they are. */
export interface BatchProtocol<Body>
  extends Pick<Batches, 'mostRequests' | 'mostBytes' | 'submit' | 'find' | 'look'> {
  line(body: Body, number: number): unknown;
  results(batch: string, scratch: string): AsyncGenerator<RawBatchResult>;
  /** What a bad status means at this provider alone; null when it means what it means everywhere. */
  explain(reply: HttpReply, now: number): ReadAnswer | Fault | null;
}
