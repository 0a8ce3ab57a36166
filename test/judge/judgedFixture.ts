import { mkdtempSync, rmSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerForm } from '../../suites/answers/answerKinds.js';
import { runPaths, suitePaths } from '../../suites/paths.js';
import {
  type Item,
  type JudgeManifest,
  type Judgement,
  judgementFormat,
  type Response,
  type RunManifest,
  runFormat,
  type SuiteManifest,
  suiteFormat,
} from '../../suites/schema/schema.js';

export const suiteHash = 'a'.repeat(64);
const otherHash = 'b'.repeat(64);

const root = mkdtempSync(join(tmpdir(), 'radvuqa-judged-'));
process.on('exit', () => rmSync(root, { recursive: true }));

/** Which structures are visible, in the model's own words. */
export const openForm: AnswerForm = { kind: 'structures', asked: { about: 'visible' } };
/** The same with two options. */
export const closedForm: AnswerForm = {
  kind: 'choice',
  asked: { about: 'visible' },
  options: ['liver', 'spleen'],
};

/** An item, open and with plain values where none are given. */
export function makeItem(id: string, members: Partial<Item> = {}): Item {
  return {
    id,
    pair: id,
    unit: 's1',
    suite: 'tiny',
    case: 's1',
    subject: 's1',
    aspect: 'anatomy',
    question: 'OEQ1.1',
    answer: openForm,
    conditions: { prompt: 'basic', window: 'window', perturbation: null, control: null },
    origin: {
      kind: 'slice',
      modality: 'CT',
      plane: 'axial',
      index: 1,
      fraction: 0.5,
      told: { region: null, structures: [] },
    },
    images: [],
    text: 'Which structures are visible?',
    ...members,
  };
}

export function makeResponse(id: string, outcome: Response['outcome'] = 'ok'): Response {
  return { id, response: 'liver', outcome, error: null, usage: null, latencyMs: null, attempts: 1 };
}

/** An unscored judgement. */
export function makeJudgement(
  id: string,
  { reason = 'no choice', by = 'rule' }: { readonly reason?: string; readonly by?: string } = {},
): Judgement {
  return { id, outcome: 'unscored', reason, by, analysis: '', judge: 'judge-1' };
}

/** A score of an open (1 to 5) or closed (true or false) item. */
export function makeScore(
  id: string,
  score: number | boolean,
  hallucination: 0 | 1 | null = null,
): Judgement {
  const value = typeof score === 'boolean' ? { accuracy: score ? 1 : 0 } : { responseAccuracy: score };
  const values = { ...value, ...(hallucination === null ? {} : { hallucination }) };
  return { id, outcome: 'scored', reading: null, values, by: 'rule', analysis: '', judge: 'judge-1' };
}

/** Writes a suite of items; returns its folder. */
export async function writeSuite(items: readonly unknown[]): Promise<string> {
  const folder = await mkdtemp(join(root, 'suite-'));
  const manifest: SuiteManifest = {
    format: suiteFormat,
    kind: 'radvuqa',
    units: { of: 'subject', joinedBy: null },
    name: 'tiny',
    version: '1',
    seed: null,
    recipe: {},
    recipeHash: otherHash,
    planHash: otherHash,
    toolVersion: '0',
    canary: 'canary',
    public: true,
    itemsHash: suiteHash,
    keyHash: otherHash,
    cases: [],
    rejectedCases: [],
    counts: { cases: 1, items: items.length, images: 0 },
  };
  await writeFile(suitePaths(folder).manifest, JSON.stringify(manifest));
  await writeFile(suitePaths(folder).items, jsonLines(items));
  return folder;
}

export interface RunFixture {
  readonly name?: string;
  readonly suiteHash?: string;
  /** Rows, or lines as they are. */
  readonly responses: readonly unknown[];
  readonly judgements: readonly unknown[];
  readonly judge?: string;
  /** Of the model; "submitted" for a run that was handed in. */
  readonly provider?: string;
}

/** Writes a run judged by "rules"; returns its folder. */
export async function writeRun(fixture: RunFixture): Promise<string> {
  const folder = join(await mkdtemp(join(root, 'run-')), fixture.name ?? 'run');
  await mkdir(folder);
  const manifest: RunManifest = {
    format: runFormat,
    suite: { name: 'tiny', version: '1', hash: fixture.suiteHash ?? suiteHash },
    model: { provider: fixture.provider ?? 'baseline', name: 'blind' },
    parameters: {},
    imagePolicy: 'exact bytes',
    promptPolicy: 'as is',
    toolVersion: '0',
    started: '2025-01-01T00:00:00Z',
    finished: null,
    counts: {},
  };
  await writeFile(runPaths(folder).manifest, JSON.stringify(manifest));
  await writeFile(runPaths(folder).responses, jsonLines(fixture.responses));
  await writeJudgements(folder, 'rules', fixture);
  return folder;
}

/** Adds the judgements of one more judge to a run. */
export async function writeJudgements(
  folder: string,
  name: string,
  { judgements, judge = 'judge-1' }: Pick<RunFixture, 'judgements' | 'judge'>,
): Promise<void> {
  const manifest: JudgeManifest = {
    format: judgementFormat,
    judge,
    provider: 'rules',
    model: name,
    parameters: {},
    instructions: otherHash,
    toolVersion: '0',
    counts: {},
  };
  await mkdir(runPaths(folder).judgements, { recursive: true });
  await writeFile(runPaths(folder).judgementManifest(name), JSON.stringify(manifest));
  await appendFile(runPaths(folder).judgementRows(name), jsonLines(judgements));
}

function jsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('');
}
