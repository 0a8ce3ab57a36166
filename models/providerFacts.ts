import type { ImageTokenRule } from './cost/imageTiles.js';
import type { LimitHeaders } from './http/retryAfter.js';
import type { ParameterNames } from './parameters/refusedParameter.js';
import type { RefusableParameter } from './provider.js';

/** What is known of a provider without its client package, which takes as long to load as many calls. */
export interface ProviderFacts {
  /** The part of a model's name before the colon. */
  readonly name: string;
  /** Environment variables that may hold its key; the first that is set counts. */
  readonly keyVariables: readonly [string, ...string[]];
  /** Its own base URL. */
  readonly address: string;
  /** Whether its batches are spoken here. */
  readonly hasBatches: boolean;
  readonly imageTokens: ImageTokenRule;
  /** What each parameter is called in its messages, to learn which one a model refuses and to say which option leaves it out. */
  readonly parameterNames: ParameterNames;
  /** Parameters that it does not have at all. */
  readonly lacking: readonly RefusableParameter[];
  /** Headers by which it counts rate limits, besides the usual ones. */
  readonly limitHeaders: LimitHeaders;
}

/** What a provider is made from for one model. */
export interface ProviderSettings {
  readonly model: string;
  /** Another server that speaks the provider's protocol; null for its own address. */
  readonly baseUrl: string | null;
  /** Where it is asked. */
  readonly address: string;
  /** Version of an Azure deployment's interface, which takes the key in a header of its own; absent elsewhere. */
  readonly apiVersion?: string | undefined;
  /** What the environment says of proxies is heeded; certificates that it adds are in these files. */
  readonly certificateFiles?: readonly string[];
  /** Null only for servers that need none. */
  readonly key: string | null;
  /** Longest time from the start of a call to the last byte of its reply. */
  readonly timeoutMs: number;
  /** Longest reply that is read. */
  readonly maximumReplyBytes: number;
}
