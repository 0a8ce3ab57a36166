import { type MeasureName, measureOf } from '../suites/measures.js';

/** Whether a value is nearer to the best than to the worst; never of a measure without a worst value. */
export function isPass(measure: MeasureName, value: number): boolean {
  const { best, worst } = measureOf(measure);
  return worst !== null && Math.abs(value - best) < Math.abs(value - worst);
}
