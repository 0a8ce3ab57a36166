import { scoreGiven, shareOfMasks } from '../../../results/quality/shareOfMasks.js';
import type { MaskAssessor } from '../../quality/reportedQuality.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';
import { shareCell, shareNote } from './shareCell.js';

const scores = [1, 2, 3, 4, 5];

/** What a score is worth: how many of the masks with it the key accepts; null where no run gave scores. */
export function scoresTable(assessors: readonly MaskAssessor[]): ReportTable | null {
  const rating = assessors.filter(
    ({ run, judged }) => run !== null && judged.some((one) => scoreGiven(one) !== null),
  );
  if (rating.length === 0) return null;
  return {
    caption: 'Calibration: share of masks that the key accepts, by the score that was given',
    explanation:
      'A score that means something goes from few to many. Of an item that was asked several times, the mean score, rounded. ' +
      shareNote,
    columns: [
      textColumn('Run'),
      textColumn('Judge'),
      textColumn('Asked with'),
      ...scores.map((score) => numberColumn(`Score ${score}`)),
    ],
    rows: rating.map(({ run, judge, askedWith, judged }) => ({
      cells: [
        run ?? '',
        judge,
        askedWith,
        ...scores.map((score) =>
          shareCell(
            shareOfMasks(
              judged.filter((one) => scoreGiven(one) === score),
              ({ mask }) => mask.accept,
            ),
          ),
        ),
      ],
    })),
  };
}
