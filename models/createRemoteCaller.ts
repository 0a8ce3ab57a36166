import { type Clock, systemClock } from '../util/clock.js';
import { UsageError } from '../util/radvuqaError.js';
import { createRandom } from '../util/random.js';
import { systemWait, type Wait } from '../util/wait.js';
import { createResponseCache } from './cache/createResponseCache.js';
import { type CachePolicy, isCacheable } from './cache/isCacheable.js';
import { type AnswerCache, withCache } from './cache/withCache.js';
import { type Caller, createCaller } from './createCaller.js';
import { type BaseUrl, readBaseUrl } from './keys/readBaseUrl.js';
import { type Environment, readKey } from './keys/readKey.js';
import { type RetryPolicy, usualRetries } from './pace/retryPolicy.js';
import { samplingParameters } from './parameters/samplingParameters.js';
import type { ExtraBody, Provider, SamplingParameters } from './provider.js';
import { providerNames, providers } from './providers.js';
import { spreadProvider } from './spreadProvider.js';

/** How a remote model is asked; what is left out has the default said in docs/providers.md. */
export interface RemoteOptions {
  /** Where keys are looked up. */
  readonly environment: Environment;
  /** False when nothing will be asked. */
  readonly needsKey?: boolean;
  /** Another server that speaks the provider's protocol, or several that serve the same model. */
  readonly baseUrl?: string | readonly string[] | undefined;
  /** False leaves the images' level of detail to the provider. */
  readonly imageDetail?: boolean | undefined;
  /** Members of each request's body that are sent as they are. */
  readonly body?: ExtraBody | undefined;
  /** What differs from the paper's sampling; null leaves a parameter to the provider. */
  readonly sampling?: Partial<SamplingParameters>;
  /** Most calls at once; the number adapts below it. */
  readonly concurrency: number;
  readonly timeoutMs?: number | undefined;
  readonly maximumReplyBytes?: number | undefined;
  readonly retries?: Partial<RetryPolicy>;
  /** Folder of answers that runs share; without it nothing is kept. */
  readonly cache?: string | undefined;
  readonly cachePolicy?: CachePolicy | undefined;
  /** When aborted, calls under way are finished and no others begun; waiting requests end with its reason. */
  readonly stop?: AbortSignal | undefined;
  /** Hears what the user should know and what stops nothing. */
  readonly onNotice?: ((text: string) => void) | undefined;
  readonly clock?: Clock;
  readonly wait?: Wait;
}

/** Longer than a reasoning model thinks, shorter than a night. */
const usualTimeoutMs = 300_000;
const usualReplyBytes = 4 << 20;

/** A remote model that is ready to be asked, to answer or to judge. */
export interface RemoteCaller {
  readonly provider: Provider;
  /** The sampling settings, defaults filled in. */
  readonly parameters: SamplingParameters;
  readonly call: Caller;
  /** The response cache that `call` looks into; absent where none is used. */
  readonly cache?: AnswerCache;
}

/**
 * Makes a caller, with retries, adaptive concurrency and cache, for the model that a name such as "openai:gpt-4o"
 * stands for.
 *
 * @throws UsageError for an unknown provider, a missing key or a wrong option; OutputError when the cache folder cannot
 *   be made.
 */
export async function createRemoteCaller(name: string, options: RemoteOptions): Promise<RemoteCaller> {
  const { concurrency, stop, clock = systemClock, wait = systemWait, onNotice = () => undefined } = options;
  const provider = await createProviderFor(name, options);
  const parameters = samplingParameters(options.sampling ?? {});
  const retries = { ...usualRetries, ...options.retries };
  const random = createRandom('retries', name);
  const call = createCaller(provider, { concurrency, retries, clock, wait, random, stop });
  if (options.cache === undefined) return { provider, parameters, call };
  const cache = await createResponseCache(options.cache);
  const policy = options.cachePolicy ?? 'deterministic';
  if (!isCacheable(parameters, policy)) {
    onNotice('the cache is not used: answers are drawn (a temperature above 0 and no seed); see --cache-all');
  }
  return { provider, parameters, ...withCache(provider, call, { cache, policy, onNotice }) };
}

/**
 * Makes the provider that a name stands for, for calls one by one. Keys are optional with a base URL: local servers need
 * none.
 *
 * @throws UsageError for an unknown provider, a missing key or a wrong option; InputError for certificates that cannot be read.
 */
export async function createProviderFor(name: string, options: RemoteOptions): Promise<Provider> {
  const { baseUrl = [], clock = systemClock, onNotice = () => undefined } = options;
  const [first, ...others] = [baseUrl].flat().map((text) => readAddress(text, onNotice));
  const one = await createEndpoint(name, options, first);
  if (others.length === 0) return one;
  const more = await Promise.all(others.map((address) => createEndpoint(name, options, address)));
  return spreadProvider([one, ...more], { clock, onNotice });
}

function readAddress(text: string, onNotice: (text: string) => void): BaseUrl {
  const read = readBaseUrl(text);
  if (read.cutOff !== null)
    onNotice(`--base-url: ${read.cutOff} at its end is left out: ${read.text} is asked`);
  return read;
}

async function createEndpoint(
  name: string,
  options: RemoteOptions,
  baseUrl: BaseUrl | undefined,
): Promise<Provider> {
  const [provider, model] = splitName(name);
  const entry = providers.find((one) => one.name === provider);
  if (entry === undefined || model === '') {
    const expected = `PROVIDER:NAME with one of ${providerNames.join(', ')}`;
    throw new UsageError({ subject: 'model', expected, found: name === '' ? 'nothing' : name });
  }
  const { environment } = options;
  const apiVersion = baseUrl?.apiVersion ?? undefined;
  const variables =
    apiVersion === undefined ? entry.keyVariables : ['AZURE_OPENAI_API_KEY', ...entry.keyVariables];
  const optional = baseUrl !== undefined || options.needsKey === false;
  return entry.create({
    model,
    baseUrl: baseUrl?.text ?? null,
    address: baseUrl?.address ?? entry.address,
    apiVersion,
    key: readKey(environment, variables, { optional }),
    timeoutMs: options.timeoutMs ?? usualTimeoutMs,
    maximumReplyBytes: options.maximumReplyBytes ?? usualReplyBytes,
    certificateFiles: certificateVariables
      .map((variable) => environment[variable] ?? '')
      .filter((file) => file !== ''),
  });
}

/** Variables that name files with certificates; Node.js itself knows the first alone, and not beside the second. */
const certificateVariables = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'];

function splitName(name: string): [provider: string, model: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? [name, ''] : [name.slice(0, colon), name.slice(colon + 1)];
}
