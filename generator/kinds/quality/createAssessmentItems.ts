import type { Grid } from '../../../data/volume/volume.js';
import type { Conditions, ContextName, OverlayName } from '../../../suites/conditions.js';
import type { KeyedItem } from '../../../suites/rows/readItemsWithKey.js';
import type { Item, KeyRow } from '../../../suites/schema/schema.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { fillTemplate, type Templates } from '../../../util/templates.js';
import { levelAndWidth } from '../../images/windows.js';
import { createId } from '../../items/createId.js';
import type { CaseTools } from '../suiteKind.js';
import { drawMask } from './drawMask.js';
import type { KnownMask } from './listMasks.js';
import type { MaskCase } from './maskCase.js';
import { areaOf, mapMask, type PlaneMask } from './masks/planeMask.js';
import { saveMask } from './masks/saveMask.js';
import type { QualityRecipe } from './recipe.js';
import type { ShownSlice } from './showSlice.js';
import type { QualityTask } from './tasks.js';

/** A slice with everything that turns a mask on it into items. */
export interface AssessmentSource {
  readonly found: MaskCase;
  readonly task: QualityTask;
  readonly recipe: QualityRecipe;
  readonly templates: Templates;
  readonly grid: Grid;
  readonly index: number;
  readonly shown: ShownSlice;
  readonly tools: CaseTools;
}

/** One way in which a mask is asked about: what is shown, and what is right then. */
interface Asked {
  readonly conditions: Conditions & { readonly overlay: OverlayName; readonly context: ContextName };
  readonly known: KnownMask;
  /** The mask, as `files` of a key row names it. */
  readonly file: string;
}

/** Makes the items of one mask: one for each prompt, overlay and context, and for each control. */
export async function createAssessmentItems(
  source: AssessmentSource,
  known: KnownMask,
  stranger: PlaneMask | null,
): Promise<KeyedItem[]> {
  const { found, recipe, index } = source;
  // By what is shown, which tells nothing that the picture does not.
  const shownMask = sha256Hex(known.mask.values);
  const pair = createId({ suite: recipe.name, case: found.case, index, mask: shownMask });
  const items: KeyedItem[] = [];
  for (const one of [known, ...controlsOf(known, recipe, stranger)]) {
    const file = await saveMask(one.mask, source.tools.keyFiles);
    for (const conditions of conditionsOf(one, recipe))
      items.push(await createAssessmentItem(source, { conditions, known: one, file }, pair));
  }
  return items;
}

interface ControlledMask extends KnownMask {
  readonly control?: QualityRecipe['controls'][number];
}

/** Masks that are shown instead, which deserve nothing. */
function controlsOf(
  known: KnownMask,
  { controls }: QualityRecipe,
  stranger: PlaneMask | null,
): ControlledMask[] {
  const masks = {
    'mask of another patient': stranger,
    'blank overlay': mapMask(known.mask, () => false),
  };
  return controls.flatMap((control) => {
    const mask = masks[control];
    return mask === null ? [] : [{ mask, accept: false, rating: 1, fault: null, against: null, control }];
  });
}

function conditionsOf(
  { control }: ControlledMask,
  { prompts, overlays, contexts }: QualityRecipe,
): Asked['conditions'][] {
  const fixed = { window: 'window', perturbation: null, control: control ?? null } as const;
  return prompts.flatMap((prompt) =>
    overlays.flatMap((overlay) => contexts.map((context) => ({ prompt, ...fixed, overlay, context }))),
  );
}

async function createAssessmentItem(
  source: AssessmentSource,
  { conditions, known, file }: Asked,
  pair: string,
): Promise<KeyedItem> {
  const { found, task, recipe, index, shown, tools } = source;
  const { prompt, overlay } = conditions;
  const id = createId({ pair, conditions });
  const images = await drawMask(shown, known.mask, overlay, { recipe, store: tools.store });
  const item: Item = {
    id,
    pair,
    unit: found.subject,
    case: found.case,
    subject: found.subject,
    suite: recipe.name,
    aspect: 'segmentation quality',
    question: 'SQ',
    answer: {
      kind: 'assessment',
      target: task.target,
      staged: prompt === 'staged',
      acceptFrom: recipe.acceptFrom,
    },
    conditions,
    origin: {
      kind: 'overlay',
      modality: task.modality,
      task: task.name,
      target: task.target,
      plane: 'axial',
      index,
      told: { region: null, structures: [] },
    },
    images,
    windows: images.map(() => levelAndWidth(shown.window)),
    text: composeText(source, conditions),
  };
  return { item, key: createKey(source, { known, file }, id) };
}

function composeText(
  { task, recipe, templates, shown }: AssessmentSource,
  { prompt, overlay, context }: Asked['conditions'],
): string {
  const isTold = context === 'told';
  const { modality, target } = task;
  const subject = isTold ? `the ${target}` : 'the structure that seems to be meant';
  const opening = isTold
    ? fillTemplate(templates, 'told', { modality, target })
    : fillTemplate(templates, 'untold');
  const [style, ...beside] = overlay.split(' beside ');
  const { suvWindow } = shown;
  const pictures = [
    ...(suvWindow === null ? [] : [fillTemplate(templates, 'uptake', { suv: `${suvWindow.upper}` })]),
    ...beside.map(() => fillTemplate(templates, 'beside')),
    fillTemplate(templates, style),
  ];
  const stages = prompt === 'staged' ? { subject, acceptFrom: `${recipe.acceptFrom}` } : {};
  return [`${opening} ${pictures.join(' ')}`, fillTemplate(templates, prompt, stages)].join('\n\n');
}

function createKey(
  { found, grid, shown }: AssessmentSource,
  { known, file }: Pick<Asked, 'known' | 'file'>,
  id: string,
): KeyRow {
  const { accept, rating, fault, against, mask } = known;
  const { width, height, pixelMm } = shown.grid;
  return {
    id,
    reference: `Score: ${rating}`,
    answer: { kind: 'assessment', accept, rating, fault },
    labels: null,
    proof: {
      kind: 'overlay',
      window: { ...shown.window },
      suvWindow: shown.suvWindow,
      affine: [...grid.affine],
      image: { width, height, pixelMm },
      areaMm2: areaOf(mask),
      against,
      ratings: found.ratings.map((one) => ({ ...one })),
    },
    files: [file],
  };
}
