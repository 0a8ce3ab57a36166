import { shareNamed, shareOfMasks, shareRejected } from '../../../results/quality/shareOfMasks.js';
import type { MaskAssessor } from '../../quality/reportedQuality.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';
import { shareCell, shareNote } from './shareCell.js';

/** What each assessor catches, what he rejects without need, and how much he accepts: a row each. */
export function assessorsTable(assessors: readonly MaskAssessor[]): ReportTable {
  return {
    caption: 'Bad masks caught, good masks rejected',
    explanation:
      'Accepted: share of the masks; by the key: share that deserves it. Bad masks: those that the key rejects. Untouched: good masks as they came, whose rejection is a false alarm. Slight faults: ' +
      'masks with a planted fault so small that the key accepts them. An answer that could not be read neither accepts nor rejects. ' +
      'Fault named: share of the masks with a planted fault whose fault the reasoning names, whatever the verdict. "Always accept" and ' +
      `"always reject" are no runs: they are what whoever does not look gets. Controls are not among these masks. ${shareNote}`,
    columns: [
      textColumn('Run'),
      textColumn('Judge'),
      textColumn('Asked with'),
      ...[
        'Accepted',
        'By the key',
        'Bad masks rejected',
        'Untouched rejected',
        'Slight faults rejected',
        'Fault named',
      ].map(numberColumn),
    ],
    rows: assessors.map(({ run, model, judge, askedWith, judged }) => ({
      cells: [
        run ?? model,
        judge,
        askedWith,
        ...[
          shareOfMasks(judged, ({ verdict }) => verdict === 'accept'),
          { ...shareOfMasks(judged, ({ mask }) => mask.accept), interval: null },
          shareRejected(judged.filter(({ mask }) => !mask.accept)),
          shareRejected(judged.filter(({ mask }) => mask.accept && mask.fault === null)),
          shareRejected(judged.filter(({ mask }) => mask.accept && mask.fault !== null)),
          shareNamed(judged),
        ].map(shareCell),
      ],
    })),
  };
}
