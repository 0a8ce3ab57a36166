import { oddsByFrequency } from '../../../suites/priorFeatures.js';
import type { NamedFeature } from './textFeatures.js';

/** By option: how often it was right, and how often it was offered. */
export type Frequency = Map<string, FrequencyCounts>;
export type FrequencyCounts = readonly [right: number, offered: number];

/** The features of each option, with the logarithm of its odds to be right, drawn towards chance by as many further options as one question has. */
export function withFrequency(
  {
    choices,
    features,
  }: {
    readonly choices: readonly string[];
    readonly features: readonly (readonly NamedFeature[])[];
  },
  countsOf: (choice: string) => FrequencyCounts | undefined,
): NamedFeature[][] {
  return features.map((option, place) => {
    const counts = countsOf(choices[place]) ?? ([0, 0] as const);
    return [...option, ['frequency', oddsByFrequency(counts, choices.length)]];
  });
}
