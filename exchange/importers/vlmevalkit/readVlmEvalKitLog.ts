import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parsePythonJson } from '../../../util/json/parsePythonJson.js';
import { printable } from '../../../util/printable.js';
import { InputError } from '../../../util/radvuqaError.js';
import { mostSettingsBytes, readBoundedFile, readStrangersFile } from '../../../util/readBoundedFile.js';
import { isOfMachine } from '../../../util/writeError.js';
import type { LogEntry, LoggedScore, LogHeader, ReadLog } from '../../importer.js';
import { lookAtLog } from '../../importing/lookAtLog.js';
import { findTables, type Predictions } from './findTables.js';
import { type TableKind, tableKindOf } from './isVlmEvalKitLog.js';
import { readRow } from './readRow.js';
import { readStatus, type Status, statusSchema } from './readStatus.js';
import { readTable } from './readTable.js';

const imagePolicy =
  'made by VLMEvalKit: to models behind an API as JPEG of quality 75, enlarged where an edge is below 100 pixels, to others as PNG files with the same pixels';
const unknown = [
  "the bytes of pictures as sent, which to models behind an API are JPEG and not the suite's",
  'whether a reply was cut off by its limit of tokens',
  'whether a reply that failed was empty or filtered: VLMEvalKit writes the same for all of them',
  'whether the model was given a prompt of its own in the place of the question',
];
const cutByExcel =
  'what replies had beyond 32,767 characters, where Excel cuts them (PRED_FORMAT=tsv keeps it)';

/** Reads predictions by VLMEvalKit: one table, or all tables of the suite in the folder of a run. */
export const readVlmEvalKitLog: ReadLog = async function* ({ path, head, names }, itemsHash) {
  try {
    yield* names === null ? readOne(path, head) : readFolder({ folder: path, names, itemsHash });
  } catch (cause) {
    if (isOfMachine(cause) || cause instanceof InputError || !(cause instanceof Error)) throw cause;
    const found = printable(cause.message);
    throw new InputError({ subject: path, expected: "VLMEvalKit's table of predictions", found, cause });
  }
};

async function* readOne(path: string, head: Buffer): AsyncGenerator<LogEntry> {
  const folder = dirname(resolve(path));
  const bytes = await readStrangersFile(join(folder, 'status.json'), mostSettingsBytes);
  const status = statusSchema.safeParse(bytes === null ? {} : jsonOf(bytes)).data ?? {};
  yield headerOf(status, path);
  yield* readPredictions({ path, kind: requireKind(path, head), file: null });
}

interface RunFolder {
  readonly folder: string;
  readonly names: readonly string[];
  readonly itemsHash: string;
}

async function* readFolder({ folder, names, itemsHash }: RunFolder): AsyncGenerator<LogEntry> {
  const statuses = names.filter((name) => basename(name) === 'status.json');
  if (statuses.length !== 1) {
    throw new InputError({
      subject: folder,
      expected: 'the folder of one run, with one status.json',
      found: `${statuses.length} of them`,
      hint: 'name the folder of the run, or the table itself',
    });
  }
  const status = statusSchema.parse(
    jsonOf(await readBoundedFile(join(folder, statuses[0]), mostSettingsBytes)),
  );
  const place = dirname(join(folder, statuses[0]));
  const { tables, missing } = await findTables(place, status, itemsHash);
  yield headerOf(status, tables[0].path);
  if (missing.length > 0)
    yield { kind: 'header', unknown: missing.map((name) => `what ${name} holds: it is not there`) };
  for (const table of tables) yield* readPredictions(table);
}

function jsonOf(bytes: Buffer): unknown {
  return parsePythonJson(bytes.toString('utf8'));
}

function requireKind(path: string, head: Buffer): TableKind {
  const kind = tableKindOf(head);
  if (kind !== null) return kind;
  throw new InputError({
    subject: path,
    expected: "VLMEvalKit's table of predictions (.xlsx, .tsv or .json)",
    found: 'another file',
  });
}

/** The alias under which the user has the model: in the status, or in the names of folder and file. */
function headerOf(status: Status, path: string): LogHeader {
  const folder = basename(dirname(resolve(path)));
  const isNamed = basename(path).startsWith(`${folder}_`);
  const name = status.model_name ?? (isNamed ? folder : undefined);
  const model = name === undefined ? undefined : { provider: 'vlmevalkit', name };
  return { kind: 'header', model, imagePolicy, unknown, ...readStatus(status) };
}

async function* readPredictions({ path, kind, file }: Predictions): AsyncGenerator<LogEntry> {
  const isExcel = kind === 'xlsx';
  if (isExcel) yield { kind: 'header', unknown: [cutByExcel] };
  const scores = await readScores(path);
  const scoresOf = (index: string) => scores.get(index) ?? [];
  let itemsHash: unknown;
  for await (const row of readTable(path, kind)) {
    if (row.line === 1) requireColumns(path, row.cells);
    if (row.cells.get('suite') !== itemsHash) {
      itemsHash = row.cells.get('suite');
      if (typeof itemsHash === 'string') yield { kind: 'header', itemsHash };
    }
    yield readRow(row, { file, isExcel, scoresOf });
  }
}

function requireColumns(path: string, cells: ReadonlyMap<string, unknown>): void {
  const found = ['id', 'prediction'].filter((name) => !cells.has(name));
  const isCircular = cells.has('g_index');
  if (found.length === 0 && !isCircular) return;
  throw new InputError({
    subject: path,
    expected:
      'a table of predictions with the columns id and prediction, of the questions as they were exported',
    found: isCircular
      ? 'one whose options were turned around (g_index)'
      : `one without ${found.join(' and ')}`,
  });
}

/** What judges of the tool say, by the number of the row: "hit" and "log" of tables called like this one and ending in "_result". */
async function readScores(path: string): Promise<ReadonlyMap<string, LoggedScore[]>> {
  const scores = new Map<string, LoggedScore[]>();
  const stem = basename(path).replace(/\.\w+$/, '');
  for (const name of (await readdir(dirname(resolve(path)))).sort()) {
    const scorer = name.startsWith(`${stem}_`)
      ? /^(.+)_result\.(?:xlsx|tsv|json)$/.exec(name.slice(stem.length + 1))
      : null;
    if (scorer === null) continue;
    const result = join(dirname(path), name);
    const kind = tableKindOf((await lookAtLog(result)).head);
    if (kind === null || kind === 'pickle') continue;
    for await (const { cells } of readTable(result, kind)) {
      const score = scoreOf(scorer[1], cells);
      const index = String(cells.get('index'));
      if (score !== null) scores.set(index, [...(scores.get(index) ?? []), score]);
    }
  }
  return scores;
}

function scoreOf(scorer: string, cells: ReadonlyMap<string, unknown>): LoggedScore | null {
  if (!cells.has('hit')) return null;
  const hit = Number(cells.get('hit'));
  const isRight = hit === 1 ? true : hit === 0 ? false : null;
  return { scorer, isRight, text: String(cells.get('log') ?? '') };
}
