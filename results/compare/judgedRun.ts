import type { Verdicts } from '../join/readVerdicts.js';

/** A run's name, and one judge's verdicts on it. */
export interface JudgedRun {
  readonly name: string;
  /** Base name of the judgement file. */
  readonly judge: string;
  readonly verdicts: Verdicts;
}
