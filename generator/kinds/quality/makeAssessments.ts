import type { KeyedItem } from '../../../suites/rows/readItemsWithKey.js';
import { replaceTemplates } from '../../text/replaceTemplates.js';
import { ExcludedCaseError } from '../excludedCaseError.js';
import type { CaseTools, MadeCase } from '../suiteKind.js';
import { bodyOf } from './bodyOf.js';
import { chooseMaskSlices } from './chooseMaskSlices.js';
import { createAssessmentItems } from './createAssessmentItems.js';
import { faultTurn, holdAgainst, type ListedMasks, plantFaults, takeRatings } from './listMasks.js';
import type { MaskCase } from './maskCase.js';
import { placeMask } from './masks/placeMask.js';
import { equivalentRadius } from './masks/planeMask.js';
import { type MaskSlice, readMaskSlices } from './readMaskSlices.js';
import type { QualityRecipe } from './recipe.js';
import { shippedTemplates } from './shippedTemplates.js';
import { showSlice } from './showSlice.js';
import { qualityTask } from './tasks.js';

/** Makes the items of one case: reads its slices, plants faults or takes experts' ratings, draws the masks and writes the texts. */
export async function makeAssessments(
  found: MaskCase,
  recipe: QualityRecipe,
  tools: CaseTools,
): Promise<MadeCase> {
  if (found.unreadable !== undefined) throw found.unreadable;
  const stranger = await readStranger(found, recipe, tools);
  const { grid, slices, files } = await readMaskSlices(found, tools.reader, recipe.candidateSlices);
  const chosen = chooseMaskSlices(slices, recipe);
  if (chosen.length === 0) throw tooSmall(found, recipe);
  const task = qualityTask(found.task);
  const templates = replaceTemplates(shippedTemplates(), recipe.templates);
  const rejected: Record<string, number> = {};
  const items: KeyedItem[] = [];
  for (const [order, slice] of chosen.entries()) {
    const listed = listMasks(found, slice, order, { recipe, tools });
    for (const reason of listed.rejected) rejected[`SQ: ${reason}`] = (rejected[`SQ: ${reason}`] ?? 0) + 1;
    const shown = showSlice(slice, task, recipe);
    const source = { found, task, recipe, templates, grid, index: slice.index, shown, tools };
    const other =
      stranger === null ? null : placeMask(stranger, { mask: slice.tested, body: bodyOn(slice, found) });
    for (const known of listed.masks) items.push(...(await createAssessmentItems(source, known, other)));
  }
  const { shape, spacing, storedAxes } = grid;
  return {
    files: [...files],
    origin: {
      kind: 'overlay',
      modality: task.modality,
      shape: [...shape],
      spacing: [...spacing],
      storedAxes,
    },
    rejected,
    items,
  };
}

/** What is asked about on one slice. */
function listMasks(
  found: MaskCase,
  slice: MaskSlice,
  order: number,
  { recipe, tools }: { readonly recipe: QualityRecipe; readonly tools: CaseTools },
): ListedMasks {
  if (found.ratings.length > 0)
    return takeRatings(
      slice.tested,
      found.ratings.map(({ rating }) => rating),
      recipe,
    );
  if (slice.expert !== null) return holdAgainst(slice.tested, slice.expert, recipe);
  const turn = faultTurn(recipe.faults, order, tools.random(found.case, 'faults'));
  const good = {
    mask: slice.tested,
    radius: equivalentRadius(slice.tested),
    body: bodyOn(slice, found),
    others: slice.others(),
  };
  return plantFaults(good, turn, recipe, tools.random(found.case, slice.index, 'fault'));
}

function bodyOn({ images, tested }: MaskSlice, { task }: MaskCase) {
  const isMr = qualityTask(task).modality === 'MR';
  return bodyOf(images[isMr ? 'mr' : 'ct'], !isMr, tested.spacing);
}

/** The mask of another patient with its body, from the slice where it is largest; null where the recipe has no such control. */
async function readStranger(
  { stranger }: MaskCase,
  { controls, candidateSlices }: QualityRecipe,
  { reader }: CaseTools,
) {
  if (!controls.includes('mask of another patient') || stranger === null) return null;
  const { slices } = await readMaskSlices(stranger, reader, candidateSlices);
  const area = ({ tested }: MaskSlice) => equivalentRadius(tested);
  const largest = slices.reduce((most, slice) => (area(slice) > area(most) ? slice : most));
  return { mask: largest.tested, body: bodyOn(largest, stranger) };
}

function tooSmall({ case: name }: MaskCase, { minimumArea }: QualityRecipe): ExcludedCaseError {
  return new ExcludedCaseError({
    subject: name,
    expected: `a slice with at least ${minimumArea} mm2 of the target (minimumArea)`,
    found: 'none',
  });
}
