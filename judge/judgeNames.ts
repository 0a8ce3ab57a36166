import { providerNames } from '../models/providers.js';

/** What a judge may be called on the command line. */
export const judgeNames: readonly string[] = [
  'rules',
  ...providerNames.map((provider) => `${provider}:NAME`),
];
