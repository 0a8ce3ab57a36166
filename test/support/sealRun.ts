import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { runPaths, suitePaths } from '../../suites/paths.js';
import { rowKey } from '../../suites/rows/rowKey.js';
import { sealed } from '../../suites/rows/seal.js';
import {
  type Item,
  type JudgeManifest,
  type Judgement,
  judgeManifestSchema,
  type KeyRow,
  type Response,
  type SuiteManifest,
} from '../../suites/schema/schema.js';
import { writeRows } from './makeJudgedRuns.js';
import { readLines } from './readLines.js';
import { sealedJudgement } from './sealedJudgement.js';

/** Has a judge's manifest and the rows of its file say what is in the files now, as if they had been written by a judge today. */
export async function sealRun(suite: string, run: string, judge = 'rules'): Promise<void> {
  const { seed } = JSON.parse(await readFile(suitePaths(suite).manifest, 'utf8')) as SuiteManifest;
  if (seed === null) throw new Error('a public copy seals nothing');
  const items = byKey(await readLines<Item>(suitePaths(suite).items));
  const keys = byKey(await readLines<KeyRow>(suitePaths(suite).key));
  const responses = byKey(await readLines<Response>(runPaths(run).responses));
  const path = runPaths(run).judgementRows(judge);
  const rows = (await readLines<Judgement>(path)).map((row) => {
    const [item, key, response] = [items.get(row.id), keys.get(row.id), responses.get(rowKey(row))];
    if (item === undefined || key === undefined || response === undefined) return row;
    return sealedJudgement(row, { item, key, response }, seed);
  });
  await writeRows(path, rows);
  const manifestPath = runPaths(run).judgementManifest(judge);
  if (!existsSync(manifestPath)) return;
  const manifest = JSON.parse(await readFile(manifestPath, 'utf8')) as JudgeManifest;
  await writeFile(manifestPath, JSON.stringify(sealed(judgeManifestSchema, manifest, seed)));
}

function byKey<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [rowKey(row), row]));
}
