import { mkdtempSync, rmSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPaths, suitePaths } from '../../suites/paths.js';
import type {
  Item,
  JudgeManifest,
  Judgement,
  Response,
  RunManifest,
  SuiteManifest,
} from '../../suites/schema/schema.js';

export const suiteHash = 'a'.repeat(64);
const otherHash = 'b'.repeat(64);

const root = mkdtempSync(join(tmpdir(), 'radvuqa-judged-'));
process.on('exit', () => rmSync(root, { recursive: true }));

/** An item with plain values where none are given. */
export function makeItem(id: string, members: Partial<Item> = {}): Item {
  return {
    id,
    pair: id,
    suite: 'tiny',
    case: 's1',
    subject: 's1',
    modality: 'CT',
    plane: 'axial',
    slice: { index: 1, fraction: 0.5 },
    aspect: 'anatomy',
    question: 'OEQ1.1',
    form: 'open',
    prompt: 'basic',
    arm: { window: true, perturbation: null, control: null },
    context: { region: null, structures: [] },
    images: [],
    text: 'Which structures are visible?',
    options: null,
    ...members,
  };
}

export function makeResponse(id: string, outcome: Response['outcome'] = 'ok'): Response {
  return { id, response: 'liver', outcome, error: null, usage: null, latencyMs: null, attempts: 1 };
}

/** An unscored judgement; what is given makes it a score. */
export function makeJudgement(id: string, members: Partial<Judgement> = {}): Judgement {
  return {
    id,
    outcome: 'unscored',
    reason: 'no choice',
    responseAccuracy: null,
    hallucination: null,
    correct: null,
    choice: null,
    by: 'rule',
    analysis: '',
    judge: 'judge-1',
    ...members,
  };
}

/** A score of an open (1 to 5) or closed (true or false) item. */
export function makeScore(
  id: string,
  score: number | boolean,
  hallucination: 0 | 1 | null = null,
): Judgement {
  const value = typeof score === 'boolean' ? { correct: score } : { responseAccuracy: score };
  return makeJudgement(id, { outcome: 'scored', reason: null, hallucination, ...value });
}

/** Writes a suite of items; returns its folder. */
export async function writeSuite(items: readonly unknown[]): Promise<string> {
  const folder = await mkdtemp(join(root, 'suite-'));
  const manifest: SuiteManifest = {
    format: 'radvuqa-suite/1',
    name: 'tiny',
    version: '1',
    seed: 1,
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
}

/** Writes a run judged by "rules"; returns its folder. */
export async function writeRun(fixture: RunFixture): Promise<string> {
  const folder = join(await mkdtemp(join(root, 'run-')), fixture.name ?? 'run');
  await mkdir(folder);
  const manifest: RunManifest = {
    format: 'radvuqa-run/1',
    suite: { name: 'tiny', version: '1', hash: fixture.suiteHash ?? suiteHash },
    model: { provider: 'baseline', name: 'blind' },
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
