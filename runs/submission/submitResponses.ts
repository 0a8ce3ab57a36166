import { resolve } from 'node:path';
import type { CoordinateConvention } from '../../suites/answers/coordinates.js';
import { openSuite } from '../../suites/openSuite.js';
import { runPaths, suitePaths } from '../../suites/paths.js';
import { requirePlaces } from '../../suites/requirePlaces.js';
import {
  type Outcome,
  outcomes,
  type SubmissionError,
  type SuiteManifest,
  submittedProvider,
} from '../../suites/schema/schema.js';
import { type Clock, systemClock } from '../../util/clock.js';
import { type JsonLinesWriter, openJsonLinesWriter } from '../../util/jsonLinesWriter.js';
import { InputError } from '../../util/radvuqaError.js';
import { countOf } from '../../util/text/countOf.js';
import { newRunManifest, saveRun, suiteIdentity } from '../runFolder.js';
import { errorsPath, newRunFolder } from './newRunFolder.js';
import { readSubmission, type SubmissionEntry } from './readSubmission.js';
import { findResponsesFormat, type ResponsesFile } from './responsesFile.js';

export interface SubmitOptions {
  /** Suite folder; a public copy will do. */
  readonly suite: string;
  /** The vendor's file, with `id` and `response`: JSON Lines, a JSON array, CSV, TSV or XLSX. */
  readonly responses: string;
  /** Its column or member with the responses, where they are not called `response`, or others may be meant, too. */
  readonly column?: string | undefined;
  /** How the run's model is to be called. */
  readonly model: string;
  /** Run folder to make. */
  readonly out: string;
  /** What the file's coordinates are, if not what items ask for. */
  readonly coordinates?: CoordinateConvention | undefined;
  readonly onNotice?: (text: string) => void;
  readonly clock?: Clock;
}

export interface SubmitResult {
  /** Rows that became responses, empty ones included. */
  readonly accepted: number;
  /** What became of them, by outcome: empty ones say nothing, and what failed has no answer. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Rows that could not be used. */
  readonly rejected: number;
  /** Items without a usable row. */
  readonly missing: number;
  /** File that lists every rejected row and every missing item. */
  readonly errors: string;
}

/**
 * Makes a run folder from a vendor's file. Each bad row is listed in submission-errors.jsonl with its line, each good
 * one is kept; of several rows with one id the first good one counts, but of a run's log the last. The folder appears whole or not at all.
 *
 * @throws InputError when the suite or the file cannot be read or no row can be used; UsageError when the run folder
 *   is there already, or coordinates are declared where no places are asked for; OutputError when writing fails or another process writes it.
 * @example
 * const { accepted, missing } = await submitResponses({
 *   suite: 'suites/ct-public',
 *   responses: 'vendor.jsonl',
 *   model: 'vendor-1',
 *   out: 'runs/vendor-1',
 * });
 */
export async function submitResponses(options: SubmitOptions): Promise<SubmitResult> {
  const suite = await openSuite(options.suite);
  if (options.coordinates !== undefined) await requirePlaces(options.suite, options.coordinates);
  const format = await findResponsesFormat(options.responses);
  const file = { path: options.responses, format, column: options.column };
  const tally = await newRunFolder(options.out, (part) => writeSubmission({ options, suite, file }, part));
  const result = { ...tally.counts, errors: errorsPath(resolve(options.out)) };
  if (options.onNotice !== undefined) announce(tally, result.errors, options.onNotice);
  return result;
}

/** Counts, and the first few of what went wrong, for messages. */
interface Tally {
  readonly counts: {
    accepted: number;
    readonly outcomes: Record<Outcome, number>;
    rejected: number;
    missing: number;
  };
  readonly rejected: SubmissionError[];
  readonly missing: string[];
  /** Whether the responses stood in cells of Excel, and how many of them fill one. */
  readonly isSheet: boolean;
  mayBeCut: number;
}

const shownProblems = 5;
/** The most characters that a cell of Excel holds. */
const mostCellLength = 32_767;

interface Submission {
  readonly options: SubmitOptions;
  readonly suite: SuiteManifest;
  readonly file: ResponsesFile;
}

/** Writes all files of the run into `folder`. */
async function writeSubmission({ options, suite, file }: Submission, folder: string): Promise<Tally> {
  const started = (options.clock ?? systemClock).timestamp();
  const tally: Tally = {
    mayBeCut: 0,
    isSheet: file.format === 'xlsx',
    counts: { accepted: 0, outcomes: noOutcomes(), rejected: 0, missing: 0 },
    rejected: [],
    missing: [],
  };
  await writeRows(readSubmission(file, suitePaths(options.suite).items), folder, tally);
  if (tally.counts.accepted === 0) throw nothingUsable(options.responses, tally);
  const identity = {
    suite: suiteIdentity(suite),
    model: { provider: submittedProvider, name: options.model },
    parameters: {},
    imagePolicy: 'not known',
    promptPolicy: 'not known',
    ...(options.coordinates && { coordinates: options.coordinates }),
  };
  await saveRun(folder, {
    ...newRunManifest(identity, started),
    finished: started,
    counts: runCounts(tally),
  });
  return tally;
}

function noOutcomes(): Record<Outcome, number> {
  return Object.fromEntries(outcomes.map((name) => [name, 0])) as Record<Outcome, number>;
}

function runCounts({ counts }: Tally): Record<string, number> {
  const { accepted, rejected, missing } = counts;
  const { ok, empty, ...others } = counts.outcomes;
  const there = Object.entries(others).filter(([, count]) => count > 0);
  return { responses: accepted, ok, empty, ...Object.fromEntries(there), rejected, missing };
}

async function writeRows(
  entries: AsyncGenerator<SubmissionEntry>,
  folder: string,
  tally: Tally,
): Promise<void> {
  const files: JsonLinesWriter[] = [];
  const open = async (path: string) => {
    const file = await openJsonLinesWriter(path);
    files.push(file);
    return file;
  };
  try {
    const responses = await open(runPaths(folder).responses);
    const errors = await open(errorsPath(folder));
    for await (const entry of entries) {
      count(tally, entry);
      await (entry.kind === 'response' ? responses : errors).write(entry.row);
    }
    for (const file of files) await file.flush();
  } finally {
    for (const file of files) await file.close();
  }
}

function count(tally: Tally, entry: SubmissionEntry): void {
  const { counts, rejected, missing } = tally;
  if (entry.kind === 'response') {
    if (tally.isSheet && entry.row.response.length >= mostCellLength) tally.mayBeCut++;
    counts.accepted++;
    counts.outcomes[entry.row.outcome]++;
  } else if (entry.kind === 'rejected') {
    counts.rejected++;
    if (rejected.length < shownProblems) rejected.push(entry.row);
  } else {
    counts.missing++;
    if (missing.length < shownProblems) missing.push(entry.row.id ?? '');
  }
}

function announce(
  { counts, rejected, missing, mayBeCut }: Tally,
  errors: string,
  onNotice: (text: string) => void,
): void {
  if (counts.rejected > 0) {
    onNotice(
      `${countOf(counts.rejected, 'row')} could not be used (all are in ${errors}): ${rejected.map(shown).join('; ')}`,
    );
  }
  if (mayBeCut > 0) {
    onNotice(
      `${mayBeCut === 1 ? '1 response has' : `${mayBeCut} responses have`} 32,767 characters, the most that a cell of Excel holds, and may have been cut off there: hand in CSV or JSON Lines instead`,
    );
  }
  if (counts.missing > 0) {
    onNotice(
      `${counts.missing === 1 ? '1 item has' : `${counts.missing} items have`} no response (all are in ${errors}): ${missing.join(', ')}`,
    );
  }
}

function shown({ line, problem, detail }: SubmissionError): string {
  return `line ${line}: ${problem} (${detail})`;
}

function nothingUsable(path: string, { counts, rejected }: Tally): InputError {
  const found =
    counts.rejected === 0 ? 'no rows' : `${countOf(counts.rejected, 'row')} of which none can be used`;
  return new InputError({
    subject: path,
    expected: 'rows with the ids of this suite',
    found: rejected.length === 0 ? found : `${found}: ${rejected.map(shown).join('; ')}`,
    hint: 'check that the file was made for this suite',
  });
}
