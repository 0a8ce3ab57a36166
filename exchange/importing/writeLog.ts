import { errorsPath } from '../../runs/submission/newRunFolder.js';
import { runPaths } from '../../suites/paths.js';
import { shortHash } from '../../suites/rows/judgedHashes.js';
import { repeatMember, rowKey } from '../../suites/rows/rowKey.js';
import { repeatNumber } from '../../suites/schema/repeatNumber.js';
import {
  maximumResponseLength,
  type Outcome,
  type Response,
  type SubmissionError,
} from '../../suites/schema/schema.js';
import { type JsonLinesWriter, openJsonLinesWriter } from '../../util/jsonLinesWriter.js';
import { printable } from '../../util/printable.js';
import { InputError } from '../../util/radvuqaError.js';
import type { LogEntry, LoggedAnswer, RowPlace } from '../importer.js';
import type { ForeignScores } from './foreignScores.js';
import { type LoggedItem, loggedItems } from './loggedItems.js';
import {
  addAnswer,
  addHeader,
  addRejection,
  type Compared,
  createLogTally,
  type LogTally,
  type Sameness,
} from './logTally.js';
import { pictureHashes } from './pictureHashes.js';

/** What a log is written to and held against. */
export interface LogTarget {
  /** Run folder that is being made. */
  readonly folder: string;
  readonly suite: string;
  readonly itemsHash: string;
  /** Null where the scores of other judges are left out. */
  readonly scores: ForeignScores | null;
}

/** What a server says may be a whole page. */
const mostErrorLength = 2000;

type Problem = Pick<SubmissionError, 'problem' | 'detail'>;

/**
 * Writes the answers of a log as responses, and every row that cannot be used, and every item without an answer, as errors.
 *
 * @throws InputError for a log of another suite.
 */
export async function writeLog(entries: AsyncIterable<LogEntry>, target: LogTarget): Promise<LogTally> {
  const tally = createLogTally();
  const items = await loggedItems(target.suite);
  const responses = await openJsonLinesWriter(runPaths(target.folder).responses);
  const errors = await openJsonLinesWriter(errorsPath(target.folder));
  try {
    const take = createTaking({ target, items, tally, responses });
    for await (const entry of entries) {
      if (entry.kind === 'header') {
        requireSuite(entry.itemsHash, target);
        addHeader(tally, entry);
        continue;
      }
      const problem = entry.kind === 'unusable' ? entry : await take(entry);
      if (problem === null) continue;
      const row = errorRow(entry, entry.id, problem);
      addRejection(tally, row);
      await errors.write(row);
    }
    for (const [id, { answers }] of items) {
      if (answers > 0) continue;
      tally.missing++;
      const problem = { problem: 'no row for item', detail: 'the log has no usable row for it' } as const;
      await errors.write(errorRow({ line: null, file: null }, id, problem));
    }
    await responses.flush();
    await errors.flush();
  } finally {
    await responses.close();
    await errors.close();
  }
  return tally;
}

function requireSuite(found: string | undefined, { itemsHash, suite }: LogTarget): void {
  if (found === undefined || found === itemsHash) return;
  throw new InputError({
    subject: suite,
    expected: `the suite that the log is of, whose items have the hash ${printable(found)}`,
    found: `one with the hash ${itemsHash}`,
    hint: 'give the suite that was exported to the tool, or a public copy of it',
  });
}

interface Taking {
  readonly target: LogTarget;
  readonly items: ReadonlyMap<string, LoggedItem>;
  readonly tally: LogTally;
  readonly responses: JsonLinesWriter;
}

/** Takes answers in; gives back what is wrong with one, or null. */
function createTaking({ target, items, tally, responses }: Taking) {
  const taken = new Set<string>();
  const hashOf = pictureHashes(target.suite);
  return async (logged: LoggedAnswer): Promise<Problem | null> => {
    const { id } = logged;
    const item = items.get(id);
    if (item === undefined) return { problem: 'id unknown', detail: 'no item of the suite' };
    const repeat = repeatNumber.safeParse(logged.repeat ?? item.answers);
    if (!repeat.success) return { problem: 'repeat not usable', detail: `found ${logged.repeat}` };
    const isFirst = repeat.data === 0;
    const key = rowKey({ id, repeat: repeat.data });
    if (isFirst ? item.hasFirst : taken.has(key))
      return { problem: 'id repeated', detail: 'an earlier row counts' };
    if (logged.response.length > maximumResponseLength) {
      const detail = `${logged.response.length} characters; at most ${maximumResponseLength}`;
      return { problem: 'response too long', detail };
    }
    if (isFirst) item.hasFirst = true;
    else taken.add(key);
    item.answers++;
    const response = responseOf(logged, repeat.data);
    const compared = await compare(logged, item, hashOf);
    addAnswer(tally, { logged, response, compared });
    await responses.write(response);
    for (const score of logged.scores) {
      await target.scores?.add({ id, repeat: repeat.data, isChoice: item.isChoice }, score);
    }
    return null;
  };
}

/** One literal: objects that are put together of parts each take a kilobyte for their shape, which counts in hundreds of thousands. */
function responseOf(logged: LoggedAnswer, repeat: number): Response {
  const { id, response, error, usage, latencyMs, attempts, images, reasoning, served } = logged;
  return {
    id,
    response,
    outcome: outcomeOf(logged),
    error: error === null ? null : error.slice(0, mostErrorLength),
    usage,
    latencyMs,
    attempts: attempts ?? 0,
    repeat: repeatMember(repeat).repeat,
    images: images ?? undefined,
    reasoning: reasoning?.slice(0, maximumResponseLength),
    served: served?.slice(0, 200),
  };
}

/** Nobody says that an answer is there where none is. */
function outcomeOf({ outcome, error, response }: LoggedAnswer): Outcome {
  const told = outcome ?? (error === null ? 'ok' : 'failed');
  if (told !== 'ok' && told !== 'empty') return told;
  return response.trim() === '' ? 'empty' : 'ok';
}

async function compare(
  { prompt, images }: LoggedAnswer,
  item: LoggedItem,
  hashOf: (image: string) => Promise<string | null>,
): Promise<Compared> {
  const isSent = (is: boolean): Sameness => (is ? 'same' : 'different');
  return {
    prompt: prompt === null ? 'unknown' : isSent(shortHash(prompt) === item.textHash),
    images: images === null ? 'unknown' : isSent(await areSame(images, item.images, hashOf)),
  };
}

async function areSame(
  sent: readonly string[],
  shown: readonly string[],
  hashOf: (image: string) => Promise<string | null>,
): Promise<boolean> {
  if (sent.length !== shown.length) return false;
  for (const [place, image] of shown.entries()) if ((await hashOf(image)) !== sent[place]) return false;
  return true;
}

function errorRow(
  { line, file }: RowPlace,
  id: string | null,
  { problem, detail }: Problem,
): SubmissionError {
  return {
    line,
    ...(file === null ? {} : { file: printable(file) }),
    id: id === null ? null : printable(id),
    problem,
    detail: printable(detail),
  };
}
