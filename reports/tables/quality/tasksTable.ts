import { shareRejected } from '../../../results/quality/shareOfMasks.js';
import type { ReportedQuality } from '../../quality/reportedQuality.js';
import { formatCount } from '../../text/formatNumber.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';
import { shareCell, shareNote } from './shareCell.js';

/** What is caught and rejected without need in each task; null where there is but one. */
export function tasksTable({ masks, assessors }: ReportedQuality): ReportTable | null {
  const tasks = [...new Set(masks.map(({ task }) => task))].sort();
  const asked = assessors.filter(({ run }) => run !== null);
  if (tasks.length < 2 || asked.length === 0) return null;
  return {
    caption: 'Bad masks caught and untouched ones rejected, by task',
    explanation: `Bad masks: those that the key rejects. Untouched: good masks as they came. ${shareNote}`,
    columns: [
      textColumn('Task'),
      textColumn('Run'),
      ...['Patients', 'Bad masks rejected', 'Untouched rejected'].map(numberColumn),
    ],
    rows: tasks.flatMap((task) =>
      asked.map(({ label, judged }) => {
        const own = judged.filter(({ mask }) => mask.task === task);
        const bad = shareRejected(own.filter(({ mask }) => !mask.accept));
        const alarms = shareRejected(own.filter(({ mask }) => mask.accept && mask.fault === null));
        const patients = new Set(own.map(({ mask }) => mask.subject)).size;
        return { cells: [task, label, formatCount(patients), shareCell(bad), shareCell(alarms)] };
      }),
    ),
  };
}
