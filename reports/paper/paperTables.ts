import { hallucinationFigures } from '../figures/hallucinationFigures.js';
import type { LoadedReport } from '../loadReport.js';
import type { Html } from '../pages/html.js';
import type { ReportData } from '../reportData.js';
import { attributesTable } from './attributesTable.js';
import { hallucinationTable } from './hallucinationTable.js';
import { type PaperOptions, type PaperSource, paperSources } from './paperSource.js';
import { isEmptyTable, type PaperTable } from './paperTable.js';
import { promptTable } from './promptTable.js';
import { robustnessTable } from './robustnessTable.js';
import { safetyTable } from './safetyTable.js';
import { windowTable } from './windowTable.js';

/** A table of the paper, and how it is drawn where the paper has a figure. */
interface PaperTableKind {
  make(source: PaperSource): PaperTable;
  draw?(table: PaperTable): Html[];
}

/** Every table of the paper that results fill, in its order; Table I is of the suite itself. */
const paperTableKinds: readonly PaperTableKind[] = [
  /** II: accuracy by aspect, CT and MRI. */
  { make: attributesTable },
  /** Figure 3: hallucination by aspect. */
  { make: hallucinationTable, draw: hallucinationFigures },
  /** III: perturbed images. */
  { make: robustnessTable },
  /** IV: with the display window and without. */
  { make: windowTable },
  /** V: basic and advanced prompts. */
  { make: promptTable },
  /** VI: synthetic and nonhuman pictures. */
  { make: safetyTable },
];

/** A table as it was filled, with its figures. */
export interface PaperPart {
  readonly table: PaperTable;
  readonly figures: readonly Html[];
}

/** Which questions the numbers are of: those of the paper, or of a version that asks in another form. */
function versionsNote({ suites }: PaperSource): string[] {
  const manifests = suites.map(({ suite }) => suite.manifest);
  const named = [...new Set(manifests.map(({ name, version }) => `${name} ${version}`))].join(', ');
  const isOther = manifests.some(({ kind, version }) => kind === 'radvuqa' && version !== '1');
  return [`Of suites: ${named}.${isOther ? " The paper's form is version 1, such as radvuqa-ct@1." : ''}`];
}

/** The paper's tables for each judge of the report; none where no suite is one of the paper's. */
export function makePaperTables(loaded: LoadedReport, data: ReportData, options: PaperOptions): PaperPart[] {
  if (!data.suites.some(({ manifest }) => manifest.kind.startsWith('radvuqa'))) return [];
  return paperSources(loaded, data, options).flatMap((source) =>
    paperTableKinds.map(({ make, draw }) => {
      const made = make(source);
      const table = { ...made, notes: [...versionsNote(source), ...made.notes] };
      return { table, figures: isEmptyTable(table) ? [] : (draw?.(table) ?? []) };
    }),
  );
}
