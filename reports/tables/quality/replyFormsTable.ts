import { assessmentFailures } from '../../../suites/answers/assessment.js';
import type { MaskAssessor } from '../../quality/reportedQuality.js';
import { formatCount, formatShare } from '../../text/formatNumber.js';
import { capitalized } from '../../text/words.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';

const named: readonly string[] = [...assessmentFailures, 'refused', 'empty'];

/** Whether answers had the form that was asked for: a row for each assessor that has a run. */
export function replyFormsTable(assessors: readonly MaskAssessor[]): ReportTable {
  return {
    caption: 'Form of the answers',
    explanation:
      'Counts of answers, controls among them; an item that was asked several times has several. No score, several different ones, one that is no whole number from 1 ' +
      'to 5, a staged answer without one of its stages, and a recommendation that goes against the score are no wrong verdicts but ' +
      'outcomes of their own. Other: unfinished, filtered, cut off, failed or missing. Usable: share that was scored.',
    columns: [
      textColumn('Run'),
      textColumn('Judge'),
      textColumn('Asked with'),
      ...['Answers', 'Scored', ...named.map(capitalized), 'Other', 'Usable'].map(numberColumn),
    ],
    rows: assessors.flatMap(({ run, judge, askedWith, judged, controls }) => {
      if (run === null) return [];
      const outcomes = [...judged, ...controls].flatMap((one) => one.outcomes);
      const countOf = (name: string) => outcomes.filter((outcome) => outcome === name).length;
      const counts = [countOf('scored'), ...named.map(countOf)];
      const others = outcomes.length - counts.reduce((sum, count) => sum + count, 0);
      const usable = outcomes.length === 0 ? null : counts[0] / outcomes.length;
      const numbers = [outcomes.length, ...counts, others].map(formatCount);
      return [{ cells: [run, judge, askedWith, ...numbers, formatShare(usable)] }];
    }),
  };
}
