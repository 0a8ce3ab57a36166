import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { measuresOf, type Reading } from '../../suites/answers/answerKinds.js';
import { imagePromptNames, type PromptName } from '../../suites/conditions.js';
import { runPaths, suitePaths } from '../../suites/paths.js';
import { sealed } from '../../suites/rows/seal.js';
import {
  type Item,
  type JudgeManifest,
  type Judgement,
  judgeManifestSchema,
  judgementFormat,
  type KeyRow,
  type Response,
  type RunManifest,
  runFormat,
  type SuiteManifest,
  suiteFormat,
} from '../../suites/schema/schema.js';
import { createRandom } from '../../util/random.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { type AskedQuestion, askedQuestions } from './askedQuestions.js';
import { hostileTexts } from './hostileTexts.js';
import { sealedJudgement } from './sealedJudgement.js';

const judgeHash = sha256Hex('a judge');
/** Of the judged suites. */
export const judgedSeed = 7;

export interface JudgedRunsOptions {
  readonly folder: string;
  /** Names of the run folders. */
  readonly runs: readonly string[];
  /** Items: subjects times questions times prompts. */
  readonly subjects: number;
  /** Name of the suite's folder, which its hash is of; "suite" when not given. */
  readonly suite?: string;
}

/** Writes a suite with every aspect, prompt and form, and judged runs on it with every outcome and hostile answers. */
export async function makeJudgedRuns(
  options: JudgedRunsOptions,
): Promise<{ suite: string; runs: string[]; items: Item[] }> {
  const { suite: suiteName = 'suite' } = options;
  const suite = join(options.folder, suiteName);
  const items = makeItems(options.subjects);
  await mkdir(join(suite, 'images'), { recursive: true });
  await writeRows(suitePaths(suite).items, items);
  // Suites of other names have the same items, and are told apart by their hash.
  const itemsHash = sha256Hex(options.suite ?? (await readFile(suitePaths(suite).items)));
  await writeRows(suitePaths(suite).key, items.map(keyOf));
  await writeFile(suitePaths(suite).manifest, JSON.stringify(suiteManifest(items, itemsHash)));
  for (const path of new Set(items.flatMap(({ images }) => images))) await writeImage(suite, path);
  const runs = options.runs.map((name) => join(options.folder, name));
  for (const [position, run] of runs.entries()) await writeRun(run, items, { position, itemsHash });
  return { suite, runs, items };
}

function makeItems(subjects: number): Item[] {
  return Array.from({ length: subjects }, (_none, subject) =>
    askedQuestions.flatMap((question) =>
      imagePromptNames.map((prompt) => makeJudgedItem(subject, question, prompt)),
    ),
  ).flat();
}

/** An item of a subject, question and prompt. */
export function makeJudgedItem(
  place: number,
  [aspect, question, answer]: AskedQuestion,
  prompt: PromptName,
): Item {
  const subject = `s${String(place).padStart(4, '0')}`;
  const asked = 'This is an axial slice of a CT scan. Which structure is in the green box?';
  const options = answer.kind === 'choice' ? answer.options : [];
  const lines = options.map((option, index) => `${'ABCD'[index]}. ${option}`);
  return {
    id: `${subject}-${question}-${prompt}`,
    pair: `${subject}-${question}`,
    unit: subject,
    suite: 'judged',
    case: subject,
    subject,
    aspect,
    question,
    answer,
    conditions: { prompt, window: 'window', perturbation: null, control: null },
    origin: {
      kind: 'slice',
      modality: 'CT',
      plane: 'axial',
      index: 40 + place,
      fraction: 0.4,
      told: { region: prompt === 'basic' ? null : 'abdomen', structures: [] },
    },
    images: [`images/${subject}.png`],
    text: [asked, ...lines].join('\n'),
  };
}

/** The key of an item. */
export function keyOf({ id, answer }: Item): KeyRow {
  return {
    id,
    reference: 'liver',
    answer: keyAnswerOf(answer.kind),
    labels: { classMap: 'total', present: ['liver', 'spleen'], unlabelled: [] },
    proof: {
      kind: 'slice',
      window: { kind: 'window', lower: -160, upper: 240 },
      affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
      image: { width: 96, height: 64, pixelMm: 1.5 },
      structures: [],
      margins: {},
    },
  };
}

function keyAnswerOf(kind: Item['answer']['kind']): KeyRow['answer'] {
  switch (kind) {
    case 'choice':
      return { kind, choice: 0, wrong: [null, 'visible', 'absent', 'absent'] };
    case 'direction':
      return { kind, direction: 'left' };
    case 'identity':
      return { kind, subject: 'human', species: null, modality: 'CT', authenticity: 'real' };
    case 'structures':
    case 'function':
      return { kind, classes: ['liver'] };
    case 'assessment':
      return { kind, accept: true, rating: 5, fault: null };
    case 'grade':
      return { kind, grade: 'HGG' };
    case 'centre':
    case 'box':
    case 'polygon':
      return { kind, box: [1, 1, 2, 2], polygon: [], mask: '', pixelMm: 1 };
    case 'program':
      return { kind, masks: [] };
    default:
      throw new Error(`no key of the kind ${kind satisfies never}`);
  }
}

/** A grey picture of its own for each path. */
async function writeImage(suite: string, path: string): Promise<void> {
  const shade = Number.parseInt(sha256Hex(path).slice(0, 2), 16);
  const circle = `<svg width="96" height="64"><circle cx="48" cy="32" r="20" fill="rgb(${shade},${shade},${shade})"/></svg>`;
  const background = { width: 96, height: 64, channels: 3, background: '#202020' } as const;
  await sharp({ create: background })
    .composite([{ input: Buffer.from(circle) }])
    .png()
    .toFile(join(suite, path));
}

/** Later runs answer better; advanced prompts help. */
async function writeRun(
  run: string,
  items: readonly Item[],
  { position, itemsHash }: { readonly position: number; readonly itemsHash: string },
): Promise<void> {
  const paths = runPaths(run);
  await mkdir(paths.judgements, { recursive: true });
  await writeFile(paths.manifest, JSON.stringify(runManifest(position, itemsHash)));
  await writeFile(paths.judgementManifest('rules'), JSON.stringify(judgeManifest));
  const rows = items.map((item, index) => {
    const draw = createRandom('judged run', position, item.id);
    const response = responseTo(item, index, draw.next());
    const skill = 0.3 + 0.2 * position + (item.conditions.prompt === 'basic' ? 0 : 0.25);
    const judgement = judgementOf(item, response, draw.next() < skill ? 1 : draw.next() / 2);
    return {
      response,
      judgement: sealedJudgement(judgement, { item, key: keyOf(item), response }, judgedSeed),
    };
  });
  const answered = rows.filter((_row, index) => index % 17 !== 16);
  await writeRows(
    paths.responses,
    answered.map(({ response }) => response),
  );
  await writeRows(
    paths.judgementRows('rules'),
    answered.map(({ judgement }) => judgement),
  );
}

function responseTo({ id }: Item, index: number, draw: number): Response {
  const outcome =
    draw < 0.9 ? 'ok' : (['empty', 'refused', 'filtered', 'truncated', 'failed'] as const)[index % 5];
  const text = index % 3 === 0 ? hostileTexts[index % hostileTexts.length] : 'The structure is the liver.';
  return {
    id,
    response: outcome === 'empty' || outcome === 'failed' ? '' : text,
    outcome,
    error: outcome === 'failed' ? 'status 500 <b>upstream</b>' : null,
    usage: null,
    latencyMs: 10,
    attempts: 1,
  };
}

/** @param quality 0 to 1. */
function judgementOf({ id, answer }: Item, { outcome, response }: Response, quality: number): Judgement {
  const analysis = `Named in the answer: ${response.slice(0, 40)}`;
  if (outcome !== 'ok')
    return { id, outcome: 'unscored', reason: outcome, by: 'none', analysis, judge: judgeHash };
  const right = quality > 0.5;
  const [score] = measuresOf(answer);
  const values =
    score === 'accuracy'
      ? { accuracy: right ? 1 : 0 }
      : { responseAccuracy: 1 + Math.round(4 * quality), hallucination: right ? 0 : 1 };
  const reading: Reading | null =
    answer.kind === 'choice' ? { kind: 'choice', had: 'as asked', choice: right ? 0 : 2 } : null;
  return { id, outcome: 'scored', reading, values, by: 'structures', analysis, judge: judgeHash };
}

/** The manifest of a suite of these items. */
export function suiteManifest(items: readonly Item[], itemsHash: string): SuiteManifest {
  const cases = [...new Set(items.map((item) => item.case))].map((name) => ({
    case: name,
    subject: name,
    files: [],
    origin: {
      kind: 'volume' as const,
      modality: 'CT' as const,
      shape: [64, 64, 64] as [number, number, number],
      spacing: [1.5, 1.5, 1.5] as [number, number, number],
      storedAxes: 'LAS',
      classMap: { name: 'total', knownBy: 'by the names of the masks' },
    },
    licence: 'CC-BY-4.0',
    items: items.length,
    images: 1,
    rejected: {},
  }));
  return {
    format: suiteFormat,
    kind: 'radvuqa',
    units: { of: 'subject', joinedBy: null },
    name: 'judged <suite>',
    version: '1',
    seed: judgedSeed,
    recipe: {},
    recipeHash: sha256Hex('recipe'),
    planHash: sha256Hex('recipe'),
    toolVersion: '0.1.0',
    canary: 'canary-of-the-judged-suite',
    public: false,
    itemsHash,
    keyHash: sha256Hex('key'),
    cases,
    rejectedCases: [],
    counts: { cases: cases.length, items: items.length, images: cases.length },
  };
}

/** The manifest of a run of a model that the position names. */
export function runManifest(position: number, itemsHash: string): RunManifest {
  return {
    format: runFormat,
    suite: { name: 'judged <suite>', version: '1', hash: itemsHash },
    model: { provider: 'baseline', name: `model-${position} <i>| \`x\`` },
    parameters: { seed: 1, temperature: 0 },
    imagePolicy: 'exact PNG bytes',
    promptPolicy: 'item text as the only user message',
    toolVersion: '0.1.0',
    started: '2025-01-01T00:00:00Z',
    finished: '2025-01-01T00:01:00Z',
    counts: {},
  };
}

const unsealed: JudgeManifest = {
  format: judgementFormat,
  judge: judgeHash,
  provider: 'rules',
  model: '1',
  parameters: {},
  instructions: sha256Hex('instructions'),
  toolVersion: '0.1.0',
  counts: {},
};

/** The judge of every judged run. */
export const judgeManifest = sealed(judgeManifestSchema, unsealed, judgedSeed);

/** Writes a file of rows. */
export async function writeRows(path: string, rows: readonly unknown[]): Promise<void> {
  await writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
