import { perturbationLabel, windowLabel } from '../../suites/conditions.js';
import type { Item } from '../../suites/schema/schema.js';
import type { WithinRunFactor } from './comparison.js';

/** How items of one run are paired when one factor is varied. */
export interface FactorWithinRun {
  /** Level that the others are compared with. */
  readonly baseline: string;
  readonly levelOf: (item: Item) => string;
  /** Equal for items that differ in nothing but the factor. */
  readonly othersOf: (item: Item) => string;
}

/** The factors that vary within a run; models vary between runs. */
export const factorsWithinRun: Readonly<Record<WithinRunFactor, FactorWithinRun>> = {
  prompt: {
    baseline: 'basic',
    levelOf: ({ prompt }) => prompt,
    othersOf: ({ pair, form, arm }) =>
      JSON.stringify([pair, form, windowLabel(arm), perturbationLabel(arm), arm.control]),
  },
  window: {
    baseline: 'no window',
    levelOf: ({ arm }) => windowLabel(arm),
    othersOf: ({ pair, form, prompt, arm }) =>
      JSON.stringify([pair, form, prompt, perturbationLabel(arm), arm.control]),
  },
  perturbation: {
    baseline: 'unperturbed',
    levelOf: ({ arm }) => perturbationLabel(arm),
    othersOf: ({ pair, form, prompt, arm }) =>
      JSON.stringify([pair, form, prompt, windowLabel(arm), arm.control]),
  },
};
