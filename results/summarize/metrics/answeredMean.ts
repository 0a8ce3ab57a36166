import { type MeanSums, mean } from './mean.js';
import type { Metric } from './metric.js';

/** The mean over the items that the model answered; no value where these are all, as it is the mean then. */
export const answeredMean: Metric<MeanSums & { items: number }> = {
  label: 'Answered alone',
  format: 'value',
  start: () => ({ ...mean.start(), items: 0 }),
  add(sums, { answered, ...item }) {
    sums.items++;
    if (!Number.isNaN(answered)) mean.add(sums, { ...item, answered, value: answered });
  },
  result({ items, ...sums }, measure) {
    return sums.n === items ? { value: null, interval: null } : mean.result(sums, measure);
  },
};
