import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openSuite, requireKey } from '../../suites/openSuite.js';
import { runPaths } from '../../suites/paths.js';
import { readRunOfSuite } from '../../suites/readRunOfSuite.js';
import { isOf, judgedHashes } from '../../suites/rows/judgedHashes.js';
import { lookUpRows, type RowLookup } from '../../suites/rows/lookUpRows.js';
import { readItemsWithKey } from '../../suites/rows/readItemsWithKey.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { repeatMember } from '../../suites/rows/rowKey.js';
import { isSealed, sealed } from '../../suites/rows/seal.js';
import {
  type JudgeManifest,
  type Judgement,
  judgeManifestSchema,
  judgementSchema,
  responseSchema,
  type Seed,
} from '../../suites/schema/schema.js';
import { openJsonLinesWriter } from '../../util/jsonLinesWriter.js';
import { takeLock } from '../../util/lockFile.js';
import { UsageError } from '../../util/radvuqaError.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import type { Combination } from '../combinations.js';
import { hashJudge, type JudgeIdentity } from '../judge.js';
import { type JudgingRecord, saveJudgeManifest } from '../judgeManifest.js';
import { requireFileName } from '../requireFileName.js';
import { createPanelRatings } from './panelRatings.js';
import { panelVerdict } from './panelVerdict.js';

export interface PanelOptions {
  /** Run folder, judged by all members. */
  readonly run: string;
  /** Suite folder, with its key. */
  readonly suite: string;
  /** Names of the members' judgement files, at least two. */
  readonly judges: readonly string[];
  /** Name of the panel's own judgement file. */
  readonly name: string;
  readonly combination: Combination;
}

/** To be raised with every change of how verdicts are combined. */
const panelVersion = 1;

/**
 * Combines the judgements of several judges on a run into those of a panel, in the order of the suite, with a manifest that
 * names the members and says how far they agree. The members' own files stay as they are; of their rows only those count that
 * carry the suite's seal and are of response, key and item as they are now.
 *
 * @throws UsageError for fewer than two members or a name that another judge's file has; InputError when a member's
 *   judgements cannot be read or the run is not of the suite; OutputError when writing fails.
 *
 * @example of two judges whose judgements a run has
 * const judges = ['openai-gpt-4o', 'gemini-gemini-2.5-pro'];
 * await combinePanel({ run: 'runs/random', suite: 'suites/ct', judges, name: 'panel', combination: 'median' });
 */
export async function combinePanel(options: PanelOptions): Promise<JudgingRecord> {
  const { run, name } = options;
  requireFileName(name);
  requireMembers(options);
  const suite = await openSuite(options.suite);
  await readRunOfSuite(run, suite);
  const seed = await requireKey(options.suite, suite);
  const members = await Promise.all(options.judges.map((judge) => openMember(run, judge)));
  const identity = panelIdentity(members, options.combination);
  await requireNoOther(run, name, hashJudge(identity));
  const lock = await takeLock(join(runPaths(run).judgements, `${name}.lock`));
  try {
    const record = await writePanel(options, members, { judge: hashJudge(identity), seed });
    await saveJudgeManifest(run, { name, identity }, record, seed);
    return record;
  } finally {
    await lock.release();
  }
}

/** One judge's judgements on a run; they stay in their file. */
interface PanelMember extends RowLookup<Judgement> {
  readonly name: string;
  readonly manifest: JudgeManifest;
}

/** @throws InputError when there is no such judge; UsageError when rows of several judges are mixed. */
async function openMember(run: string, name: string): Promise<PanelMember> {
  const paths = runPaths(run);
  const manifest = await readManifest(paths.judgementManifest(name), judgeManifestSchema);
  const path = paths.judgementRows(name);
  const lookup = await lookUpRows({
    path,
    schema: judgementSchema,
    onBad: () => undefined,
    onRow: ({ row, line }) => {
      if (row.judge !== manifest.judge) throw mixed(path, line);
    },
  });
  return { ...lookup, name, manifest };
}

function mixed(path: string, line: number): UsageError {
  return new UsageError({
    subject: `${path} line ${line}`,
    expected: 'judgements by the judge that the manifest names, alone',
    found: 'one by another',
    hint: 'judge the run again; verdicts of several judges are never mixed',
  });
}

/** A panel is who its members are, and how they are combined. */
function panelIdentity(members: readonly PanelMember[], combination: Combination): JudgeIdentity {
  const judges = members.map(({ name, manifest }) => ({ name, judge: manifest.judge }));
  return {
    provider: 'panel',
    model: `${combination} of ${judges.map(({ name }) => name).join(', ')}`,
    parameters: { combination, judges },
    instructions: sha256Hex(`panel ${panelVersion}`),
  };
}

/** Writes all rows to a new file, which then takes the old one's place. */
async function writePanel(
  options: PanelOptions,
  members: readonly PanelMember[],
  { judge, seed }: { readonly judge: string; readonly seed: Seed },
): Promise<JudgingRecord> {
  const { name, combination } = options;
  const path = runPaths(options.run).judgementRows(name);
  const part = `${path}.part`;
  await rm(part, { force: true });
  const ratings = createPanelRatings(members.map((member) => member.name));
  const counts = { items: 0, scored: 0, unscored: 0, missing: 0 };
  const writer = await openJsonLinesWriter(part);
  try {
    for await (const { item, rows, judged } of judgedAnswers(options, members, seed)) {
      counts.items++;
      if (rows.every((row) => row === undefined)) counts.missing++;
      else {
        ratings.add(rows, item.subject);
        const verdicts = rows.map((row, place) => ({ judge: members[place].name, row }));
        const verdict = panelVerdict(verdicts, item.answer, combination);
        counts[verdict.outcome]++;
        await writer.write(sealed(judgementSchema, { ...judged, ...verdict, judge }, seed));
      }
    }
    await writer.flush();
  } finally {
    await writer.close();
  }
  await rename(part, path);
  return { counts, agreement: ratings.agreement() };
}

/** Each item of the suite as often as it was asked, with what each member says of that answer. */
async function* judgedAnswers({ run, suite }: PanelOptions, members: readonly PanelMember[], seed: Seed) {
  const responses = await lookUpRows({
    path: runPaths(run).responses,
    schema: responseSchema,
    onBad: () => undefined,
  });
  for await (const keyed of readItemsWithKey(suite)) {
    const { item } = keyed;
    const { id } = item;
    for (let repeat = 0; repeat < responses.repeats; repeat++) {
      const response = await responses.find({ id, repeat });
      const of = response && judgedHashes(keyed.hashes, response);
      const found = await Promise.all(members.map((member) => member.find({ id, repeat })));
      const rows = found.map((row) =>
        row && of && isSealed(row, seed) && isOf(row.of, of) ? row : undefined,
      );
      yield { item, rows, judged: { id, ...repeatMember(repeat), ...(of && { of }) } };
    }
  }
}

function requireMembers({ judges, name }: PanelOptions): void {
  const isPanel = judges.length >= 2 && new Set([...judges, name]).size === judges.length + 1;
  if (isPanel) return;
  const expected = 'two or more different judges, and another name for the panel';
  throw new UsageError({ subject: 'panel', expected, found: `${judges.join(', ')} as ${name}` });
}

async function requireNoOther(run: string, name: string, hash: string): Promise<void> {
  const path = runPaths(run).judgementManifest(name);
  if (!existsSync(path)) return;
  const { judge } = await readManifest(path, judgeManifestSchema);
  if (judge === hash) return;
  throw new UsageError({
    subject: path,
    expected: 'no judgements, or those of this panel',
    found: 'those of another judge or panel',
    hint: 'give the panel another name, or delete the old files',
  });
}
