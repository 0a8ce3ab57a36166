import type { Relaxation } from './relaxation.js';

/** A spin echo sequence; times in milliseconds. */
export interface Sequence {
  readonly name: string;
  readonly repetitionTime: number;
  readonly echoTime: number;
  /** Share of the fat's signal that is left. */
  readonly fatLeft: number;
  /** Time from a pulse that turns the magnetisation round; without it there is none. */
  readonly inversionTime?: number;
  /** Whether flowing blood keeps its signal, as it does in gradient echoes. */
  readonly keepsFlow?: boolean;
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

/** Water is inverted and passes zero when the others are read: fluid dark, oedema bright; fat is suppressed. */
export const flair: Sequence = {
  name: 'FLAIR',
  repetitionTime: 9000,
  echoTime: 100,
  fatLeft: 0.1,
  inversionTime: 2500,
};

/** T1 of heads, prepared by an inversion and read by gradient echoes: white matter stands out from grey. */
export const preparedT1: Sequence = {
  name: 'T1 after inversion',
  repetitionTime: 2300,
  echoTime: 4,
  fatLeft: 0.6,
  inversionTime: 1200,
  keepsFlow: true,
};

/** T1 with fat suppressed, which shows blood as gradient echoes do: what takes up contrast medium is brightest. */
export const suppressedT1: Sequence = {
  name: 'T1 fat-suppressed',
  repetitionTime: 500,
  echoTime: 10,
  fatLeft: 0.1,
  keepsFlow: true,
};

/**
 * The signal of a tissue in a spin echo sequence, 1 being all of water's.
 * PD (1 - exp(-TR/T1)) exp(-TE/T2), less what flows away and what of the fat is suppressed; after an inversion
 * PD |1 - 2 exp(-TI/T1) + exp(-TR/T1)| exp(-TE/T2).
 */
export function signalOf(
  { protonDensity, t1, t2, fatShare, flow }: Relaxation,
  { repetitionTime, echoTime, fatLeft, inversionTime, keepsFlow = false }: Sequence,
): number {
  const regrown = Math.exp(-repetitionTime / t1);
  const ready =
    inversionTime === undefined ? 1 - regrown : Math.abs(1 - 2 * Math.exp(-inversionTime / t1) + regrown);
  const echo = protonDensity * ready * Math.exp(-echoTime / t2);
  return echo * (keepsFlow ? 1 : flow) * (1 - fatShare * (1 - fatLeft));
}
