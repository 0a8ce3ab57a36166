import { type ConditionName, conditions, type PromptName } from '../../suites/conditions.js';
import type { Modality } from '../../suites/schema/schema.js';
import { fillCommands } from './fillCommands.js';
import { missingRow, suiteRows } from './paperCells.js';
import type { PaperRun, PaperSource, PaperSuite } from './paperSource.js';
import type { PaperCell, PaperRow } from './paperTable.js';

/** Levels of images that are shown as is usual, and of the prompts named. */
export function usualLevels(
  prompts: readonly PromptName[],
): Readonly<Record<ConditionName, readonly string[]>> {
  return {
    prompt: prompts,
    window: conditions.window.usual ?? [],
    perturbation: conditions.perturbation.usual ?? [],
    control: conditions.control.usual ?? [],
    overlay: conditions.overlay.usual ?? [],
    context: conditions.context.usual ?? [],
    channel: conditions.channel.usual ?? [],
  };
}

/** The parts of tables that have CT and MR apart, by the paper's words. */
const modalityBlocks: readonly {
  readonly block: string;
  readonly modality: Modality;
  readonly make: string;
}[] = [
  { block: 'CT', modality: 'CT', make: fillCommands.ct },
  { block: 'MRI', modality: 'MR', make: fillCommands.mr },
];

/** What the cells of a suite's runs are, and how many. */
interface RowPlan {
  readonly columns: number;
  /** @param make Command that makes such a suite as a whole. */
  cellsOf(suite: PaperSuite, make: string): (run: PaperRun) => readonly PaperCell[];
}

/** Rows of suites of volumes, CT before MR; a modality without a suite has a row that says so. */
export function modalityRows({ suites }: PaperSource, { columns, cellsOf }: RowPlan): PaperRow[] {
  return modalityBlocks.flatMap(({ block, modality, make }) => {
    const members = ofVolumes(suites, [modality]);
    if (members.length === 0) return [missingRow(block, columns, make)];
    return members.flatMap((suite) => {
      const name = members.length > 1 ? `${block}, ${suite.label}` : block;
      return suiteRows(suite, name, cellsOf(suite, make));
    });
  });
}

/** The suites that are made of volumes of one of these modalities. */
export function ofVolumes(
  suites: readonly PaperSuite[],
  modalities: readonly Modality[] = modalityBlocks.map(({ modality }) => modality),
): PaperSuite[] {
  return suites.filter(({ suite }) =>
    suite.manifest.cases.some(
      ({ origin }) => origin.kind === 'volume' && modalities.includes(origin.modality),
    ),
  );
}

/** What a suite's rows are headed where a table has the rows of one suite after those of another. */
export function suiteBlock({ label }: PaperSuite, suites: readonly PaperSuite[]): string | null {
  return suites.length > 1 ? label : null;
}

/** Which suite a table is of, where its rows do not say so. */
export function suiteNotes(suites: readonly PaperSuite[]): string[] {
  return suites.length === 1 ? [`Suite: ${suites[0].label}.`] : [];
}
