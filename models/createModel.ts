import { UsageError } from '../util/radvuqaError.js';
import { providerNames } from './createRemoteCaller.js';
import { createRemoteModel } from './createRemoteModel.js';
import type { Model } from './model.js';
import type { ModelOptions } from './modelOptions.js';

type CreateModel = (options: ModelOptions) => Promise<Model>;

/** Baselines: one line a model. Each is loaded when it is needed: the blind one brings the whole anatomy table. */
const baselines: ReadonlyMap<string, () => Promise<CreateModel>> = new Map([
  ['baseline:random', async () => (await import('./baseline/createRandomBaseline.js')).createRandomBaseline],
  ['baseline:blind', async () => (await import('./baseline/createBlindBaseline.js')).createBlindBaseline],
  [
    'baseline:perfect',
    async () => (await import('./baseline/createPerfectBaseline.js')).createPerfectBaseline,
  ],
]);

/** Names that `createModel` knows; NAME stands for what the provider calls a model. */
export const modelNames: readonly string[] = [
  ...baselines.keys(),
  ...providerNames.map((provider) => `${provider}:NAME`),
];

/**
 * Makes the model that a name such as "baseline:random" or "openai:gpt-4o" stands for.
 *
 * @throws UsageError for a name that is not known, a missing key or a wrong option; InputError when the model cannot
 *   read what it needs; OutputError when the response cache cannot be made.
 */
export async function createModel(name: string, options: ModelOptions): Promise<Model> {
  const load = baselines.get(name);
  if (load !== undefined) return (await load())(options);
  const isRemote = providerNames.some((provider) => name.startsWith(`${provider}:`));
  if (isRemote && options.remote !== undefined) return createRemoteModel(name, options.remote);
  throw new UsageError({
    subject: '--model',
    expected: `PROVIDER:NAME, one of ${modelNames.join(', ')}`,
    found: name === '' ? 'nothing' : name,
  });
}
