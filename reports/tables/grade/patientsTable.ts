import { patientRules } from '../../../results/grade/patientRules.js';
import {
  labelRatio,
  ratioDenominators,
  tallied,
  tallyPatients,
} from '../../../results/grade/patientTally.js';
import type { GradeReader } from '../../grade/reportedGrade.js';
import { formatCount, formatShare } from '../../text/formatNumber.js';
import { capitalized } from '../../text/words.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';

const [mainRule] = patientRules;

/** Every patient of a reader: what his slices were called by either reading, the ratios, and the grade that follows. */
export function patientsTable({ label, judged }: GradeReader): ReportTable {
  const strict = tallyPatients(judged, 'strict');
  return {
    caption: `Patients of ${label}`,
    explanation:
      'Slices by what they were called in the lenient reading, and how many of them the strict one cannot read. GLDR: share called HGG, of those called HGG or LGG and ' +
      `of all. Grade: by the rule "${mainRule.name}", in either reading; "open" where it decides nothing.`,
    columns: [
      ...['Patient', 'Key'].map(textColumn),
      ...[...tallied.map(capitalized), 'Unreadable, strict', 'GLDR of graded', 'GLDR of all'].map(
        numberColumn,
      ),
      ...['Grade, lenient', 'Grade, strict'].map(textColumn),
    ],
    rows: tallyPatients(judged, 'lenient').map((tally, place) => ({
      cells: [
        ...[tally.subject, tally.grade],
        ...[...tallied.map((name) => tally.counts[name]), strict[place].counts.unreadable].map(formatCount),
        ...ratioDenominators.map((name) => formatShare(labelRatio(tally, name))),
        ...[tally, strict[place]].map((one) => mainRule.verdictOf(one) ?? 'open'),
      ],
    })),
  };
}
