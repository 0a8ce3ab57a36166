import type { Relaxation } from './relaxation.js';

/** A spin echo sequence; times in milliseconds. */
export interface Sequence {
  readonly name: string;
  readonly repetitionTime: number;
  readonly echoTime: number;
  /** Share of the fat's signal that is left. */
  readonly fatLeft: number;
}

/** The sequences that phantoms are imaged with, each subject with the next. */
export const sequences: readonly Sequence[] = [
  /** Fat bright, fluid dark. */
  { name: 'T1', repetitionTime: 500, echoTime: 10, fatLeft: 1 },
  /** Fluid brightest, fat bright, muscle and liver dark. */
  { name: 'T2', repetitionTime: 4000, echoTime: 70, fatLeft: 1 },
  /** The same with fat saturated, a little of it left: fluid bright, fat dark. */
  { name: 'T2 fat-suppressed', repetitionTime: 4000, echoTime: 70, fatLeft: 0.05 },
];

/**
 * The signal of a tissue in a spin echo sequence, 1 being all of water's.
 * PD (1 - exp(-TR/T1)) exp(-TE/T2), less what flows away and what of the fat is suppressed.
 */
export function signalOf(
  { protonDensity, t1, t2, fatShare, flow }: Relaxation,
  { repetitionTime, echoTime, fatLeft }: Sequence,
): number {
  const echo = protonDensity * (1 - Math.exp(-repetitionTime / t1)) * Math.exp(-echoTime / t2);
  return echo * flow * (1 - fatShare * (1 - fatLeft));
}
