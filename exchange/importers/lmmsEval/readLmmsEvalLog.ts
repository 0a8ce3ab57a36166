import { basename, dirname, join, resolve } from 'node:path';
import { describeIssues } from '../../../suites/rows/readRows.js';
import { parsePythonJson } from '../../../util/json/parsePythonJson.js';
import { printable } from '../../../util/printable.js';
import { InputError } from '../../../util/radvuqaError.js';
import { mostTableBytes, readStrangersFile } from '../../../util/readBoundedFile.js';
import { type JsonLine, readJsonLines } from '../../../util/readJsonLines.js';
import type { LogEntry, ReadLog, RowPlace } from '../../importer.js';
import { unusableRow } from '../../importing/unusableRow.js';
import { samplesName } from './isLmmsEvalLog.js';
import { type Results, resultsSchema, sampleSchema } from './logSchema.js';
import { readResults } from './readResults.js';
import { readSample } from './readSample.js';

/** Reads rows by lmms-eval (--log_samples) and the results beside them: a file of rows, or a folder with one. */
export const readLmmsEvalLog: ReadLog = async function* ({ path, names }) {
  const samples = names === null ? path : onlySamples(path, names);
  const [, prefix = '', task = ''] = samplesName.exec(basename(samples)) ?? [];
  const results = await readResultsFile(join(dirname(resolve(samples)), `${prefix}results.json`));
  yield readResults(results ?? {}, task);
  for await (const line of readJsonLines(samples)) yield* readLine(line, { line: line.line, file: null });
};

function onlySamples(folder: string, names: readonly string[]): string {
  const found = names.filter((name) => samplesName.test(name));
  if (found.length === 1) return join(folder, found[0]);
  throw new InputError({
    subject: folder,
    expected: 'a folder with one file of samples',
    found: found.length === 0 ? 'none' : `${found.length}: ${found.slice(0, 3).map(shownName).join(', ')}`,
    hint: 'name the file itself',
  });
}

function shownName(name: string): string {
  return printable(name);
}

/** Null for one that is not there, or is none. */
async function readResultsFile(path: string): Promise<Results | null> {
  const bytes = await readStrangersFile(path, mostTableBytes);
  try {
    const parsed = resultsSchema.safeParse(parsePythonJson(bytes?.toString('utf8') ?? ''));
    return parsed.data ?? null;
  } catch {
    return null;
  }
}

function readLine(entry: JsonLine, place: RowPlace): LogEntry[] {
  const value = entry.kind === 'value' ? entry.value : pythonValue(entry.text);
  if (value === undefined) {
    const detail = entry.kind === 'invalid' ? entry.reason : '';
    return [unusableRow(place, 'not JSON', detail)];
  }
  const parsed = sampleSchema.safeParse(value);
  if (parsed.success) return readSample(parsed.data, place);
  return [unusableRow(place, 'not an object', describeIssues(parsed.error))];
}

/** Python writes NaN bare; undefined for what is no JSON even so. */
function pythonValue(text: string): unknown {
  try {
    return parsePythonJson(text);
  } catch {
    return undefined;
  }
}
