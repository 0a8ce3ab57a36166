import type { RepeatSpread } from '../../results/compare/repeats/repeatSpread.js';
import { measures } from '../../suites/measures.js';
import { spreadHeader, spreadNote, spreadRow } from '../text/spreadWords.js';
import { formWords } from '../text/words.js';
import type { ReportTable } from './reportTable.js';

/** How far the repeats of one item lie apart: a row an aspect, all of one form and measure. */
export function spreadTable(spreads: readonly RepeatSpread[]): ReportTable {
  const [{ form, measure }] = spreads;
  return {
    caption: `Spread over repeats: ${formWords[form].toLowerCase()} questions, ${measures[measure].label}`,
    explanation: spreadNote,
    columns: spreadHeader.map((title, place) => ({ title, kind: place === 0 ? 'text' : 'number' })),
    rows: spreads.map((spread) => ({
      cells: spreadRow(spread),
      ...(spread.aspect === 'all' ? { weight: 'total' as const } : {}),
    })),
  };
}
