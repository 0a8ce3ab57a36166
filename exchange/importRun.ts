import { resolve } from 'node:path';
import { newRunManifest, saveRun, suiteIdentity } from '../runs/runFolder.js';
import { errorsPath, newRunFolder } from '../runs/submission/newRunFolder.js';
import { openSuite } from '../suites/openSuite.js';
import type { Outcome, RunManifest, SubmissionError, SuiteManifest } from '../suites/schema/schema.js';
import { type Clock, systemClock } from '../util/clock.js';
import { InputError, UsageError } from '../util/radvuqaError.js';
import { countOf } from '../util/text/countOf.js';
import type { Importer } from './importer.js';
import { importers } from './importers/importers.js';
import { openForeignScores } from './importing/foreignScores.js';
import { logPolicies, unknownOf } from './importing/logPolicies.js';
import type { LogTally } from './importing/logTally.js';
import { type LogSource, lookAtLog } from './importing/lookAtLog.js';
import { writeLog } from './importing/writeLog.js';

export interface ImportOptions {
  /** The tool's log: a file, or a folder of its files. */
  readonly log: string;
  /** Name of the importer; 'auto' goes by what the log looks like. */
  readonly from: string;
  /** Suite folder; a public copy will do. */
  readonly suite: string;
  /** Run folder to make. */
  readonly out: string;
  /** What the model is to be called, in the place of what the log says. */
  readonly model?: RunManifest['model'] | undefined;
  /** Take the scores of the tool's own judges in, too, as foreign ones. */
  readonly scores?: boolean | undefined;
  readonly onNotice?: (text: string) => void;
  readonly clock?: Clock;
}

export interface ImportResult {
  readonly from: string;
  /** Answers that were taken, by outcome. */
  readonly answers: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Rows that could not be used. */
  readonly rejected: number;
  /** Items without an answer. */
  readonly missing: number;
  /** What the log could not tell. */
  readonly unknown: readonly string[];
  /** File that lists every rejected row and every missing item. */
  readonly errors: string;
}

/**
 * Makes a run folder from the log of another tool, in which a model answered an export of the suite. The folder appears whole or not at
 * all. Prompts and pictures are held against the suite's, as far as the log has them, and run.json says what it could not tell.
 *
 * @throws InputError for a log that cannot be read, has no usable row, or is of another suite; UsageError for an unknown tool, a model that
 *   neither the log nor `model` names, or a run folder that is there already.
 * @example
 * await importRun({ log: 'logs/2026.eval', from: 'auto', suite: 'suite', out: 'runs/imported' });
 */
export async function importRun(options: ImportOptions): Promise<ImportResult> {
  const suite = await openSuite(options.suite);
  const source = await lookAtLog(options.log);
  const importer = findImporter(options.from, source);
  const written = await newRunFolder(options.out, (folder) =>
    writeRun(folder, { options, suite, source, importer }),
  );
  const { tally, unknown } = written;
  for (const notice of noticesOf(tally)) options.onNotice?.(notice);
  const { answers, outcomes, rejected, missing } = tally;
  const errors = errorsPath(resolve(options.out));
  return { from: importer.name, answers, outcomes, rejected, missing, unknown, errors };
}

function findImporter(name: string, source: LogSource): Importer {
  const found =
    name === 'auto'
      ? importers.filter((one) => one.recognises(source))
      : importers.filter((one) => one.name === name);
  if (found.length === 1) return found[0];
  const names = importers.map((one) => one.name).join(', ');
  if (name !== 'auto') throw new UsageError({ subject: '--from', expected: `auto, ${names}`, found: name });
  throw new InputError({
    subject: source.path,
    expected: `a log of ${names}`,
    found:
      found.length === 0 ? 'none of them' : `what may be one of ${found.map((one) => one.name).join(', ')}`,
    hint: 'name the tool by --from; a file of ids and responses is taken in by "radvuqa submit"',
  });
}

interface Writing {
  readonly options: ImportOptions;
  readonly suite: SuiteManifest;
  readonly source: LogSource;
  readonly importer: Importer;
}

async function writeRun(folder: string, { options, suite, source, importer }: Writing) {
  const read = await importer.load();
  const scores = options.scores === true ? openForeignScores(folder, importer.name) : null;
  const target = { folder, suite: options.suite, itemsHash: suite.itemsHash, scores };
  try {
    const tally = await writeLog(read(source, suite.itemsHash), target);
    if (tally.answers === 0) throw nothingUsable(options.log, tally);
    await scores?.finish();
    const unknown = unknownOf(tally);
    await saveRun(folder, manifestOf({ options, suite, importer, tally, unknown }));
    return { tally, unknown };
  } finally {
    await scores?.close();
  }
}

interface Ended extends Omit<Writing, 'source'> {
  readonly tally: LogTally;
  readonly unknown: string[];
}

function manifestOf({ options, suite, importer, tally, unknown }: Ended): RunManifest {
  const { parameters = {}, started, finished, toolVersion = null } = tally.header;
  const now = (options.clock ?? systemClock).timestamp();
  const identity = {
    suite: suiteIdentity(suite),
    model: options.model ?? requireModel(tally, options.log),
    parameters: { ...parameters },
    ...logPolicies(tally),
  };
  return {
    ...newRunManifest(identity, started ?? now),
    finished: finished ?? now,
    counts: runCounts(tally),
    ...(tally.served.size === 0 ? {} : { served: [...tally.served].sort() }),
    imported: { from: importer.name, toolVersion, unknown },
  };
}

function requireModel({ header: { model } }: LogTally, log: string): RunManifest['model'] {
  if (model !== undefined) return { ...model };
  throw new UsageError({
    subject: log,
    expected: 'a log that names its model',
    found: 'none named',
    hint: 'name it by --model PROVIDER:NAME',
  });
}

function runCounts({ answers, outcomes, rejected, missing }: LogTally): Record<string, number> {
  const { ok, empty, ...others } = outcomes;
  const there = Object.entries(others).filter(([, count]) => count > 0);
  return { responses: answers, ok, empty, ...Object.fromEntries(there), rejected, missing };
}

function noticesOf({ different, prompts, images, rejections, rejected }: LogTally): string[] {
  const counts = [
    ...(prompts.different > 0
      ? [`the prompts of ${countOf(prompts.different, 'answer')} are not the item's text`]
      : []),
    ...(images.different > 0
      ? [`the pictures of ${images.different} have other bytes than the suite's`]
      : []),
  ];
  const ids = `${different.join(', ')}${different.length === 5 ? ' ...' : ''}`;
  return [
    ...(different.length === 0 ? [] : [`${counts.join(', ')}: ${ids}`]),
    ...(rejected === 0
      ? []
      : [`${countOf(rejected, 'row')} could not be used: ${rejections.map(shownRejection).join('; ')}`]),
  ];
}

/** Where a row stands and what is wrong with it, as in "line 3, item a1: id repeated (an earlier row counts)". */
function shownRejection({ line, file, id, problem, detail }: SubmissionError): string {
  const place = [
    ...(file === undefined ? [] : [file]),
    ...(line === null ? [] : [`line ${line}`]),
    ...(id === null ? [] : [`item ${id}`]),
  ];
  return `${place.join(', ')}: ${problem} (${detail})`;
}

function nothingUsable(path: string, { rejected, rejections }: LogTally): InputError {
  const reasons = rejections.map(shownRejection).join('; ');
  return new InputError({
    subject: path,
    expected: 'answers to items of this suite',
    found:
      rejected === 0 ? 'no answers' : `${countOf(rejected, 'row')} of which none can be used: ${reasons}`,
    hint: 'give the suite that was exported to the tool',
  });
}
