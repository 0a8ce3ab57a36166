import type { Comparison, ComparisonRow } from '../../results/compare/comparison.js';
import type { RepeatSpread } from '../../results/compare/repeats/repeatSpread.js';
import { pairedStatistics } from '../../results/compare/statistics/pairedStatistics.js';
import { conditions } from '../../suites/conditions.js';
import { measures } from '../../suites/measures.js';
import { differencesFigure } from '../figures/differencesFigure.js';
import { type ReportData, type ReportedComparison, type ReportedSuite, suiteNote } from '../reportData.js';
import { comparisonTable } from '../tables/comparisonTable.js';
import { ladderTable } from '../tables/ladderTable.js';
import { type JudgedLadder, ranksByJudgeTable } from '../tables/ranksByJudgeTable.js';
import { spreadTable } from '../tables/spreadTable.js';
import { disagreementNote } from '../text/disagreementNote.js';
import { familiesNote } from '../text/familiesNote.js';
import { fewSubjectsNote } from '../text/fewSubjectsNote.js';
import { isRanked } from '../text/ladderWords.js';
import { unpairedNote } from '../text/unpairedNote.js';
import { unvaluedNote } from '../text/unvaluedNote.js';
import { formWords } from '../text/words.js';
import type { ReportBlock, ReportSection } from './reportSection.js';

const howToRead = [
  'Each pair is the same question on the same slice, with one thing changed: the prompt, the display window, ' +
    'a perturbation of the image, the model, the judge, or the time it was asked.',
  ...pairedStatistics.flatMap(({ explanation }) => explanation ?? []),
  'Strong rows have an adjusted p below 0.05; "Better" goes by the means alone and says nothing about chance.',
].join(' ');

const nothingToCompare =
  'There is nothing to compare: that needs a judged run of a suite with several prompts, windows or perturbations, or several judged runs.';

/** The paired comparisons: conditions, repeats and judges within each run, then models. */
export function comparisonsSection(data: ReportData): ReportSection {
  const isEmpty = data.suites.every(({ comparisons }) => comparisons.length === 0);
  const text = isEmpty ? nothingToCompare : howToRead;
  const blocks = data.suites.flatMap((suite) => [
    ...suite.comparisons.flatMap((reported) => blocksOf(reported, suiteNote(data, suite))),
    ...ranksBlocks(suite),
  ]);
  return { id: 'comparisons', title: 'Comparisons', blocks: [{ kind: 'paragraph', text }, ...blocks] };
}

/** @param note What is added about the suite. */
function blocksOf(reported: ReportedComparison, note: string): ReportBlock[] {
  if (reported.kind === 'left out') {
    const text = `The comparison by ${reported.by} of ${reported.runs.join(', ')}${note} was left out. ${reported.reason}`;
    return [{ kind: 'paragraph', text }];
  }
  const { comparison, judgeLabel } = reported;
  const title = `${titleOf(comparison, judgeLabel)}${note}`;
  const groups = tableGroups(comparison.rows);
  return [
    { kind: 'heading', text: title },
    ...noteBlocks(comparison),
    { kind: 'paragraph', text: familiesNote(comparison) },
    ...fewSubjectsBlock(comparison),
    ...groups.filter(haveComparedPairs).flatMap((rows) => groupBlocks(rows, comparison)),
    ...emptyNote(groups.filter((rows) => !haveComparedPairs(rows))),
    ...ladderBlocks(comparison),
    ...spreadBlocks(comparison),
  ];
}

/** A table for each ladder that has a score. */
function ladderBlocks({ ladders, adjustment }: Comparison): ReportBlock[] {
  return ladders
    .filter(isRanked)
    .map((ladder) => ({ kind: 'table', table: ladderTable(ladder, adjustment) }));
}

/** Where several judges rank models: a table for each form and measure, of the ladders over all aspects. */
function ranksBlocks({ comparisons }: ReportedSuite): ReportBlock[] {
  const judged = comparisons.flatMap((reported) => {
    if (reported.kind === 'left out' || reported.comparison.by !== 'model') return [];
    const { ladders } = reported.comparison;
    const ranked = ladders.filter((ladder) => ladder.aspect === 'all' && isRanked(ladder));
    return ranked.map((ladder) => ({ judge: reported.judgeLabel, ladder }));
  });
  const nameOf = ({ ladder }: JudgedLadder) => `${ladder.form} ${ladder.measure}`;
  return [...new Set(judged.map(nameOf))]
    .map((name) => judged.filter((one) => nameOf(one) === name))
    .filter((of) => of.length > 1)
    .map((of) => ({ kind: 'table', table: ranksByJudgeTable(of) }));
}

/** A table for each form and measure of which repeats have values. */
function spreadBlocks({ spreads }: Comparison): ReportBlock[] {
  const groups = new Map<string, RepeatSpread[]>();
  for (const spread of spreads.filter(({ items }) => items > 0)) {
    const name = `${spread.form} ${spread.measure}`;
    groups.set(name, [...(groups.get(name) ?? []), spread]);
  }
  return [...groups.values()].map((of) => ({ kind: 'table', table: spreadTable(of) }));
}

function titleOf({ by, runs }: Comparison, judgeLabel: string): string {
  const { run } = runs[0];
  if (by === 'judge') return `Judges of run ${run} against ${judgeLabel}`;
  const within = by === 'repeat' || by === 'model' ? 'Repeats' : conditions[by].heading;
  const what = by === 'model' ? `Models against run ${run}` : `${within} within run ${run}`;
  return `${what}, judged by ${judgeLabel}`;
}

/** What has to be known of the comparison, and what is not compared. */
function noteBlocks(comparison: Comparison): ReportBlock[] {
  const uncompared = [unpairedNote(comparison), unvaluedNote(comparison)].filter((note) => note !== null);
  return [...comparison.notes, ...uncompared].map((text) => ({ kind: 'paragraph', text }));
}

function fewSubjectsBlock({ rows }: Comparison): ReportBlock[] {
  const text = fewSubjectsNote(rows);
  return text === null ? [] : [{ kind: 'paragraph', text }];
}

function disagreementBlock(rows: readonly ComparisonRow[]): ReportBlock[] {
  const text = disagreementNote(rows);
  return text === null ? [] : [{ kind: 'paragraph', text }];
}

function haveComparedPairs(rows: readonly ComparisonRow[]): boolean {
  return rows.some(({ compared }) => compared > 0);
}

/** What has no pair with a value on both sides, in one sentence. */
function emptyNote(groups: readonly (readonly ComparisonRow[])[]): ReportBlock[] {
  if (groups.length === 0) return [];
  const names = groups.map(
    ([{ form, measure }]) => `${measures[measure].label} of ${formWords[form].toLowerCase()} questions`,
  );
  const text = `Not compared, as no pair has a value on both sides: ${[...new Set(names)].join(', ')}.`;
  return [{ kind: 'paragraph', text }];
}

/** Rows of the same level, form and measure, in order of first row. */
function tableGroups(rows: readonly ComparisonRow[]): ComparisonRow[][] {
  const groups = new Map<string, ComparisonRow[]>();
  for (const row of rows) {
    const name = JSON.stringify([row.level, row.form, row.measure]);
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(row);
  }
  return [...groups.values()];
}

function groupBlocks(rows: readonly ComparisonRow[], comparison: Comparison): ReportBlock[] {
  const { form, measure, level, baseline } = rows[0];
  const caption = `${formWords[form]} questions, ${measures[measure].label}: ${level} against ${baseline}`;
  return [
    { kind: 'table', table: comparisonTable(caption, rows, comparison) },
    ...disagreementBlock(rows),
    { kind: 'figure', figure: differencesFigure(caption, rows) },
  ];
}
