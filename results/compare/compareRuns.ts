import type { AnswerKindName } from '../../suites/answers/answerKinds.js';
import { conditions } from '../../suites/conditions.js';
import { suitePaths } from '../../suites/paths.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { suiteManifestSchema } from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
import { readItemColumns } from '../join/readItemColumns.js';
import { chooseJudges, type JudgedRun, readJudgedRuns } from '../join/readJudgedRuns.js';
import { adjustComparisonRows, type RawComparisonRow } from './adjustComparisonRows.js';
import { bucketPairs } from './bucketPairs.js';
import { comparePairs, type PairedSide } from './comparePairs.js';
import type { ComparedBy, Comparison } from './comparison.js';
import { type ComparedItems, columnsFor, type PairSet, pairAcrossRuns, pairWithinRuns } from './pairSets.js';

/** What to compare, by what, and as which judge saw it. */
export interface CompareOptions {
  /** Run folders; by model, the first is what the others are compared with. */
  readonly runs: readonly string[];
  /** Suite folder that all runs are of. */
  readonly suite: string;
  readonly by: ComparedBy;
  /** Base name of the judgement files; not needed when the runs have one judge in common. */
  readonly judge?: string;
  /** Compare although the judges differ, and say so; refused when not given. */
  readonly acrossJudges?: boolean;
  /** 0.95 when not given. */
  readonly confidence?: number;
  /** Of the bootstrap; 0 when not given. */
  readonly seed?: number;
}

/**
 * Compares the levels of a condition, such as prompts, within runs, or models between runs, on paired items by one and the same
 * judge: means, difference, Wilcoxon signed-rank test. See docs/statistics.md. Between models the judges may differ with
 * `acrossJudges`; the result then says so.
 *
 * @throws UsageError when there is nothing to pair, too few runs, no judge to choose, or different judges.
 * @throws InputError when a file cannot be read, or a run is not of the suite.
 */
export async function compareRuns(options: CompareOptions): Promise<Comparison> {
  requireRuns(options);
  const { confidence = 0.95, seed = 0, by, acrossJudges = false } = options;
  const suite = await readManifest(suitePaths(options.suite).manifest, suiteManifestSchema);
  const judges = await chooseJudges(options.runs, { wanted: options.judge, acrossJudges });
  const items = await readItemColumns(suitePaths(options.suite).items, columnsFor(by));
  const { indexById, columns } = items;
  const kindOf = (index: number) => columns.kind.texts[columns.kind.codes[index]] as AnswerKindName;
  const runs = await readJudgedRuns({
    folders: options.runs,
    judges,
    acrossJudges,
    suite,
    indexById,
    kindOf,
  });
  const sets = by === 'model' ? pairAcrossRuns(runs, items) : pairWithinRuns(runs, items, by);
  requirePairs(sets, options);
  const rows = sets.flatMap((set) => compareSet(set, items, { confidence, seed }));
  return {
    by,
    suite: runs[0].manifest.suite,
    judge: { name: judges[0], hash: runs[0].verdicts.manifest.judge },
    notes: judgeNotes(runs, judges),
    confidence,
    items: items.report,
    unpaired: unpairedItems(sets),
    runs: runs.map(({ name, manifest, responses, verdicts }) => ({
      run: name,
      model: manifest.model,
      responses,
      judgements: verdicts.report,
    })),
    rows: adjustComparisonRows(rows, by),
  };
}

function compareSet(
  set: PairSet,
  items: ComparedItems,
  { confidence, seed }: { confidence: number; seed: number },
): RawComparisonRow[] {
  const { run, level, baseline } = set;
  return bucketPairs(set, items).map(({ form, aspect, measure, pairs }) => {
    const side = ({ items, verdicts }: PairedSide) => ({ items: pairs.map((pair) => items[pair]), verdicts });
    const baselineSide = side(set.baselineSide);
    const subjects = baselineSide.items.map((item) => items.columns.subject.codes[item]);
    const sides = { level: side(set.levelSide), baseline: baselineSide, measure, subjects };
    const seeds = ['compare', seed, form, aspect, measure];
    const statistics = comparePairs(sides, { confidence, seed: seeds });
    return { run, level, baseline, aspect, form, measure, ...statistics };
  });
}

/** Whose verdicts each run has, where they are not all by the same judge. */
function judgeNotes(runs: readonly JudgedRun[], judges: readonly string[]): string[] {
  const hashes = runs.map(({ verdicts }) => verdicts.manifest.judge);
  if (new Set(hashes).size === 1) return [];
  const listed = runs.map(({ name }, place) => `${name}: ${judges[place]} (${hashes[place].slice(0, 12)})`);
  return [`The judges differ, so differences are those of models and judges together: ${listed.join(', ')}.`];
}

/** The items are the same in each run, so those of one run are counted. */
function unpairedItems(sets: readonly PairSet[]): number {
  return sets.reduce((sum, { run, unpaired }) => (run === sets[0].run ? sum + unpaired : sum), 0);
}

function requireRuns({ runs, by }: CompareOptions): void {
  const least = by === 'model' ? 2 : 1;
  if (runs.length >= least) return;
  const expected = by === 'model' ? 'at least two runs, the first being the baseline' : 'at least one run';
  throw new UsageError({ subject: `compare by ${by}`, expected, found: String(runs.length) });
}

function requirePairs(sets: readonly PairSet[], { by, suite }: CompareOptions): void {
  if (by === 'model' || sets.some((set) => set.levelSide.items.length > 0)) return;
  throw new UsageError({
    subject: `compare by ${by}`,
    expected: `items of ${suite} that differ in ${by} alone, one of them "${conditions[by].baseline}"`,
    found: 'none',
    hint: `generate the suite with more than one ${by}`,
  });
}
