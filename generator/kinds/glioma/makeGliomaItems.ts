import type { AnswerForm, KeyAnswer } from '../../../suites/answers/answerKinds.js';
import type { KeyedItem } from '../../../suites/rows/readItemsWithKey.js';
import type { Item, KeyRow } from '../../../suites/schema/schema.js';
import { fillTemplate, type Templates } from '../../../util/templates.js';
import { greyToRgb } from '../../images/image.js';
import { levelAndWidth } from '../../images/windows.js';
import { createId } from '../../items/createId.js';
import { ExcludedCaseError } from '../excludedCaseError.js';
import type { CaseTools, MadeCase } from '../suiteKind.js';
import { type ChannelName, channelLevel, channelWords } from './channels.js';
import { chooseGliomaSlices } from './chooseGliomaSlices.js';
import { cutSlice, type GliomaSlice } from './cutSlice.js';
import type { GliomaCase } from './gliomaCase.js';
import type { GliomaRecipe } from './gliomaParameters.js';
import { type GliomaPart, gliomaTemplates } from './gliomaTemplates.js';
import { type GliomaVolumes, volumesOfGlioma } from './readGlioma.js';

/** What a kind asks of one slice, or why it does not ask it. */
export type AskedOfSlice =
  | {
      readonly question: string;
      readonly form: AnswerForm;
      readonly answer: KeyAnswer;
      /** The right answer in words. */
      readonly reference: string;
      /** What stands in the item's text after the words on the images. */
      readonly text: string;
    }
  | { readonly question: string; readonly rejected: string };

/** What a kind knows when it asks. */
export interface AskContext<Recipe extends GliomaRecipe> {
  readonly found: GliomaCase;
  readonly recipe: Recipe;
  readonly templates: Templates;
}

/** Asks questions of a slice; they are put by each list of channels. */
export type AskSlice<Recipe extends GliomaRecipe> = (
  slice: GliomaSlice,
  context: AskContext<Recipe>,
) => readonly AskedOfSlice[];

/** Makes the items of one patient: reads the volumes, cuts the slices, asks what the kind asks, and stores the images. */
export async function makeGliomaItems<Recipe extends GliomaRecipe>(
  { part, found, recipe }: Omit<AskContext<Recipe>, 'templates'> & { readonly part: GliomaPart },
  { store }: CaseTools,
  ask: AskSlice<Recipe>,
): Promise<MadeCase> {
  if (found.unreadable !== null) throw found.unreadable;
  const volumes = await volumesOfGlioma(found, recipe);
  const templates = gliomaTemplates(part, recipe);
  const rejected: Record<string, number> = {};
  const items: KeyedItem[] = [];
  for (const request of chooseGliomaSlices(volumes, recipe)) {
    const slice = cutSlice(volumes, request, recipe.size);
    for (const one of unfit(slice, recipe) ?? ask(slice, { found, recipe, templates })) {
      if ('rejected' in one) rejected[reasonOf(one)] = (rejected[reasonOf(one)] ?? 0) + 1;
      else items.push(...(await createGliomaItems(one, { found, recipe, templates, volumes, slice, store })));
    }
  }
  if (items.length === 0) throw nothingAsked(found, rejected);
  return { files: [...volumes.files], origin: originOf(volumes), rejected, items };
}

type Rejected = Extract<AskedOfSlice, { readonly rejected: string }>;

function reasonOf({ question, rejected }: Rejected): string {
  return `${question}: ${rejected}`;
}

/** Why nothing is asked of a slice, whatever the question; null where there is no reason. */
function unfit({ areaMm2, images }: GliomaSlice, { minimumArea }: GliomaRecipe): readonly Rejected[] | null {
  if (areaMm2 > 0 && areaMm2 < minimumArea)
    return [{ question: 'slice', rejected: 'less tumour than minimumArea' }];
  const isBlank = [...images.values()].every(({ greys }) => greys.every((grey) => grey === 0));
  return isBlank ? [{ question: 'slice', rejected: 'nothing of the brain' }] : null;
}

function originOf({ grid: { shape, spacing, storedAxes }, channels }: GliomaVolumes): MadeCase['origin'] {
  return {
    kind: 'glioma',
    modality: 'MR',
    shape: [...shape],
    spacing: [...spacing],
    storedAxes,
    channels: [...channels.keys()],
  };
}

interface ItemSource {
  readonly found: GliomaCase;
  readonly recipe: GliomaRecipe;
  readonly templates: Templates;
  readonly volumes: GliomaVolumes;
  readonly slice: GliomaSlice;
  readonly store: CaseTools['store'];
}

/** One item for each list of channels. */
async function createGliomaItems(
  asked: Exclude<AskedOfSlice, Rejected>,
  source: ItemSource,
): Promise<KeyedItem[]> {
  const items: KeyedItem[] = [];
  for (const channels of source.recipe.channels)
    items.push(await createGliomaItem(asked, { ...source, channels }));
  return items;
}

interface ShownSource extends ItemSource {
  readonly channels: readonly ChannelName[];
}

async function createGliomaItem(
  { question, form, answer, reference, text }: Exclude<AskedOfSlice, Rejected>,
  source: ShownSource,
): Promise<KeyedItem> {
  const { found, recipe, slice, channels } = source;
  const { plane, index } = slice;
  const pair = createId({ suite: recipe.name, case: found.case, plane, index, question });
  const conditions: Item['conditions'] = {
    ...{ prompt: 'basic', window: 'window', perturbation: null, control: null },
    channel: channelLevel(channels),
  };
  const id = createId({ pair, conditions });
  const item: Item = {
    ...{ id, pair, unit: `${found.subject} ${plane}`, case: found.case, subject: found.subject },
    suite: recipe.name,
    ...{ aspect: 'glioma', question, answer: form, conditions },
    origin: {
      ...{ kind: 'glioma', modality: 'MR', plane, index },
      channels: [...channels],
      told: { region: 'brain', structures: [] },
    },
    images: await saveImages(source),
    windows: windowsOf(source).map(levelAndWidth),
    text: [openingOf(source), text].join('\n\n'),
  };
  const key: KeyRow = { id, reference, answer, labels: null, proof: proofOf(source) };
  return { item, key };
}

async function saveImages({ slice, channels, store }: ShownSource): Promise<string[]> {
  const paths: string[] = [];
  for (const name of channels) {
    const image = slice.images.get(name);
    if (image === undefined) throw new Error(`no image of ${name}`);
    paths.push(await store.save(greyToRgb(image)));
  }
  return paths;
}

function openingOf({ templates, slice: { plane }, channels }: ShownSource): string {
  const words = channels.map((name) => channelWords[name]);
  const template = channels.length === 1 ? 'one' : 'several';
  return fillTemplate(templates, template, { plane, channels: words.join('; ') });
}

/** Intensities that are shown black and white, by channel. */
function windowsOf({ volumes: { channels: read }, channels }: ShownSource) {
  return channels.flatMap((channel) => {
    const volume = read.get(channel);
    return volume === undefined ? [] : [{ channel, lower: volume.lower, upper: volume.upper }];
  });
}

function proofOf(source: ShownSource): KeyRow['proof'] {
  const {
    found,
    volumes: { grid },
    slice,
  } = source;
  const { size, pixelMm } = slice.pixels;
  return {
    kind: 'glioma',
    windows: windowsOf(source),
    affine: [...grid.affine],
    image: { width: size, height: size, pixelMm },
    areaMm2: slice.areaMm2,
    pieces: slice.pieces,
    grade: found.grade,
  };
}

function nothingAsked(
  { case: name }: GliomaCase,
  rejected: Readonly<Record<string, number>>,
): ExcludedCaseError {
  const reasons = Object.entries(rejected).map(([reason, count]) => `${count} × ${reason}`);
  return new ExcludedCaseError({
    subject: name,
    expected: 'a slice to ask about',
    found: reasons.join(', ') || 'none',
  });
}
