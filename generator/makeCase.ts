import { sep } from 'node:path';
import type { CaseReader } from '../data/sources/caseReader.js';
import type { CaseFiles, CaseSlices } from '../data/sources/source.js';
import type { Grid } from '../data/volume/volume.js';
import type { CaseManifest } from '../suites/schema/schema.js';
import { collectGarbage } from '../util/collectGarbage.js';
import { InputError } from '../util/radvuqaError.js';
import type { Fingerprint } from './folder/fingerprint.js';
import { type CaseResult, type SavedCases, unusable } from './folder/savedCases.js';
import { type CaseCounts, type CaseSource, generateCase } from './generateCase.js';
import type { Recipe } from './kinds/radvuqa/recipe.js';
import { type ChosenSlice, chooseSlices } from './scene/chooseSlices.js';

/** What the cases of a suite have in common. */
export interface CaseWork extends Omit<CaseSource, keyof ReadCase> {
  readonly fingerprints: ReadonlyMap<string, Fingerprint>;
  readonly savedCases: SavedCases;
}

/** Reads and makes one case and saves its result; unusable input becomes a rejection. */
export async function makeCase(work: CaseWork, files: CaseFiles, reader: CaseReader): Promise<CaseResult> {
  // What the case before left behind, so that it does not add up over the cases.
  collectGarbage();
  try {
    return await acceptCase(work, files, reader);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const reason = error instanceof ExcludedCaseError ? 'left out by the recipe' : unusable;
    const message = error.message.replaceAll(`${files.source}${sep}`, '');
    const sourceHash = work.fingerprints.get(files.case)?.sourceHash;
    const rejected = { kind: 'rejected', case: files.case, reason, message, sourceHash } as const;
    return work.savedCases.save(files.case, () => rejected);
  }
}

async function acceptCase(work: CaseWork, files: CaseFiles, reader: CaseReader): Promise<CaseResult> {
  const { recipe } = work;
  checkModality(files, recipe);
  let chosen: readonly ChosenSlice[] = [];
  const choose = (grid: Grid) => {
    checkAxialSize(files, grid, recipe);
    chosen = chooseSlices(grid, recipe.planes, recipe.fractions);
    return chosen;
  };
  return reader.read(files, choose, (slices) => makeItems(work, { files, slices, chosen }));
}

type ReadCase = Pick<CaseSource, 'files' | 'slices' | 'chosen'>;

function makeItems(work: CaseWork, { files, slices, chosen }: ReadCase): Promise<CaseResult> {
  const { fingerprints, savedCases, ...shared } = work;
  return savedCases.save(files.case, async (write) => {
    const counts = await generateCase({ ...shared, files, slices, chosen }, write);
    const sourceHash = fingerprints.get(files.case)?.sourceHash;
    return { kind: 'made', manifest: { ...describeCase(files, slices, sourceHash), ...counts } };
  });
}

function describeCase(
  { case: name, subject, modality, licence }: CaseFiles,
  { files, grid }: CaseSlices,
  sourceHash: string | undefined,
): Omit<CaseManifest, keyof CaseCounts> {
  return {
    case: name,
    subject,
    files: [...files],
    origin: {
      kind: 'volume',
      modality,
      shape: [...grid.shape],
      spacing: [...grid.spacing],
      storedAxes: grid.storedAxes,
    },
    sourceHash,
    licence,
  };
}

/** A case that is sound but that the recipe does not want. */
class ExcludedCaseError extends InputError {}

function checkModality(files: CaseFiles, recipe: Recipe): void {
  if (files.modality === recipe.modality || files.unreadable !== undefined) return;
  throw new ExcludedCaseError({
    subject: files.case,
    expected: `${recipe.modality}, as recipe ${recipe.name} asks`,
    found: files.modality,
  });
}

/** The paper leaves out scans whose axial slices are small. */
function checkAxialSize(files: CaseFiles, { shape }: Grid, { minimumAxialSize }: Recipe): void {
  if (Math.min(shape[0], shape[1]) >= minimumAxialSize) return;
  throw new ExcludedCaseError({
    subject: files.case,
    expected: `axial slices of at least ${minimumAxialSize} x ${minimumAxialSize} voxels`,
    found: `${shape[0]} x ${shape[1]}`,
    hint: 'change it with --set minimumAxialSize=NUMBER',
  });
}
