import type { DataSetCase } from '../../../data/dataSets/dataSetCase.js';
import type { AnswerForm, KeyAnswer, OfKind } from '../../../suites/answers/answerKinds.js';
import type { PromptName } from '../../../suites/conditions.js';
import type { KeyedItem } from '../../../suites/rows/readItemsWithKey.js';
import type { KeyRow } from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import { createId } from '../../items/createId.js';
import { replaceTemplates } from '../../text/replaceTemplates.js';
import type { CaseTools, MadeCase } from '../suiteKind.js';
import { composePrompt } from './composePrompt.js';
import type { PipelinesRecipe } from './recipe.js';
import { shippedTemplates } from './shippedTemplates.js';
import { type StoredPictures, storePictures } from './storePictures.js';

/** Makes the items of one data set: stores its pictures, and asks for a program with each prompt. */
export async function makePipelineItems(
  found: DataSetCase,
  recipe: PipelinesRecipe,
  tools: CaseTools,
): Promise<MadeCase> {
  if (found.unreadable !== undefined) throw found.unreadable;
  const writer = await tools.dataSets.begin(found.case);
  const stored = await storePictures(found, recipe, { tools, writer });
  checkPictures(found, stored, recipe);
  const form = await formOf(stored, writer.finish());
  const { channels, training, heldOut, files, rejected, notices } = stored;
  const counts = { trainingImages: training, heldOutImages: heldOut.length };
  return {
    files,
    origin: { kind: 'data-set', modality: found.modality, ...counts, channels },
    rejected,
    ...(notices.length === 0 ? {} : { notices: [...notices] }),
    items: createItems(found, recipe, { stored, form }),
  };
}

/** Reasons for what is left out that a refusal tells. */
const reasonsTold = 3;

function checkPictures(
  { case: name }: DataSetCase,
  { training, heldOut, targetShare, notices }: StoredPictures,
  { minimumImages }: PipelinesRecipe,
): void {
  const all = training + heldOut.length;
  if (all < minimumImages || training === 0 || heldOut.length === 0) {
    const expected = `at least ${minimumImages} pictures with masks, some of them to train on and some to hold out`;
    const hint = notices.length === 0 ? {} : { hint: notices.slice(0, reasonsTold).join('; ') };
    throw new InputError({ subject: name, expected, found: `${training} and ${heldOut.length}`, ...hint });
  }
  const without = [
    ...(targetShare === 0 ? ['training'] : []),
    ...(heldOut.every(({ foreground }) => foreground === 0) ? ['held-out'] : []),
  ];
  if (without.length === 0) return;
  const expected = 'something to find in pictures of two subjects, one to train on and one to hold out';
  throw new InputError({ subject: name, expected, found: `all ${without.join(' and ')} masks are empty` });
}

async function formOf(
  { training, heldOut, channels }: StoredPictures,
  finished: Promise<{ readonly path: string; readonly hash: string }>,
): Promise<OfKind<AnswerForm, 'program'>> {
  const { path, hash } = await finished;
  const sizes = heldOut.map(({ name, width, height }) => ({ name, width, height }));
  return {
    kind: 'program',
    dataSet: path,
    dataSetHash: hash,
    trainingImages: training,
    heldOut: sizes,
    channels,
  };
}

interface AskedDataSet {
  readonly stored: StoredPictures;
  readonly form: OfKind<AnswerForm, 'program'>;
}

function createItems(found: DataSetCase, recipe: PipelinesRecipe, asked: AskedDataSet): KeyedItem[] {
  const { stored, form } = asked;
  const { modality, target, subject } = found;
  const templates = replaceTemplates(shippedTemplates(), recipe.templates);
  const isSmall = stored.targetShare < recipe.smallTarget;
  const told = {
    modality,
    target,
    trainingImages: stored.training,
    channels: stored.channels,
    isSmall,
    packages: recipe.packages,
  };
  const pair = createId({ suite: recipe.name, case: found.case, dataSet: form.dataSetHash });
  const key = createKey(found, stored);
  return recipe.prompts.map((prompt: PromptName) => {
    const conditions = { prompt, window: null, perturbation: null, control: null } as const;
    const id = createId({ pair, conditions });
    const common = { id, pair, unit: id, case: found.case, subject, suite: recipe.name };
    const item: KeyedItem['item'] = {
      ...common,
      aspect: 'segmentation pipeline',
      question: 'SP',
      answer: form,
      conditions,
      origin: { kind: 'data-set', modality, target, told: { region: null, structures: [] } },
      images: [],
      text: composePrompt(told, prompt, templates),
    };
    return { item, key: { id, ...key } };
  });
}

/** What the key says of a data set, whatever the prompt. */
function createKey({ hasSubjects }: DataSetCase, { heldOut }: StoredPictures): Omit<KeyRow, 'id'> {
  const answer: OfKind<KeyAnswer, 'program'> = {
    kind: 'program',
    masks: heldOut.map(({ name, file, width, height, foreground }) => ({
      name,
      file,
      width,
      height,
      foreground,
    })),
  };
  const sources = heldOut.map(({ name, taken: { files, subject } }) => ({
    name,
    image: files?.image ?? null,
    mask: files?.mask ?? null,
    subject,
  }));
  return {
    reference: `the masks of ${heldOut.length} images`,
    answer,
    labels: null,
    proof: { kind: 'data-set', splitBy: hasSubjects ? 'subject' : 'image', heldOut: sources },
    files: [...new Set(heldOut.map(({ file }) => file))],
  };
}
