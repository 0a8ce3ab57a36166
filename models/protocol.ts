import type { BatchProtocol } from './batch/batches.js';
import type { ClientFetch } from './http/callClient.js';
import type { HttpReply } from './http/httpReply.js';
import type { ParameterNames } from './parameters/refusedParameter.js';
import type { SentSettings } from './parameters/sentRequest.js';
import type { Answer, Fault } from './provider.js';

/** A request whose settings are decided, with each image as base64 or a stand-in for it. */
export interface Question {
  readonly system: string | null;
  readonly text: string;
  readonly images: readonly string[];
  readonly settings: SentSettings;
}

/** An answer as read from a reply, before what was left out of the request is added. */
export type ReadAnswer = Omit<Answer, 'dropped'>;

/** How one provider is spoken to: what differs between providers, and nothing else. */
export interface Protocol<Body> {
  readonly name: string;
  readonly parameterNames: ParameterNames;
  /** The request's body; the same for a single call and for a line of a batch. */
  body(question: Question): Body;
  /** Sends a body with the provider's own client package, whose retries are off. */
  send(body: Body, fetch: ClientFetch): Promise<unknown>;
  /** Reads the package's result of a call with a good status. */
  readAnswer(value: unknown): ReadAnswer | Fault;
  /**
   * What a bad status means at this provider alone; null when it means what it means everywhere.
   * `now` is in milliseconds since 1970, for dates in the reply.
   */
  explain(reply: HttpReply, body: Body, now: number): ReadAnswer | Fault | null;
  /** Makes what speaks of batches; absent where none is spoken here. */
  batches?(): BatchProtocol<Body>;
}
