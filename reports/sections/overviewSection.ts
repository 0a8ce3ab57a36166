import { rollUp } from '../../results/summarize/rollUp.js';
import type { GroupSummary } from '../../results/summarize/runSummary.js';
import { isScore } from '../../suites/answers/answerKinds.js';
import { type MeasureName, measureEntries, measures, ratedMeasures } from '../../suites/measures.js';
import type { ReportData, ReportedRun } from '../reportData.js';
import { measureCells, unreadCell } from '../tables/measureCells.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../tables/reportTable.js';
import { formatCount, formatShare, noValue } from '../text/formatNumber.js';
import { capitalized, formWords } from '../text/words.js';
import { ambiguousJudgeTexts } from './ambiguousJudgeTexts.js';
import { coverageBlocks } from './coverageBlocks.js';
import type { ReportBlock, ReportSection } from './reportSection.js';

/** The main numbers: one row for each run, judge, form and score, over all aspects. */
export function overviewSection({ suites }: ReportData): ReportSection {
  const runs = suites.flatMap((suite) => suite.runs);
  const groups = runs.flatMap(({ summary }) => summary.judges.flatMap((judge) => rollUp(judge.groups, [])));
  // Distances and the like, of which an answer has many, stand with their run.
  const side = ratedMeasures.filter(
    (name) => !isScore(name) && groups.some(({ measures }) => name in measures),
  );
  const hasSeveral = suites.length > 1;
  const rows = suites.flatMap(({ label, runs }) =>
    runs.flatMap((run) => runRows(run, hasSeveral ? [label] : [], side)),
  );
  const { columns, ...words } = overviewTable(groups, side);
  const explanation = [...suites.map(unitWords), words.explanation].join('');
  const table = {
    ...words,
    explanation,
    columns: [...(hasSeveral ? [textColumn('Suite')] : []), ...columns],
    rows,
  };
  const notes = ambiguousJudgeTexts(runs).map((text): ReportBlock => ({ kind: 'paragraph', text }));
  return {
    id: 'overview',
    title: 'At a glance',
    blocks: [{ kind: 'table', table }, ...notes, ...coverageBlocks(runs), ...foreignBlocks(suites)],
  };
}

/** What was not written with the suite's seed stands apart, by its scores alone. */
function foreignBlocks(suites: ReportData['suites']): ReportBlock[] {
  const rows = suites.flatMap(({ label, runs }) =>
    runs.flatMap(({ summary: { run, foreign } }) =>
      foreign.flatMap(({ name, groups }) =>
        rollUp(groups, []).flatMap((group) => foreignRows([label, run, `${name} (foreign)`], group)),
      ),
    ),
  );
  if (rows.length === 0) return [];
  const table: ReportTable = {
    caption: 'Foreign scores',
    explanation:
      "Verdicts that were not written with the suite's seed: whoever wrote them may have written what they liked. They enter " +
      'no other table, figure or file. Judge the run to have scores that count.',
    columns: [
      ...['Suite', 'Run', 'Judge', 'Questions'].map(textColumn),
      ...['Items', 'Score', 'Score coverage'].map(numberColumn),
    ],
    rows,
  };
  return [{ kind: 'table', table }];
}

function foreignRows(names: readonly string[], group: GroupSummary): ReportRow[] {
  // A judge that says nothing of such questions has no score of them, not even the worst one.
  const scores = measureEntries(group.measures).filter(
    ([name, { coverage }]) => isScore(name) && coverage !== 0,
  );
  const of = [...names, formWords[group.key.form], formatCount(group.counts.items)];
  return scores.map(([score]) => ({ cells: [...of, ...measureCells(group, score)] }));
}

function runRows(
  { summary, judges }: ReportedRun,
  suite: readonly string[],
  side: readonly MeasureName[],
): ReportRow[] {
  const names = [...suite, summary.run, `${summary.model.provider}:${summary.model.name}`];
  if (judges.length === 0) return [unjudgedRow(names, side)];
  return judges.flatMap(({ label, summary: { groups } }) =>
    rollUp(groups, []).flatMap((group) => overviewRows([...names, label], group, side)),
  );
}

function overviewTable(
  groups: readonly GroupSummary[],
  side: readonly MeasureName[],
): Omit<ReportTable, 'rows'> {
  const headings = side.flatMap((name) => {
    const label = capitalized(measures[name].label);
    return [label, `${label} coverage`];
  });
  return {
    caption: 'All aspects and prompts together',
    explanation: `${scoreWords(groups)}${side.map(sideWords).join('')}${coverageWords}`,
    columns: [
      textColumn('Run'),
      textColumn('Model'),
      textColumn('Judge'),
      textColumn('Questions'),
      ...['Items', 'Score', 'Unread', 'Score coverage', ...headings].map(numberColumn),
    ],
  };
}

const coverageWords =
  'Controls, which show something else in place of what is asked about, are left out. Otherwise each is over the items it is known for; coverage says how many of all items those are. Nothing is filled in ' +
  'for the others. "not judged": this judge does not look for it in such answers; the rules, for one, look for ' +
  'hallucination in open answers alone.';

/** What a row counts as one where items are joined. */
function unitWords({ label, manifest: { units } }: ReportData['suites'][number]): string {
  return units.joinedBy === null
    ? ''
    : `Items of ${label}: one for each ${units.of}, whose slices are joined. `;
}

/** "Score: mean response accuracy ... for open questions, share of right choices for multiple-choice questions, ...". */
function scoreWords(groups: readonly GroupSummary[]): string {
  const forms = new Map<MeasureName, Set<string>>();
  for (const { key, measures: of } of groups) {
    for (const [name] of measureEntries(of).filter(([name]) => isScore(name)))
      forms.set(name, (forms.get(name) ?? new Set()).add(formWords[key.form].toLowerCase()));
  }
  const scores = [...forms].map(
    ([name, of]) => `${measures[name].meaning} for ${[...of].join(' and ')} questions`,
  );
  return scores.length === 0 ? '' : `Score: ${scores.join('; ')}, over all items. ${unreadWords}`;
}

const unreadWords =
  'What the model left open (refused, filtered, empty, unreadable) counts as the worst answer and is not covered (Unread: its ' +
  'share). ';

function sideWords(measure: MeasureName): string {
  return `${capitalized(measures[measure].label)}: ${measures[measure].meaning}. `;
}

function overviewRows(
  names: readonly string[],
  group: GroupSummary,
  side: readonly MeasureName[],
): ReportRow[] {
  // A judge that says nothing of such questions has no score of them, not even the worst one.
  const scores = measureEntries(group.measures).filter(
    ([name, { coverage }]) => isScore(name) && coverage !== 0,
  );
  return scores.map(([score]) => ({
    cells: [
      ...names,
      formWords[group.key.form],
      formatCount(group.counts.items),
      ...scoreCells(group, score),
      ...side.flatMap((name) => measureCells(group, name)),
    ],
  }));
}

/** Beside the mean stands how much of it is answers that could not be read. */
function scoreCells(group: GroupSummary, score: MeasureName): string[] {
  const [mean, coverage] = measureCells(group, score);
  return [mean, unreadCell(group, score), coverage];
}

function unjudgedRow(names: readonly string[], side: readonly MeasureName[]): ReportRow {
  const nothing = [noValue, formatShare(0)];
  return {
    cells: [...names, 'not judged', 'all', '', noValue, '', formatShare(0), ...side.flatMap(() => nothing)],
  };
}
