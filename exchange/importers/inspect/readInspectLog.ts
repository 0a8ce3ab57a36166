import { join } from 'node:path';
import { describeIssues } from '../../../suites/rows/readRows.js';
import { parsePythonJson } from '../../../util/json/parsePythonJson.js';
import { jsonMembers, readJsonParts } from '../../../util/json/readJsonParts.js';
import { printable } from '../../../util/printable.js';
import { InputError } from '../../../util/radvuqaError.js';
import { isOfMachine } from '../../../util/writeError.js';
import { type Archive, openArchive } from '../../../util/zip/openArchive.js';
import type { LogEntry, LogHeader, ReadLog, RowPlace, UnusableRow } from '../../importer.js';
import { lookAtLog } from '../../importing/lookAtLog.js';
import { unusableRow } from '../../importing/unusableRow.js';
import { headerSchema, sampleSchema } from './inspectSchema.js';
import { isEvalFile, isLogName } from './isInspectLog.js';
import { readHeader } from './readHeader.js';
import { readSample } from './readSample.js';
import { createSentParameters, type SentParameters } from './sentParameters.js';

/** Reads a log of Inspect: a .eval file, one that was killed, too, a log as one JSON, or a folder with one log in it. */
export const readInspectLog: ReadLog = async function* (source, itemsHash) {
  const { path, head, names } = source;
  if (names !== null) yield* readInspectLog(await lookAtLog(onlyLog(path, names)), itemsHash);
  else if (isEvalFile(head)) yield* readEvalFile(path);
  else yield* readJsonLog(path);
};

function onlyLog(folder: string, names: readonly string[]): string {
  const logs = names.filter(isLogName);
  if (logs.length === 1) return join(folder, logs[0]);
  throw new InputError({
    subject: folder,
    expected: 'a folder with one log of Inspect',
    found:
      logs.length === 0 ? 'none' : `${logs.length}: ${logs.slice(0, 3).map(printableName).join(', ')} ...`,
    hint: 'name the file itself',
  });
}

function printableName(name: string): string {
  return printable(name);
}

async function* readEvalFile(path: string): AsyncGenerator<LogEntry> {
  const archive = await openArchive(path).catch((error: unknown) => {
    throw unreadable(path, 'a whole .eval file', error, 'of a run that crashed, try "inspect log recover"');
  });
  try {
    const parameters = createSentParameters();
    yield parameters.hold(await headerOf(path, archive));
    for (const name of archive.names()) {
      if (!/^samples\/.*\.json$/.test(name)) continue;
      const place = { line: null, file: name };
      yield* samplesOf(() => archive.read(name), place, parameters);
    }
    const left = parameters.rest();
    if (left !== null) yield left;
  } finally {
    await archive.close();
  }
}

/** A run that was killed has no header, but what it began with. */
async function headerOf(path: string, archive: Archive): Promise<LogHeader> {
  const names = new Set(['header.json', '_journal/start.json']);
  const there = new Set([...archive.names()].filter((one) => names.has(one)));
  const name = [...names].find((one) => there.has(one));
  if (name === undefined) {
    throw new InputError({ subject: path, expected: 'header.json or _journal/start.json', found: 'neither' });
  }
  try {
    const header = headerSchema.parse(parsePythonJson((await archive.read(name)).toString('utf8')));
    return readHeader(name === 'header.json' ? header : { ...header, status: 'started' });
  } catch (error) {
    throw unreadable(`${path}, ${name}`, "the header of Inspect's log", error);
  }
}

async function* readJsonLog(path: string): AsyncGenerator<LogEntry> {
  const parameters = createSentParameters();
  try {
    for await (const part of readJsonParts(path, ['samples'])) {
      if (part.kind === 'element') {
        const place = { line: part.place, file: null };
        yield* samplesOf(async () => Buffer.from(part.text), place, parameters);
      } else if (part.path in headerSchema.shape) {
        yield parameters.hold(readHeader(headerSchema.parse({ [part.path]: parsePythonJson(part.text) })));
      }
    }
    const left = parameters.rest();
    if (left !== null) yield left;
  } catch (error) {
    throw unreadable(path, 'a whole log of Inspect', error);
  }
}

const sampleMembers: ReadonlySet<string> = new Set(Object.keys(sampleSchema.shape));

/** A sample, and with one of the first the parameters that were sent. */
async function* samplesOf(
  read: () => Promise<Buffer>,
  place: RowPlace,
  parameters: SentParameters,
): AsyncGenerator<LogEntry> {
  let bytes: Buffer;
  try {
    bytes = await read();
  } catch (error) {
    yield unusableBy(error, place);
    return;
  }
  const header = parameters.look(bytes);
  if (header !== null) yield header;
  yield sampleOf(bytes, place);
}

/** Most of a sample is a transcript of its events, which is not parsed. */
function sampleOf(bytes: Buffer, place: RowPlace): LogEntry {
  try {
    const members = [...jsonMembers(bytes, sampleMembers)];
    const parsed = sampleSchema.safeParse(
      Object.fromEntries(members.map(([name, text]) => [name, parsePythonJson(text)])),
    );
    if (!parsed.success) return unusableRow(place, 'not an object', describeIssues(parsed.error));
    return readSample(parsed.data, place);
  } catch (error) {
    return unusableBy(error, place);
  }
}

function unusableBy(error: unknown, place: RowPlace): UnusableRow {
  if (isOfMachine(error)) throw error;
  const problem = error instanceof SyntaxError ? 'not JSON' : 'not readable';
  return unusableRow(place, problem, (error as Error).message);
}

function unreadable(subject: string, expected: string, cause: unknown, hint?: string): unknown {
  if (isOfMachine(cause) || cause instanceof InputError || !(cause instanceof Error)) return cause;
  return new InputError({ subject, expected, found: printable(cause.message), ...(hint && { hint }), cause });
}
