import { drawSheet } from '../../generator/sheet/drawSheet.js';
import type { ConditionName } from '../../suites/conditions.js';
import { print } from '../print.js';

export interface SheetFlags {
  readonly out: string;
  readonly count: number;
  readonly columns: number;
  readonly seed: number;
  readonly question?: readonly string[];
  readonly by?: ConditionName;
}

/** Draws a contact sheet of a suite, with others beside it, and says how much is on it. */
export async function drawSuiteSheet(
  suite: string,
  beside: readonly string[],
  flags: SheetFlags,
): Promise<void> {
  const { shown, files } = await drawSheet({ ...flags, suite, beside, questions: flags.question ?? [] });
  print(`${shown} items: ${files.join(', ')}`);
}
