import { conditionNames } from '../../suites/conditions.js';
import { listJudges } from '../../suites/listJudges.js';
import { type KeyColumns, loadKeyColumns } from '../join/keyColumns.js';
import type { Verdicts } from '../join/readVerdicts.js';
import { loadRunColumns, type RunColumns } from '../join/runColumns.js';
import { loadSuiteColumns, type SuiteColumns } from '../join/suiteColumns.js';
import { type CountedUnits, countedUnits } from '../reduce/countedUnits.js';
import type { ItemVerdicts } from '../reduce/reduceRepeats.js';
import type { ClassifiedItem } from './classes/classCells.js';
import { correctMeans } from './correctMeans.js';
import { countItem, noCounts } from './groupCounts.js';
import { type ItemGroups, itemGroups } from './itemGroups.js';
import { repeatedItems } from './repeatedItems.js';
import type { GroupSummary, JudgeSummary, RunSummary } from './runSummary.js';
import { summarizeConsistency } from './summarizeConsistency.js';
import { summarizeGroup } from './summarizeGroup.js';

/** Folders of a run and of the suite it was run on. */
export interface SummarizeOptions {
  readonly run: string;
  readonly suite: string;
}

/**
 * Joins a run's items, responses and judgements by id, and counts and averages them by group, for each judge. Nothing is
 * imputed: what has no score is counted as such. Rows that cannot be used are reported and never end it.
 *
 * @throws InputError when a manifest or file cannot be read, or the run is not of this suite.
 * @example of a judged run, each form in all
 * const { judges } = await summarizeRun({ run: 'runs/model', suite: 'suites/ct' });
 * rollUp(judges[0].groups, []).map(({ key, measures }) => [key.form, measures]);
 */
export async function summarizeRun({ run, suite }: SummarizeOptions): Promise<RunSummary> {
  const columns = await loadSuiteColumns(suite);
  const key = await loadKeyColumns(columns);
  const loaded = await loadRunColumns(run, { suite: columns, key }, await listJudges(run));
  return summarizeColumns(columns, loaded, key);
}

/** The same of what is loaded; without a key, there are no metrics of its classes. */
export function summarizeColumns(suite: SuiteColumns, run: RunColumns, key: KeyColumns | null): RunSummary {
  const [groups, units] = [itemGroups(suite), countedUnits(suite)];
  const summarizeJudges = (all: RunColumns['verdicts']) =>
    [...all].map(([name, verdicts]) => summarizeJudge(name, { suite, key, groups, units, run, verdicts }));
  return {
    run: run.name,
    suite: run.manifest.suite,
    model: run.manifest.model,
    items: suite.report,
    levels: levelsIn(suite),
    repeats: run.outcomes.repeats,
    responses: run.outcomes.report,
    judges: summarizeJudges(run.verdicts),
    foreign: summarizeJudges(run.foreign),
  };
}

interface JudgedItems {
  readonly suite: SuiteColumns;
  readonly key: KeyColumns | null;
  readonly groups: ItemGroups;
  readonly units: CountedUnits;
  readonly run: RunColumns;
  readonly verdicts: Verdicts;
}

function summarizeJudge(name: string, judged: JudgedItems): JudgeSummary {
  const { manifest, report, answers, flagged } = judged.verdicts;
  const { judge, provider, model } = manifest;
  const { codes, keys } = judged.groups;
  const consistency = summarizeConsistency(answers, {
    keyOf: (index) => keys[codes[index]],
    rightOf: (index) => rightCodeOf(index, judged),
  });
  const groups = countGroups(judged);
  const corrections = correctMeans(judged.verdicts, judged.suite);
  return {
    ...{ name, judge, provider, model, rows: report, flagged, groups, consistency, corrections },
    repeatedItems: repeatedItems(judged.suite, judged.verdicts, judged.key),
  };
}

/** Below any answer's where the right one was never given. */
function rightCodeOf(index: number, { key, verdicts }: JudgedItems): number | undefined {
  const right = key?.rightCategoryOf(index) ?? null;
  const code = right === null ? -1 : verdicts.categories.indexOf(right);
  return right === null ? undefined : code < 0 ? Number.NEGATIVE_INFINITY : code;
}

function countGroups({
  suite,
  key,
  groups: { codes, keys },
  units,
  run,
  verdicts,
}: JudgedItems): GroupSummary[] {
  const counts = keys.map(noCounts);
  const joined = units.join(verdicts);
  const classify = (index: number, { category, rating }: ItemVerdicts): ClassifiedItem | undefined => {
    const reference = key?.rightCategoryOf(index) ?? null;
    if (key === null || reference === null) return undefined;
    return {
      reference,
      category: verdicts.categories[category[index]] ?? null,
      rating: rating[index],
      referenceRating: key.ratings[index],
    };
  };
  for (const index of units.items) {
    const item = {
      index,
      subject: suite.columns.subject.codes[index],
      kind: suite.kindOf(index),
      outcome: units.outcomeOf(run.outcomes, index),
      classified: classify(index, joined),
    };
    countItem(counts[codes[index]], item, joined);
  }
  return keys.map((key, code) => summarizeGroup(key, counts[code]));
}

function levelsIn({ levels }: SuiteColumns): RunSummary['levels'] {
  const distinct = conditionNames.map((name) => [name, [...new Set(levels.map((of) => of[name]))]]);
  return Object.fromEntries(distinct) as RunSummary['levels'];
}
