import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { loadRecipe } from '../../generator/loadRecipe.js';
import { newRunManifest, saveRun, suiteIdentity } from '../../runs/runFolder.js';
import { openSuite } from '../../suites/openSuite.js';
import { runPaths } from '../../suites/paths.js';
import { type KeyedItem, readItemsWithKey } from '../../suites/rows/readItemsWithKey.js';
import { repeatMember } from '../../suites/rows/rowKey.js';
import type { Attempt, PipelineAnswer } from '../../suites/schema/schema.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { dataSetFiles } from './dataSetFiles.js';
import { greyPng } from './pictureFiles.js';
import { suiteOf } from './suiteOf.js';
import { temporaryFolder } from './temporaryFolder.js';

/** A suite of data sets of tiny squares, by one prompt. */
export async function squaresSuite(
  sets: readonly string[] = ['squares'],
  prompt: 'paper' | 'contract' = 'contract',
): Promise<string> {
  const settings = [`prompts=["${prompt}"]`, 'packages=[]', 'heldOutShare=0.3'];
  const recipe = await loadRecipe('segmentation-pipelines', settings);
  const files = Object.assign({}, ...sets.map((set) => dataSetFiles(set, 12)));
  return suiteOf(files, { recipe, seed: '00112233445566778899aabbccddeeff' });
}

/** The items of a suite with their key. */
export async function keyedItems(suite: string): Promise<KeyedItem[]> {
  const items: KeyedItem[] = [];
  for await (const keyed of readItemsWithKey(suite)) items.push(keyed);
  return items;
}

/** One pipeline of a run that is made by hand: files by path below its predictions, or null where it failed. */
export interface MadePipeline {
  readonly id: string;
  readonly repeat?: number;
  readonly masks: Readonly<Record<string, Buffer>> | null;
  readonly probabilities?: Readonly<Record<string, Buffer>>;
  readonly selfReported?: PipelineAnswer['selfReported'];
  readonly attempts?: readonly Partial<Attempt>[];
  /** Files of its last round, by path below the round's folder. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
}

/** Writes a run folder as `radvuqa build` leaves it; not judged. */
export async function predictedRun(
  t: ExecutionContext,
  suite: string,
  pipelines: readonly MadePipeline[],
  name = 'run',
): Promise<string> {
  const run = join(temporaryFolder(t), name);
  mkdirSync(run);
  const identity = {
    suite: suiteIdentity(await openSuite(suite)),
    model: { provider: 'stub', name },
    parameters: {},
    imagePolicy: 'none',
    promptPolicy: 'as is',
  };
  const time = '2026-01-01T00:00:00Z';
  await saveRun(run, { ...newRunManifest(identity, time), finished: time });
  const rows = pipelines.map((one) => JSON.stringify(responseRow(run, one)));
  writeFileSync(runPaths(run).responses, rows.map((row) => `${row}\n`).join(''));
  const attempts = pipelines.flatMap((one) =>
    (one.attempts ?? []).map((attempt, place) => attemptRow(one, place + 1, attempt)),
  );
  writeFileSync(runPaths(run).attempts, attempts.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return run;
}

function responseRow(run: string, { id, repeat = 0, selfReported = null, ...made }: MadePipeline): object {
  const { masks, probabilities = {}, attempts = [], files = {} } = made;
  const folder = runPaths(run).predictions(id, repeat);
  for (const [file, bytes] of Object.entries(masks ?? {})) put(join(folder, `${file}.png`), bytes);
  for (const [file, bytes] of Object.entries(probabilities))
    put(join(folder, 'probabilities', `${file}.png`), bytes);
  const rounds = Math.max(1, attempts.length);
  for (const [file, bytes] of Object.entries(files))
    put(join(runPaths(run).round(id, repeat, rounds), file), bytes);
  const predictions = Object.entries(masks ?? {}).map(([file, bytes]) => ({
    name: file,
    sha256: sha256Hex(bytes),
    ...(probabilities[file] === undefined ? {} : { probabilities: sha256Hex(probabilities[file]) }),
  }));
  const outcome = masks === null ? 'failed' : 'predicted';
  const answer: PipelineAnswer = { outcome, rounds, predictions, selfReported, adapter: [] };
  return {
    ...{ id, response: JSON.stringify(answer), outcome: 'ok', error: null, usage: null, latencyMs: null },
    ...{ attempts: 1, ...repeatMember(repeat) },
  };
}

function attemptRow({ id, repeat = 0 }: MadePipeline, round: number, attempt: Partial<Attempt>): Attempt {
  return {
    ...{ id, ...repeatMember(repeat), round, replyHash: sha256Hex('reply'), filesHash: sha256Hex('files') },
    ...{ stage: 'predict', outcome: 'ok', class: null, line: null, isLoop: false },
    ...{ seconds: 2, cpuSeconds: 1.5, memoryMb: 50 },
    ...attempt,
  };
}

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The true masks of an item by name. */
export function truthFiles({ key }: KeyedItem, suite: string): Record<string, Buffer> {
  if (key.answer.kind !== 'program') throw new Error('an item without masks');
  return Object.fromEntries(
    key.answer.masks.map(({ name, file }) => [name, readFileSync(join(suite, file))]),
  );
}

/** A mask of the size of the squares, 255 where `isInside` says. */
export function maskOf(isInside: (x: number, y: number) => boolean, value = 255): Buffer {
  return greyPng(
    Uint8Array.from({ length: 12 * 8 }, (_none, pixel) =>
      isInside(pixel % 12, Math.floor(pixel / 12)) ? value : 0,
    ),
    12,
  );
}
