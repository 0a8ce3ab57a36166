import { conditionNames } from '../../suites/conditions.js';
import { listJudges } from '../../suites/listJudges.js';
import type { Verdicts } from '../join/readVerdicts.js';
import { loadRunColumns, type RunColumns } from '../join/runColumns.js';
import { loadSuiteColumns, type SuiteColumns } from '../join/suiteColumns.js';
import { countItem, noCounts } from './groupCounts.js';
import { type ItemGroups, itemGroups } from './itemGroups.js';
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
  return summarizeColumns(columns, await loadRunColumns(run, columns, await listJudges(run)));
}

/** The same of what is loaded. */
export function summarizeColumns(suite: SuiteColumns, run: RunColumns): RunSummary {
  const groups = itemGroups(suite);
  return {
    run: run.name,
    suite: run.manifest.suite,
    model: run.manifest.model,
    items: suite.report,
    levels: levelsIn(suite),
    repeats: run.outcomes.repeats,
    responses: run.outcomes.report,
    judges: [...run.verdicts].map(([name, verdicts]) =>
      summarizeJudge(name, { suite, groups, run, verdicts }),
    ),
  };
}

interface JudgedItems {
  readonly suite: SuiteColumns;
  readonly groups: ItemGroups;
  readonly run: RunColumns;
  readonly verdicts: Verdicts;
}

function summarizeJudge(name: string, judged: JudgedItems): JudgeSummary {
  const { manifest, report, answers } = judged.verdicts;
  const { judge, provider, model } = manifest;
  const { codes, keys } = judged.groups;
  const consistency = summarizeConsistency(answers, (index) => keys[codes[index]]);
  return { name, judge, provider, model, rows: report, groups: countGroups(judged), consistency };
}

function countGroups({ suite, groups: { codes, keys }, run, verdicts }: JudgedItems): GroupSummary[] {
  const counts = keys.map(noCounts);
  codes.forEach((code, index) => {
    const item = { index, kind: suite.kindOf(index), outcome: run.outcomes.of(index) };
    countItem(counts[code], item, verdicts);
  });
  return keys.map((key, code) => summarizeGroup(key, counts[code]));
}

function levelsIn({ levels }: SuiteColumns): RunSummary['levels'] {
  const distinct = conditionNames.map((name) => [name, [...new Set(levels.map((of) => of[name]))]]);
  return Object.fromEntries(distinct) as RunSummary['levels'];
}
