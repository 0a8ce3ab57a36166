import type { RunManifest } from '../../suites/schema/schema.js';

/** At what temperature a model was asked, on which answers hang that differ from one time to the next. */
export function temperatureNote({
  parameters,
  dropped = [],
}: Pick<RunManifest, 'parameters' | 'dropped'>): string {
  const { temperature } = parameters;
  if (dropped.includes('temperature')) return 'The model took no temperature.';
  return typeof temperature === 'number'
    ? `Asked at temperature ${temperature}.`
    : 'The temperature is not known.';
}
