import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openSuite, requireKey } from '../suites/openSuite.js';
import { runPaths } from '../suites/paths.js';
import { readItemsWithKey } from '../suites/readItemsWithKey.js';
import { readManifest } from '../suites/readRows.js';
import { type Response, responseSchema, runManifestSchema, type SuiteManifest } from '../suites/schema.js';
import { createLineReader } from '../util/lineReader.js';
import { takeLock } from '../util/lockFile.js';
import { packageVersion } from '../util/packagePath.js';
import { printable } from '../util/printable.js';
import { OutputError, UsageError } from '../util/radvuqaError.js';
import { removeLeftovers } from '../util/removeLeftovers.js';
import { writeFileAtomic } from '../util/writeFileAtomic.js';
import { hashJudge, type Judge } from './judge.js';
import { type JudgementLog, openJudgementLog } from './judgementLog.js';
import { judgeResponse } from './judgeResponse.js';
import { indexResponses } from './readResponses.js';

export interface JudgeOptions {
  /** Run folder. */
  readonly run: string;
  /** Suite folder, with its key. */
  readonly suite: string;
  readonly judge: Judge;
  /** When aborted, the response in hand is finished and no other begun. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly onNotice?: (text: string) => void;
}

export interface JudgeResult {
  /** False when the signal stopped it before its end. */
  readonly finished: boolean;
  readonly scored: number;
  readonly unscored: number;
  /** Items without a response; they get no row. */
  readonly missing: number;
}

/**
 * Judges the responses of a run, in the order of the suite, into judgements/<judge>.jsonl and .json; what is judged
 * already is kept. Items and key are streamed side by side; responses stay in their file and are looked up by offset.
 *
 * @throws InputError when run or suite cannot be read or the suite has no key; UsageError when they do not belong
 *   together or the file holds another judge's rows; OutputError when writing fails; ModelError from the judge.
 */
export async function judgeRun(options: JudgeOptions): Promise<JudgeResult> {
  const { run, judge } = options;
  requireFileName(judge.name);
  const suite = await openSuite(options.suite);
  await requireSameSuite(run, suite);
  await requireKey(options.suite, suite);
  const paths = runPaths(run);
  await mkdir(paths.judgements, { recursive: true }).catch((cause: Error) => {
    const expected = 'a folder that can be made';
    throw new OutputError({ subject: paths.judgements, expected, found: cause.message, cause });
  });
  const lock = await takeLock(join(paths.judgements, `${judge.name}.lock`));
  try {
    await removeLeftovers(paths.judgementManifest(judge.name));
    const responses = await openResponses(options);
    const log = await openLog(options, responses);
    return await judgeAndClose(options, suite, { responses, log });
  } finally {
    await lock.release();
  }
}

/** The responses of a run, looked up by item. */
interface Responses {
  readonly size: number;
  find(id: string): Promise<Response | undefined>;
}

async function openResponses({ run, onNotice }: JudgeOptions): Promise<Responses> {
  const { responses: path } = runPaths(run);
  const offsets = await indexResponses(path, ({ line, reason }) =>
    onNotice?.(`${path} line ${line}: skipped: ${printable(reason)}`),
  );
  const reader = createLineReader(path);
  return {
    size: offsets.size,
    async find(id) {
      const offset = offsets.get(id);
      return offset === undefined ? undefined : responseSchema.parse(JSON.parse(await reader.read(offset)));
    },
  };
}

/** Only failed calls are ever made again, so only their judgements can be of a response that counts no more. */
async function openLog({ run, judge, onNotice }: JudgeOptions, responses: Responses): Promise<JudgementLog> {
  return openJudgementLog({
    run,
    judge: judge.name,
    hash: hashJudge(judge.identity),
    isCurrent: async ({ id, reason }) =>
      reason !== 'failed' || (await responses.find(id))?.outcome === 'failed',
    onNotice: onNotice ?? (() => undefined),
  });
}

interface Files {
  readonly responses: Responses;
  readonly log: JudgementLog;
}

async function judgeAndClose(
  options: JudgeOptions,
  suite: SuiteManifest,
  files: Files,
): Promise<JudgeResult> {
  const { run, judge, onNotice } = options;
  await saveManifest(run, judge, {});
  const tally = { items: 0, missing: 0 };
  try {
    await judgeMissing(options, suite, { ...files, tally });
  } finally {
    await files.log.close();
  }
  const finished = tally.items === suite.counts.items;
  const result = { ...files.log.counts(), missing: tally.missing };
  const unknown = files.responses.size - (tally.items - tally.missing);
  if (finished && unknown > 0) onNotice?.(`${unknown} responses are to no item of the suite`);
  await saveManifest(run, judge, { items: tally.items, ...result });
  return { finished, ...result };
}

async function judgeMissing(
  { suite: folder, judge, signal, onProgress }: JudgeOptions,
  suite: SuiteManifest,
  { responses, log, tally }: Files & { tally: { items: number; missing: number } },
): Promise<void> {
  for await (const keyed of readItemsWithKey(folder)) {
    if (signal?.aborted) return;
    const { id } = keyed.item;
    const response = log.has(id) ? 'judged' : await responses.find(id);
    tally.items++;
    if (response === undefined) tally.missing++;
    else if (response !== 'judged') await log.append(await judgeResponse(keyed, response, judge));
    onProgress?.({ done: tally.items, total: suite.counts.items });
  }
}

async function saveManifest(run: string, judge: Judge, counts: Record<string, number>): Promise<void> {
  const manifest = {
    judge: hashJudge(judge.identity),
    ...judge.identity,
    toolVersion: packageVersion,
    counts,
  };
  await writeFileAtomic(
    runPaths(run).judgementManifest(judge.name),
    `${JSON.stringify(manifest, null, 2)}\n`,
  );
}

async function requireSameSuite(run: string, suite: SuiteManifest): Promise<void> {
  const manifest = await readManifest(runPaths(run).manifest, runManifestSchema);
  if (manifest.suite.hash === suite.itemsHash) return;
  throw new UsageError({
    subject: run,
    expected: `a run of suite ${suite.name} ${suite.version}`,
    found: `one of ${printable(manifest.suite.name)} ${printable(manifest.suite.version)} with other items`,
    hint: 'give the suite folder that the model was run on',
  });
}

function requireFileName(name: string): void {
  if (/^[A-Za-z0-9][\w.-]{0,99}$/.test(name)) return;
  const expected = 'a judge name of letters, digits, dots, dashes and underscores';
  throw new UsageError({ subject: 'judge', expected, found: printable(name) });
}
