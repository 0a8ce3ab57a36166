import type { JudgedSlice } from '../../../results/grade/judgedSlices.js';
import { clusterShareInterval } from '../../../statistics/clusterShareInterval.js';
import { proportion } from '../../../statistics/proportion.js';
import { gradeChoices } from '../../../suites/answers/grade.js';
import { type GradeReader, isConstant } from '../../grade/reportedGrade.js';
import { formatCount } from '../../text/formatNumber.js';
import { shareCell } from '../quality/shareCell.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';
import { readerCells, readerColumns, type ShownReading, shownReadings } from './readerCells.js';

/** What single slices were called, by what they are; null without a run. */
export function slicesTable(readers: readonly GradeReader[]): ReportTable | null {
  const runs = readers.filter((reader) => !isConstant(reader));
  if (runs.length === 0) return null;
  return {
    caption: 'Single slices',
    explanation:
      'What slices were called, by what they are: the grade of the patient’s tumour, or none where a slice shows no tumour. Right: of all, unreadable ones among them. ' +
      'Wrong grade, wrongly called free of tumour and unreadable are told apart. Slices of one patient are alike, so that intervals (95 %) are by patient.',
    columns: [
      ...readerColumns(runs),
      ...['Reading', 'Slices of'].map(textColumn),
      ...['Slices', 'Patients', ...gradeChoices, 'Unreadable', 'Right'].map(numberColumn),
    ],
    rows: runs.flatMap((reader) =>
      shownReadings(reader).flatMap((reading) =>
        gradeChoices.flatMap((right) => {
          const own = reader.judged.filter(({ slice }) => slice.right === right);
          if (own.length === 0) return [];
          return [{ cells: [...readerCells(reader, runs), reading, right, ...sliceCells(own, reading)] }];
        }),
      ),
    ),
  };
}

function sliceCells(judged: readonly JudgedSlice[], shown: ShownReading): string[] {
  const reading = shown === 'either' ? 'lenient' : shown;
  const subjects = [...new Set(judged.map(({ slice }) => slice.subject))];
  const countOf = (isMeant: (one: JudgedSlice) => boolean) => judged.filter(isMeant).length;
  const isRight = ({ said, slice }: JudgedSlice) => said[reading] === slice.right;
  const bySubject = subjects.map((subject) => judged.filter(({ slice }) => slice.subject === subject));
  const interval = clusterShareInterval({
    sums: bySubject.map((own) => own.filter(isRight).length),
    counts: bySubject.map((own) => own.length),
  });
  return [
    ...[judged.length, subjects.length].map(formatCount),
    ...[...gradeChoices, null].map((choice) => formatCount(countOf(({ said }) => said[reading] === choice))),
    shareCell({ ...proportion(countOf(isRight), judged.length), interval }),
  ];
}
