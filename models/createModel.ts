import { UsageError } from '../util/radvuqaError.js';
import { createBlindBaseline } from './baseline/createBlindBaseline.js';
import { createPerfectBaseline } from './baseline/createPerfectBaseline.js';
import { createRandomBaseline } from './baseline/createRandomBaseline.js';
import type { Model } from './model.js';
import type { ModelOptions } from './modelOptions.js';

/** Everything that can be asked: one line a model. */
const models: ReadonlyMap<string, (options: ModelOptions) => Promise<Model>> = new Map([
  ['baseline:random', createRandomBaseline],
  ['baseline:blind', createBlindBaseline],
  ['baseline:perfect', createPerfectBaseline],
]);

/** Names that `createModel` knows. */
export const modelNames: readonly string[] = [...models.keys()];

/**
 * Makes the model that a name such as "baseline:random" stands for.
 *
 * @throws UsageError for a name that is not known; InputError when the model cannot read what it needs.
 */
export async function createModel(name: string, options: ModelOptions): Promise<Model> {
  const create = models.get(name);
  if (create !== undefined) return create(options);
  throw new UsageError({
    subject: '--model',
    expected: `PROVIDER:NAME, one of ${modelNames.join(', ')}`,
    found: name === '' ? 'nothing' : name,
  });
}
