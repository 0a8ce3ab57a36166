import { drawSheet } from '../../generator/sheet/drawSheet.js';

export interface SheetFlags {
  readonly out: string;
  readonly count: number;
  readonly columns: number;
  readonly seed: number;
  readonly question?: readonly string[];
}

/** Draws a contact sheet and says how much is on it. */
export async function drawSuiteSheet(suite: string, flags: SheetFlags): Promise<void> {
  const shown = await drawSheet({ ...flags, suite, questions: flags.question ?? [] });
  console.log(`${shown} items: ${flags.out}`);
}
