import { conditions } from '../../suites/conditions.js';
import { type MeasureName, measureNames } from '../../suites/measures.js';
import { type Aspect, aspects } from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
import type { SuiteColumns } from '../join/suiteColumns.js';
import { countedUnits } from '../reduce/countedUnits.js';
import { adjustComparisonRows, type RawComparisonRow } from './adjustComparisonRows.js';
import type { AdjustmentName } from './adjustment.js';
import { bucketPairs } from './bucketPairs.js';
import { type ComparedBy, isCondition } from './comparedBy.js';
import type { Comparison } from './comparison.js';
import { comparisonNotes } from './comparisonNotes.js';
import { type ContenderSet, contenderSets } from './contenders.js';
import { coverageNotes } from './coverageNotes.js';
import { type LadderOptions, makeLadders } from './ladders/makeLadders.js';
import {
  type ComparedColumns,
  judgedRuns,
  type LoadOptions,
  loadCompared,
  loadJudges,
} from './loadCompared.js';
import { measuredPairs } from './measuredPairs.js';
import { type PairSet, pairContenders, pairWithinRuns } from './pairSets.js';
import { repeatSpreads } from './repeats/repeatSpreads.js';
import { computeStatistics } from './statistics/pairedStatistics.js';
import { unpairedItems, unvaluedItems } from './uncompared.js';

/** How to compare; each member but the first has a default. */
export interface ComparisonOptions {
  readonly by: ComparedBy;
  /** Compare although the judges differ, and say so; refused when not given. */
  readonly acrossJudges?: boolean;
  /** Share of the pairs that each side has to have scored, or it is said; 0.9 when not given. */
  readonly coverageFloor?: number;
  /** 0.95 when not given. */
  readonly confidence?: number;
  /** How p values are adjusted for their number; `holm` when not given. */
  readonly adjustment?: AdjustmentName;
  /** Of the bootstrap of ranks; 0 when not given. */
  readonly seed?: number;
  /** Aspects to compare, "all" for all together, and measures; everything when not given. They make up the families of tests. */
  readonly aspects?: readonly (Aspect | 'all')[];
  readonly measures?: readonly MeasureName[];
}

/** What to compare, by what, and as which judge saw it. */
export interface CompareOptions extends ComparisonOptions, LoadOptions {
  /** Run folders; by model, the first is what the others are compared with. */
  readonly runs: readonly string[];
  readonly acrossJudges?: boolean;
  /** By judge: whose verdicts, the first being what the others are compared with; all that each run has when not given. */
  readonly judges?: readonly string[];
}

/**
 * Compares the levels of a condition, such as prompts, or judges or repeats within runs, or models between runs, on paired items: means,
 * difference, Wilcoxon signed-rank test by subject and over items. See docs/statistics.md. Both sides of a pair are judged by one and the
 * same judge, other than by judge. Between models the judges may differ with `acrossJudges`; the result then says so.
 *
 * @throws UsageError when there is nothing to pair, too few runs, no judge to choose, or different judges.
 * @throws InputError when a file cannot be read, or a run is not of the suite.
 * @example of the prompts within a judged run
 * const { rows } = await compareRuns({ runs: ['runs/model'], suite: 'suites/ct', by: 'prompt' });
 * rows.map(({ level, aspect, measure, difference, adjustedP }) => [level, aspect, measure, difference, adjustedP]);
 */
export async function compareRuns(options: CompareOptions): Promise<Comparison> {
  requireRuns(options.runs.length, options.by);
  const { suite, compared } =
    options.by === 'judge' ? await loadJudges(options, options.judges) : await loadCompared(options);
  return compareColumns(suite, compared, options);
}

/** The same of what is loaded: by judge, each run as often as it has judges to compare. */
export function compareColumns(
  suite: SuiteColumns,
  compared: readonly ComparedColumns[],
  options: ComparisonOptions,
): Comparison {
  const { by, acrossJudges = false, coverageFloor = 0.9 } = options;
  const { confidence = 0.95, adjustment = 'holm', seed = 0, aspects: asked, measures } = options;
  const isAsked = (aspect: Aspect | 'all', measure: MeasureName) =>
    asked?.includes(aspect) !== false && measures?.includes(measure) !== false;
  requireRuns(compared.length, by);
  requireNames(options);
  const units = countedUnits(suite);
  const runs = judgedRuns(compared, acrossJudges || by === 'judge').map((run) => ({
    ...run,
    verdicts: units.join(run.verdicts),
  }));
  const contenders = contenderSets(runs, suite, by);
  const sets = isCondition(by)
    ? pairWithinRuns(runs, suite, by)
    : contenders.flatMap((set) => pairContenders(set, by));
  requirePairs({ sets, contenders }, suite, by);
  const rows = sets.flatMap((set) => compareSet(set, suite, { confidence, isAsked }));
  const [{ run: first, judge }] = compared;
  return {
    by,
    suite: first.manifest.suite,
    judge: { name: judge, hash: runs[0].verdicts.manifest.judge },
    notes: [...comparisonNotes(runs, by, suite.manifest), ...coverageNotes(rows, coverageFloor)],
    confidence,
    adjustment,
    items: suite.report,
    unpaired: unpairedItems(sets, suite),
    unvalued: unvaluedItems(sets, suite),
    runs: runs.map(({ name, verdicts }, place) => {
      const { manifest, outcomes } = compared[place].run;
      return { run: name, model: manifest.model, responses: outcomes.report, judgements: verdicts.report };
    }),
    ...adjustComparisonRows(rows, by, adjustment),
    ladders: contenders
      .filter((set) => set.contenders.length > 2)
      .flatMap((set) => makeLadders(set, suite, { confidence, adjustment, seed, isAsked })),
    spreads:
      by === 'repeat' ? contenders.flatMap((set) => repeatSpreads(set, suite, { confidence, isAsked })) : [],
  };
}

function compareSet(
  { run, level, baseline, levelSide, baselineSide }: PairSet,
  suite: SuiteColumns,
  { confidence, isAsked }: Pick<LadderOptions, 'confidence' | 'isAsked'>,
): RawComparisonRow[] {
  const subjects = suite.columns.subject.codes;
  const buckets = bucketPairs(baselineSide.items, suite).filter(({ aspect, measure }) =>
    isAsked(aspect, measure),
  );
  return buckets.map(({ form, aspect, measure, pairs }) => {
    const values = measuredPairs({ level: levelSide, baseline: baselineSide, pairs, subjects }, measure);
    const results = computeStatistics(values, { confidence });
    return { run, level, baseline, aspect, form, measure, ...results };
  });
}

/** The command line names them as it likes. */
function requireNames({ aspects: asked = [], measures: measured = [] }: ComparisonOptions): void {
  const named = [
    { subject: 'aspects', asked, known: [...aspects, 'all'] },
    { subject: 'measures', asked: measured, known: measureNames },
  ] as const;
  for (const { subject, asked: names, known } of named) {
    const unknown = names.filter((name) => !(known as readonly string[]).includes(name));
    if (unknown.length === 0) continue;
    throw new UsageError({ subject, expected: `any of ${known.join(', ')}`, found: unknown.join(', ') });
  }
}

function requireRuns(runs: number, by: ComparedBy): void {
  const least = by === 'model' ? 2 : 1;
  if (runs >= least) return;
  const expected = by === 'model' ? 'at least two runs, the first being the baseline' : 'at least one run';
  throw new UsageError({ subject: `compare by ${by}`, expected, found: String(runs) });
}

interface ComparedSets {
  readonly sets: readonly PairSet[];
  readonly contenders: readonly ContenderSet[];
}

function requirePairs({ sets, contenders }: ComparedSets, { folder }: SuiteColumns, by: ComparedBy): void {
  const subject = `compare by ${by}`;
  if (isCondition(by)) {
    if (sets.some((set) => set.levelSide.items.length > 0)) return;
    throw new UsageError({
      subject,
      expected: `items of ${folder} that differ in ${by} alone, one of them "${conditions[by].baselines.join('" or "')}"`,
      found: 'none',
      hint: `generate the suite with more than one ${by}`,
    });
  }
  const lacking = contenders.filter((set) => set.contenders.length < 2).map(({ run }) => run);
  if (lacking.length === 0) return;
  const [expected, hint] =
    by === 'judge'
      ? ['runs that two or more judges judged', 'judge the run by each of them first']
      : ['runs whose items were asked several times', 'ask with --repeats'];
  throw new UsageError({ subject, expected, found: `${lacking.join(', ')}, with one`, hint });
}
