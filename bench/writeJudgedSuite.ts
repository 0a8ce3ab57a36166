import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runPaths, suitePaths } from '../suites/paths.js';
import { sealed } from '../suites/rows/seal.js';
import {
  type Item,
  type JudgeManifest,
  type Judgement,
  judgeManifestSchema,
  judgementFormat,
  type Response,
  type RunManifest,
  runFormat,
  type SuiteManifest,
  suiteFormat,
} from '../suites/schema/schema.js';
import { askedQuestions } from '../test/support/askedQuestions.js';
import { keyOf } from '../test/support/makeJudgedRuns.js';
import { sealedJudgement } from '../test/support/sealedJudgement.js';
import { openJsonLinesWriter } from '../util/jsonLinesWriter.js';
import { createRandom } from '../util/random.js';
import { sha256Hex } from '../util/sha256Hex.js';
import { writeFileAtomic } from '../util/writeFileAtomic.js';

export interface JudgedSuiteOptions {
  readonly folder: string;
  readonly items: number;
  readonly subjects: number;
  /** Runs of the suite. */
  readonly runs: number;
  readonly seed: number;
}

const promptKinds = ['basic', 'advanced'] as const;
const judgeHash = sha256Hex('bench judge');
const suiteHash = sha256Hex('bench suite');

/**
 * Writes a suite and runs of it, judged, with as many rows each as asked for: half of them basic, half advanced prompts.
 * Texts are as long as real ones. For measuring; the scores are random and mean nothing.
 *
 * @returns the folders.
 */
export async function writeJudgedSuite(
  options: JudgedSuiteOptions,
): Promise<{ suite: string; runs: string[] }> {
  const suite = join(options.folder, 'suite');
  await mkdir(suite, { recursive: true });
  await writeJson(suitePaths(suite).manifest, suiteManifest(options));
  const items = await openJsonLinesWriter(suitePaths(suite).items);
  const keys = await openJsonLinesWriter(suitePaths(suite).key);
  const names = Array.from({ length: options.runs }, (_none, run) => join(options.folder, `run-${run}`));
  const runs = await Promise.all(names.map((run) => openRun(run, options.seed)));
  for (let index = 0; index < options.items; index++) {
    const item = itemAt(index, options.subjects);
    const key = keyOf(item);
    await items.write(item);
    await keys.write(key);
    for (const run of runs) await run.write(item, key);
  }
  await Promise.all([items, keys, ...runs].map((open) => open.close()));
  return { suite, runs: names };
}

/** A judged run that grows item by item. */
async function openRun(run: string, seed: number) {
  await mkdir(runPaths(run).judgements, { recursive: true });
  await writeJson(runPaths(run).manifest, runManifest);
  await writeJson(runPaths(run).judgementManifest('rules'), sealed(judgeManifestSchema, judgeManifest, seed));
  const random = createRandom(seed, 'judged suite', basename(run));
  const responses = await openJsonLinesWriter(runPaths(run).responses);
  const judgements = await openJsonLinesWriter(runPaths(run).judgementRows('rules'));
  return {
    async write(item: Item, key: ReturnType<typeof keyOf>) {
      const response = responseTo(item);
      const judgement = judgementOf(item, random.next(), random.integer(5));
      await responses.write(response);
      await judgements.write(sealedJudgement(judgement, { item, key, response }, seed));
    },
    async close() {
      await Promise.all([responses.close(), judgements.close()]);
    },
  };
}

function itemAt(index: number, subjects: number): Item {
  const prompt = promptKinds[index % 2];
  const pairNumber = Math.floor(index / 2);
  const [aspect, question, answer] = askedQuestions[pairNumber % askedQuestions.length];
  const subject = `s${String(pairNumber % subjects).padStart(4, '0')}`;
  const pair = sha256Hex(`pair ${pairNumber}`).slice(0, 16);
  return {
    id: `${subject}-${question}-${prompt}-${pair}`,
    pair,
    unit: subject,
    suite: 'bench',
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
      index: pairNumber % 300,
      fraction: 0.4,
      told: { region: prompt === 'basic' ? null : 'abdomen', structures: [] },
    },
    images: [`images/${pair.slice(0, 2)}/${sha256Hex(pair)}.png`],
    text: 'This is an axial slice of a computed tomography scan. Which of the structures listed is the largest? '.repeat(
      4,
    ),
  };
}

function responseTo({ id }: Item): Response {
  return {
    id,
    response: 'The structure that takes up the largest area of this slice seems to be the liver. '.repeat(3),
    outcome: 'ok',
    error: null,
    usage: { inputTokens: 900, outputTokens: 60 },
    latencyMs: 812,
    attempts: 1,
  };
}

function judgementOf({ id, answer }: Item, draw: number, score: number): Judgement {
  const by = {
    by: 'structures',
    analysis:
      'Named: liver, spleen. Asked for: liver. Not there: left kidney, which the slice does not show.',
    judge: judgeHash,
  };
  if (draw >= 0.95) return { id, outcome: 'unscored', reason: 'no structure found', ...by };
  if (answer.kind === 'choice') {
    const reading = { kind: 'choice', had: 'as asked', choice: score % 4 } as const;
    return { id, outcome: 'scored', reading, values: { accuracy: score > 2 ? 1 : 0 }, ...by };
  }
  const values = { responseAccuracy: 1 + score, hallucination: score < 2 ? 1 : 0 };
  return { id, outcome: 'scored', reading: null, values, ...by };
}

function suiteManifest({ items, seed }: JudgedSuiteOptions): SuiteManifest {
  return {
    format: suiteFormat,
    kind: 'radvuqa',
    units: { of: 'subject', joinedBy: null },
    name: 'bench',
    version: '1',
    seed,
    recipe: {},
    recipeHash: suiteHash,
    planHash: suiteHash,
    toolVersion: 'bench',
    canary: 'bench',
    public: false,
    itemsHash: suiteHash,
    keyHash: suiteHash,
    cases: [],
    rejectedCases: [],
    counts: { cases: 0, items, images: 0 },
  };
}

const runManifest: RunManifest = {
  format: runFormat,
  suite: { name: 'bench', version: '1', hash: suiteHash },
  model: { provider: 'bench', name: 'random' },
  parameters: {},
  imagePolicy: 'none',
  promptPolicy: 'none',
  toolVersion: 'bench',
  started: '1970-01-01T00:00:00Z',
  finished: '1970-01-01T00:00:00Z',
  counts: {},
};

const judgeManifest: JudgeManifest = {
  format: judgementFormat,
  judge: judgeHash,
  provider: 'bench',
  model: 'random',
  parameters: {},
  instructions: suiteHash,
  toolVersion: 'bench',
  counts: {},
};

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFileAtomic(path, `${JSON.stringify(value, null, 2)}\n`);
}
