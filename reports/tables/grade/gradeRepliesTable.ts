import { patientRules } from '../../../results/grade/patientRules.js';
import { tallyPatients } from '../../../results/grade/patientTally.js';
import { gradeFailures } from '../../../suites/answers/grade.js';
import { type GradeReader, isConstant } from '../../grade/reportedGrade.js';
import { formatCount, formatShare } from '../../text/formatNumber.js';
import { capitalized } from '../../text/words.js';
import { numberColumn, type ReportTable } from '../reportTable.js';
import { readerCells, readerColumns } from './readerCells.js';

const named: readonly string[] = ['as asked', 'leniently', ...gradeFailures, 'refused', 'empty'];
const [mainRule] = patientRules;

/** Whether replies had the form that was asked for, by slice and by patient; null without a run. */
export function gradeRepliesTable(readers: readonly GradeReader[]): ReportTable | null {
  const runs = readers.filter((reader) => !isConstant(reader));
  if (runs.length === 0) return null;
  return {
    caption: 'Form of the replies, apart from what they say',
    explanation:
      'Replies to slices; one that was asked several times has several. As asked: the form of the prompt and nothing else. Leniently: a choice was found in other ' +
      'words, which the strict reading counts as unreadable. No choice, several, and one that is not among 0, 1 and 2 are no wrong grades but outcomes of ' +
      'their own. Other: unfinished, filtered, cut off, failed or missing. Patients: those with any slice that the strict reading loses, those of whom it ' +
      `loses all, those of whom even the lenient one reads nothing, and those whose grade differs between both by the rule "${mainRule.name}".`,
    columns: [
      ...readerColumns(runs),
      ...['Replies', ...named.map(capitalized), 'Other', 'Readable'].map(numberColumn),
      ...['Patients', 'Any lost', 'All lost', 'None readable', 'Grade differs'].map(numberColumn),
    ],
    rows: runs.map((reader) => ({
      cells: [...readerCells(reader, runs), ...replyCells(reader), ...patientCells(reader)],
    })),
  };
}

function replyCells({ judged }: GradeReader): string[] {
  const outcomes = judged.flatMap((one) => one.outcomes);
  const counts = named.map((name) => outcomes.filter((outcome) => outcome === name).length);
  const others = outcomes.length - counts.reduce((sum, count) => sum + count, 0);
  const readable = outcomes.length === 0 ? null : (counts[0] + counts[1]) / outcomes.length;
  return [...[outcomes.length, ...counts, others].map(formatCount), formatShare(readable)];
}

function patientCells({ judged }: GradeReader): string[] {
  const strict = tallyPatients(judged, 'strict');
  const lenient = tallyPatients(judged, 'lenient');
  const numbers = [
    strict.length,
    strict.filter(({ counts }) => counts.unreadable > 0).length,
    strict.filter(({ counts, slices }) => counts.unreadable === slices).length,
    lenient.filter(({ counts, slices }) => counts.unreadable === slices).length,
    strict.filter((tally, place) => mainRule.verdictOf(tally) !== mainRule.verdictOf(lenient[place])).length,
  ];
  return numbers.map(formatCount);
}
