import { loadReport } from '../../reports/loadReport.js';
import { makeReportData } from '../../reports/makeReportData.js';
import type { PaperOptions } from '../../reports/paper/paperSource.js';
import type { PaperCell, PaperTable } from '../../reports/paper/paperTable.js';
import { makePaperTables, type PaperPart } from '../../reports/paper/paperTables.js';
import { cellText } from '../../reports/paper/writers/paperText.js';

/** Suites with their runs, as they were made. */
export type MadeSuites = readonly { readonly suite: string; readonly runs: readonly string[] }[];

/** The paper's tables, those of one judge after those of another. */
export async function paperPartsOf(
  made: MadeSuites,
  options: Partial<PaperOptions> = {},
): Promise<PaperPart[]> {
  const source = { suites: made.map(({ suite }) => suite), runs: made.flatMap(({ runs }) => runs) };
  const { suites: loaded } = await loadReport(source, () => {});
  const data = await makeReportData(loaded);
  return makePaperTables(loaded, data, { severity: 3, prompts: ['basic', 'advanced'], ...options });
}

/** Those of the last judge, by name. */
export async function paperTablesOf(
  made: MadeSuites,
  options: Partial<PaperOptions> = {},
): Promise<ReadonlyMap<string, PaperTable>> {
  const parts = await paperPartsOf(made, options);
  return new Map(parts.map(({ table }) => [table.name, table]));
}

/** The rows of a table as text: block, model and cells. */
export function textRows(table: PaperTable | undefined): string[][] {
  return (table?.rows ?? []).map(({ block, model, cells }) => [
    ...(block === null ? [] : [block]),
    model,
    ...cells.map((cell: PaperCell) => cellText(cell)),
  ]);
}
