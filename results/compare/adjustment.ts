import { benjaminiHochbergAdjust } from '../../statistics/benjaminiHochbergAdjust.js';
import { holmAdjust } from '../../statistics/holmAdjust.js';

/** How p values of a family are adjusted for their number, by what tables call it, and what that controls. */
export const adjustments = {
  /** The chance of any false finding among all. */
  holm: { label: 'Holm', adjust: holmAdjust },
  /** The expected share of false findings among those found. */
  'benjamini-hochberg': { label: 'BH', adjust: benjaminiHochbergAdjust },
} as const;

export type AdjustmentName = keyof typeof adjustments;
export const adjustmentNames = Object.keys(adjustments) as AdjustmentName[];
