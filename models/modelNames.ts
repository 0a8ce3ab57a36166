import { baselines } from './baselines.js';
import { providerNames } from './providers.js';

/** Names that `createModel` knows; NAME stands for what the provider calls a model. */
export const modelNames: readonly string[] = [
  ...baselines.keys(),
  ...providerNames.map((provider) => `${provider}:NAME`),
];
