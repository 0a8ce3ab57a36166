import { type AdjustmentName, adjustments } from '../../results/compare/adjustment.js';
import type { Ladder } from '../../results/compare/ladders/ladder.js';
import { measures } from '../../suites/measures.js';
import { formatMeasure } from '../text/formatMeasure.js';
import { ladderAspect, ladderHeader, ladderNote, ladderRows } from '../text/ladderWords.js';
import { formWords } from '../text/words.js';
import type { ReportTable } from './reportTable.js';

/** Who stands where among three or more, and who can be told from whom comes next. */
export function ladderTable(ladder: Ladder, adjustment: AdjustmentName): ReportTable {
  const { form, measure, aspect } = ladder;
  const titles = ladderHeader(adjustments[adjustment].label);
  return {
    caption: `Ladder: ${formWords[form].toLowerCase()} questions, ${measures[measure].label}, ${ladderAspect(aspect)}`,
    explanation: ladderNote(ladder),
    columns: titles.map((title, place) => ({ title, kind: place === 1 || place === 5 ? 'text' : 'number' })),
    rows: ladderRows(ladder, (score) => formatMeasure(measure, score)).map((cells) => ({ cells })),
  };
}
