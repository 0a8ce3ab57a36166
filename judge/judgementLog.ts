import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { runPaths } from '../suites/paths.js';
import { isOf } from '../suites/rows/judgedHashes.js';
import { openRowLog, type RowLog } from '../suites/rows/openRowLog.js';
import { readManifest } from '../suites/rows/readManifest.js';
import { readRows } from '../suites/rows/readRows.js';
import { type RepeatedRow, rowKey } from '../suites/rows/rowKey.js';
import { isSealed, sealed } from '../suites/rows/seal.js';
import {
  type JudgedHashes,
  type Judgement,
  judgeManifestSchema,
  judgementSchema,
  type Seed,
} from '../suites/schema/schema.js';
import { memberDifferences } from '../util/memberDifferences.js';
import { orOutputError } from '../util/orOutputError.js';
import { printable } from '../util/printable.js';
import { UsageError } from '../util/radvuqaError.js';
import { isOfOutage } from './isOfOutage.js';
import type { JudgeIdentity } from './judge.js';

/** Characters of what differs that are told. */
const mostTold = 500;

/** The judgements of one judge on a run: what is there already, and the end to which more is added, each with its seal. */
export interface JudgementLog extends RowLog<Judgement, true> {
  counts(): { scored: number; unscored: number };
  /** How many of the unscored ones the judge could not be asked about. */
  outages(): number;
}

export interface JudgementLogOptions {
  readonly run: string;
  readonly judge: string;
  readonly identity: JudgeIdentity;
  /** Hash of the judge's identity. */
  readonly hash: string;
  /** Of the suite: what rows are sealed by. */
  readonly seed: Seed;
  /** Which earlier judgements are kept; none when not given. */
  readonly keeping?: {
    /** What a judgement would rest on now; undefined without a response. */
    readonly hashesOf: (row: RepeatedRow) => JudgedHashes | undefined;
    /** Not even those that the judge failed on. */
    readonly retryFailed: boolean;
  };
  /** Whether each appended row outlives this process from then on. */
  readonly isDurable: boolean;
  readonly onNotice: (text: string) => void;
}

/**
 * Opens a judgement file for appending, without torn, bad, repeated, stale and foreign rows: those items are judged again, and
 * the file has one row an item always. A row is stale when response, key or item are no longer those it was given for,
 * and foreign when whoever wrote it did not have the suite's seed.
 *
 * @throws UsageError when the file holds another judge's rows; OutputError when writing fails.
 */
export async function openJudgementLog(options: JudgementLogOptions): Promise<JudgementLog> {
  const { seed, keeping, onNotice } = options;
  const path = runPaths(options.run).judgementRows(options.judge);
  if (keeping === undefined) await orOutputError(path, rm(path, { force: true }));
  else await requireSameJudge(options);
  const counts = { scored: 0, unscored: 0 };
  let outages = 0;
  const dropped = { stale: 0, foreign: 0 };
  const log = await openRowLog({
    path,
    schema: judgementSchema,
    note: () => true as const,
    isCurrent: (row) => {
      const fate = fateOf(row, options);
      if (fate === 'stale' || fate === 'foreign') dropped[fate]++;
      return fate === 'kept';
    },
    isDurable: options.isDurable,
    onRow: (row) => {
      counts[row.outcome]++;
      if (isOfOutage(row)) outages++;
    },
    onBad: ({ line, reason }) =>
      onNotice(`${path} line ${line}: dropped, its item is judged again: ${printable(reason)}`),
  });
  if (dropped.stale + dropped.foreign > 0) onNotice(`${path}: ${droppedText(dropped)}`);
  return {
    ...log,
    append: (row) => log.append(sealed(judgementSchema, row, seed)),
    counts: () => ({ ...counts }),
    outages: () => outages,
  };
}

/**
 * Reads which earlier judgements would be kept; writes nothing.
 *
 * @throws UsageError when the file holds another judge's rows.
 */
export async function readKeptJudgements(options: KeptOptions): Promise<(row: RepeatedRow) => boolean> {
  await requireSameJudge(options);
  const path = runPaths(options.run).judgementRows(options.judge);
  const kept = new Set<string>();
  for await (const row of existsSync(path) ? readRows(path, judgementSchema, () => undefined) : [])
    if (fateOf(row, options) === 'kept') kept.add(rowKey(row));
  return (row) => kept.has(rowKey(row));
}

type KeptOptions = Pick<JudgementLogOptions, 'run' | 'judge' | 'identity' | 'hash' | 'seed' | 'keeping'>;

/** What becomes of an earlier judgement. */
function fateOf(row: Judgement, options: KeptOptions): 'kept' | 'stale' | 'foreign' | 'retried' {
  const { seed, keeping } = options;
  if (!isSealed(row, seed)) return 'foreign';
  if (row.judge !== options.hash)
    throw otherJudge(runPaths(options.run).judgementRows(options.judge), row.judge, options);
  const now = keeping?.hashesOf(row);
  if (now === undefined || !isOf(row.of, now)) return 'stale';
  return isOfOutage(row) || (row.by === 'error' && keeping?.retryFailed) ? 'retried' : 'kept';
}

interface Dropped {
  readonly stale: number;
  readonly foreign: number;
}

function droppedText({ stale, foreign }: Dropped): string {
  return (
    `dropped ${foreign} verdicts that were not written with this suite's seed, and ${stale} whose response, key or item ` +
    'has changed since; what has a response is judged again'
  );
}

async function requireSameJudge(options: KeptOptions): Promise<void> {
  const path = runPaths(options.run).judgementManifest(options.judge);
  if (!existsSync(path)) return;
  const found = await readManifest(path, judgeManifestSchema);
  if (found.judge !== options.hash) throw otherJudge(path, found.judge, options, differences(options, found));
}

function differences({ identity }: KeptOptions, found: JudgeIdentity): string {
  const names = ['provider', 'model', 'instructions'] as const;
  const differing = names.filter((name) => identity[name] !== found[name]);
  const told = [...differing, ...memberDifferences(identity.parameters, found.parameters)].join(', ');
  return told === '' ? '' : `, which differ in ${printable(told, mostTold)}`;
}

/** @param differing What differs, in words; "" where only the hash is known. */
function otherJudge(path: string, found: string, { judge, hash }: KeptOptions, differing = ''): UsageError {
  return new UsageError({
    subject: path,
    expected: `judgements of this "${judge}" (identity ${hash.slice(0, 12)})`,
    found: `those of another (${printable(found).slice(0, 12)})${differing}`,
    hint: 'move or delete the old judgement files, they are not mixed',
  });
}
