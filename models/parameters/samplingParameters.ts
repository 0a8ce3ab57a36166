import { UsageError } from '../../util/radvuqaError.js';
import type { SamplingParameters } from '../provider.js';

/** The paper's settings for every model; no seed. */
export const paperSampling: SamplingParameters = {
  temperature: 0.8,
  topP: 0.95,
  maxTokens: 1024,
  seed: null,
};

const ranges: ReadonlyMap<keyof SamplingParameters, { test(value: number): boolean; expected: string }> =
  new Map([
    ['temperature', { test: (value: number) => value >= 0 && value <= 2, expected: 'a number from 0 to 2' }],
    ['topP', { test: (value: number) => value > 0 && value <= 1, expected: 'a number above 0, at most 1' }],
    [
      'maxTokens',
      { test: (value: number) => Number.isInteger(value) && value > 0, expected: 'a whole number from 1' },
    ],
    ['seed', { test: Number.isSafeInteger, expected: 'a whole number' }],
  ]);

/**
 * The paper's sampling settings with some replaced; null leaves one to the provider.
 *
 * @throws UsageError for a value no provider takes.
 */
export function samplingParameters(overrides: Partial<SamplingParameters>): SamplingParameters {
  const parameters = { ...paperSampling, ...overrides };
  for (const [name, { test, expected }] of ranges) {
    const value = parameters[name];
    if (value !== null && !test(value))
      throw new UsageError({ subject: name, expected, found: String(value) });
  }
  return parameters;
}
