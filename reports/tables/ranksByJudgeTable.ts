import type { Ladder, Rung } from '../../results/compare/ladders/ladder.js';
import { measures } from '../../suites/measures.js';
import { noValue } from '../text/formatNumber.js';
import { formWords } from '../text/words.js';
import { numberColumn, type ReportTable, textColumn } from './reportTable.js';

/** A ladder as one judge sees it. */
export interface JudgedLadder {
  readonly judge: string;
  readonly ladder: Ladder;
}

/** Ranks of the same contenders by several judges, over all aspects: one row a contender, in the order of the first judge. */
export function ranksByJudgeTable(judged: readonly JudgedLadder[]): ReportTable {
  const [{ ladder: first }] = judged;
  const { form, measure } = first;
  return {
    caption: `Ranks by judge: ${formWords[form].toLowerCase()} questions, ${measures[measure].label}, mean over aspects`,
    explanation:
      'Rank by each judge and, in brackets, between which ranks it was in 95 % of bootstraps over subjects. Where judges rank ' +
      'differently, a ladder is one of models and a judge together.',
    columns: [textColumn('Name'), ...judged.map(({ judge }) => numberColumn(judge))],
    rows: first.rungs.map(({ name }) => ({
      cells: [name, ...judged.map(({ ladder }) => rankText(ladder.rungs.find((rung) => rung.name === name)))],
    })),
  };
}

function rankText(rung: Rung | undefined): string {
  if (rung === undefined || rung.rank === null) return noValue;
  return `${rung.rank} (${rung.lower} to ${rung.upper})`;
}
