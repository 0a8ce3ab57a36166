import { describeIssues } from '../../../suites/rows/readRows.js';
import { readJsonParts } from '../../../util/json/readJsonParts.js';
import { parseJson } from '../../../util/parseJson.js';
import { printable } from '../../../util/printable.js';
import { InputError } from '../../../util/radvuqaError.js';
import { readJsonLines } from '../../../util/readJsonLines.js';
import { isOfMachine } from '../../../util/writeError.js';
import type { LogEntry, LogHeader, ReadLog, RowPlace } from '../../importer.js';
import { unusableRow } from '../../importing/unusableRow.js';
import { isResultLine } from './isPromptfooLog.js';
import { hashOf, modelOf, readMember } from './readConfig.js';
import { readResult } from './readResult.js';
import { type Result, resultSchema } from './resultSchema.js';

/** Reads an output of promptfoo: rows (-o out.jsonl), or all in one (-o out.json). */
export const readPromptfooLog: ReadLog = async function* ({ path, head }) {
  try {
    yield* isResultLine(head) ? readRows(path) : readWhole(path);
  } catch (cause) {
    if (isOfMachine(cause) || cause instanceof InputError || !(cause instanceof Error)) throw cause;
    const found = printable(cause.message);
    throw new InputError({ subject: path, expected: 'a whole output of promptfoo', found, cause });
  }
};

async function* readRows(path: string): AsyncGenerator<LogEntry> {
  const rows = createRowReader(path);
  for await (const entry of readJsonLines(path)) {
    const place = { line: entry.line, file: null };
    if (entry.kind === 'value') yield* rows.read(entry.value, place);
    else yield unusableRow(place, 'not JSON', entry.reason);
  }
}

async function* readWhole(path: string): AsyncGenerator<LogEntry> {
  const rows = createRowReader(path);
  const members: { readonly path: string; readonly text: string }[] = [];
  for await (const part of readJsonParts(path, ['results', 'results'])) {
    if (part.kind === 'member') members.push(part);
    else yield* rows.read(parseJson(part.text), { line: part.place, file: null });
  }
  for (const member of members) {
    const header = readMember(member.path, member.text, rows.asked()?.model ?? null);
    if (header !== null) yield header;
  }
}

/** What the first row tells of all. */
interface Asked {
  readonly model: NonNullable<LogHeader['model']>;
  readonly provider: string;
  readonly promptIdx: number;
}

/** Reads rows, all of which have to be of one model and one prompt. */
function createRowReader(path: string) {
  let asked: Asked | null = null;
  let itemsHash: string | undefined;
  const seen = new Set<string>();
  return {
    asked: () => asked,
    *read(value: unknown, place: RowPlace): Generator<LogEntry> {
      const parsed = resultSchema.safeParse(value);
      if (!parsed.success) {
        yield unusableRow(place, 'not an object', describeIssues(parsed.error));
        return;
      }
      const { provider, promptIdx } = parsed.data;
      if (asked === null) {
        asked = { model: modelOf(provider.id), provider: provider.id, promptIdx: promptIdx ?? 0 };
        yield { kind: 'header', model: asked.model };
      }
      const hash = hashOf(parsed.data.testCase.metadata?.suite);
      if (hash !== itemsHash) yield { kind: 'header', itemsHash: hash };
      itemsHash = hash;
      requireSame(path, parsed.data, asked);
      yield onceOf(readResult(parsed.data, place), parsed.data, seen);
    },
  };
}

/** Repeats have places of their own, so that a place that comes again is the same row. */
function onceOf(entry: LogEntry, { testIdx }: Result, seen: Set<string>): LogEntry {
  if (entry.kind !== 'answer' || testIdx == null) return entry;
  const { line, file, id } = entry;
  const row = `${testIdx} ${id}`;
  if (seen.has(row))
    return { kind: 'unusable', line, file, id, problem: 'id repeated', detail: 'an earlier row counts' };
  seen.add(row);
  return entry;
}

function requireSame(path: string, { provider, promptIdx }: Result, asked: Asked): void {
  const isSame = provider.id === asked.provider && (promptIdx ?? 0) === asked.promptIdx;
  if (isSame) return;
  throw new InputError({
    subject: path,
    expected: `the answers of one model to one prompt, such as ${printable(asked.provider)}`,
    found:
      provider.id === asked.provider ? 'those to several prompts' : `those of ${printable(provider.id)}, too`,
    hint: 'ask each model by a call of its own: promptfoo eval --filter-providers NAME',
  });
}
