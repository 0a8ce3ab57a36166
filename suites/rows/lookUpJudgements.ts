import { createIdTable } from '../../util/idTable.js';
import { createLineReader } from '../../util/lineReader.js';
import { UsageError } from '../../util/radvuqaError.js';
import { readJsonLines } from '../../util/readJsonLines.js';
import { runPaths } from '../paths.js';
import {
  type JudgeManifest,
  type Judgement,
  judgeManifestSchema,
  judgementSchema,
} from '../schema/schema.js';
import { readManifest } from './readManifest.js';
import { asInputError } from './readRows.js';
import { type RepeatedRow, rowKey } from './rowKey.js';

/** One judge's judgements on a run, looked up by item and repeat; they stay in their file. */
export interface JudgementLookup {
  readonly name: string;
  readonly manifest: JudgeManifest;
  /** How many repeats of the items that were asked most are judged; at least 1. */
  readonly repeats: number;
  find(row: RepeatedRow): Promise<Judgement | undefined>;
}

/**
 * Indexes a judgement file: some bytes a row. Rows that cannot be read are left out; of several of one id and repeat the last
 * counts.
 *
 * @throws InputError when there is no such judge; UsageError when rows of several judges are mixed.
 */
export async function lookUpJudgements(run: string, judge: string): Promise<JudgementLookup> {
  const paths = runPaths(run);
  const manifest = await readManifest(paths.judgementManifest(judge), judgeManifestSchema);
  const path = paths.judgementRows(judge);
  const offsets = createIdTable();
  let repeats = 1;
  try {
    for await (const entry of readJsonLines(path)) {
      const parsed = entry.kind === 'value' ? judgementSchema.safeParse(entry.value) : undefined;
      if (!parsed?.success) continue;
      if (parsed.data.judge !== manifest.judge) throw mixed(path, entry.line);
      offsets.set(rowKey(parsed.data), entry.offset);
      repeats = Math.max(repeats, 1 + (parsed.data.repeat ?? 0));
    }
  } catch (error) {
    throw asInputError(path, error);
  }
  const reader = createLineReader(path);
  return {
    name: judge,
    manifest,
    repeats,
    async find(row) {
      const offset = offsets.get(rowKey(row));
      return offset === undefined ? undefined : judgementSchema.parse(JSON.parse(await reader.read(offset)));
    },
  };
}

function mixed(path: string, line: number): UsageError {
  return new UsageError({
    subject: `${path} line ${line}`,
    expected: 'judgements by the judge that the manifest names, alone',
    found: 'one by another',
    hint: 'judge the run again; verdicts of several judges are never mixed',
  });
}
