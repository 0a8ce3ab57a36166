import type { ClientFetch, SendBody } from './http/callClient.js';
import type { HttpReply } from './http/httpReply.js';
import type { SentSettings } from './parameters/sentSettings.js';
import type { Answer, Batches, ExtraBody, Fault, Turn } from './provider.js';

/** A request whose settings are decided, with each image as base64 or a stand-in for it. */
export interface SettledRequest {
  readonly system: string | null;
  readonly earlier: readonly Turn[];
  readonly text: string;
  readonly images: readonly string[];
  readonly settings: SentSettings;
  /** What is added to the body as it is. */
  readonly body: ExtraBody;
}

/** An answer as read from a reply, before what was left out of the request is added. */
export type ReadAnswer = Omit<Answer, 'dropped'>;

/** How one provider is spoken to, with its own client package. */
export interface Protocol<Body> {
  /** The request's body; the same for a single call and for a line of a batch. */
  body(request: SettledRequest): Body;
  /** Makes a client of the provider's own package, whose retries are off; what it gives sends a body. */
  connect(fetch: ClientFetch): SendBody<Body>;
  /** Puts the events of a stream that came unasked together to what was asked for; absent where nobody streams unasked. */
  joinEvents?(events: readonly string[]): unknown;
  /** Reads the package's result of a call with a good status. */
  readAnswer(value: unknown): ReadAnswer | Fault;
  /**
   * What a bad status means at this provider alone; null when it means what it means everywhere.
   * `now` is in milliseconds since 1970, for dates in the reply.
   */
  explain(reply: HttpReply, body: Body, now: number): ReadAnswer | Fault | null;
  /** Makes what speaks of batches over this `fetch`; absent where none is spoken here. */
  batches?(fetch: ClientFetch): BatchProtocol<Body>;
}

/** How one provider's batches are spoken to. Errors of the client package are thrown as they are. */
export interface BatchProtocol<Body>
  extends Pick<Batches, 'mostRequests' | 'mostBytes' | 'submit' | 'find' | 'look'> {
  line(body: Body, number: number): unknown;
  results(batch: string, scratch: string): AsyncGenerator<RawBatchResult>;
  /** As of single calls. */
  explain(reply: HttpReply, now: number): ReadAnswer | Fault | null;
}

/** A result as the protocol has it: a status and a body. */
export interface RawBatchResult {
  readonly number: number;
  readonly status: number;
  readonly body: unknown;
}
