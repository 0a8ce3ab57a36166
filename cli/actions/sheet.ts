import { drawSheet } from '../../generator/sheet/drawSheet.js';
import { drawVolumes } from '../../reports/overlays/drawVolumes.js';
import { readPredictions } from '../../reports/overlays/readPredictions.js';
import type { ConditionName } from '../../suites/conditions.js';
import { countOf } from '../../util/text/countOf.js';
import { print } from '../print.js';

export interface SheetFlags {
  readonly out: string;
  readonly count: number;
  readonly columns: number;
  readonly seed: number;
  readonly question?: readonly string[];
  readonly case?: readonly string[];
  readonly by?: ConditionName;
  readonly run?: readonly string[];
  readonly judge?: string;
  readonly volume?: boolean;
}

/** Draws a contact sheet of a suite, with others beside it or what runs said, or volumes of its tumours, and says how much is on it. */
export async function drawSuiteSheet(
  suite: string,
  beside: readonly string[],
  { question: questions = [], case: cases = [], run: runs = [], judge, volume, ...flags }: SheetFlags,
): Promise<void> {
  const named = judge === undefined ? {} : { judge };
  const predictionsOf = runs.length === 0 ? async () => [] : await readPredictions({ suite, runs, ...named });
  const what = { suite, questions, cases, predictionsOf, out: flags.out };
  if (volume === true) {
    print(`${countOf(await drawVolumes(what), 'patient')}: ${flags.out}`);
    return;
  }
  const { shown, files } = await drawSheet({ ...flags, ...what, beside });
  print(`${countOf(shown, 'item')}: ${files.join(', ')}`);
}
