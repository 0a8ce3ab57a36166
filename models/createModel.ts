import { UsageError } from '../util/radvuqaError.js';
import { baselines } from './baselines.js';
import { createRemoteModel } from './createRemoteModel.js';
import type { Model } from './model.js';
import { modelNames } from './modelNames.js';
import type { ModelOptions } from './modelOptions.js';
import { providerNames } from './providers.js';

/**
 * Makes the model that a name such as "baseline:random" or "openai:gpt-4o" stands for.
 *
 * @throws UsageError for a name that is not known, a missing key, a wrong option, or a prior for a model that answers by none; InputError when the model cannot
 *   read what it needs; OutputError when the response cache cannot be made.
 * @example
 * const model = await createModel('baseline:random', { suite: 'suites/ct', seed: 1 });
 */
export async function createModel(name: string, options: ModelOptions): Promise<Model> {
  const load = baselines.get(name);
  const isRemote = providerNames.some((provider) => name.startsWith(`${provider}:`));
  const isKnown = load !== undefined || isRemote;
  if (isKnown && options.prior !== undefined && name !== usesPrior) throw priorUnused(name);
  if (load !== undefined) return (await load())(options);
  if (isRemote && options.remote !== undefined) return createRemoteModel(name, options.remote);
  throw new UsageError({
    subject: '--model',
    expected: `PROVIDER:NAME, one of ${modelNames.join(', ')}`,
    found: name === '' ? 'nothing' : name,
  });
}

/** The one model that answers by a prior. */
const usesPrior = 'baseline:prior';

function priorUnused(model: string): UsageError {
  const hint = 'leave --prior out: this model would not read it';
  return new UsageError({ subject: '--prior', expected: `--model ${usesPrior}`, found: model, hint });
}
