import { faultGroups } from '../../../results/quality/faultGroups.js';
import { shareNamed } from '../../../results/quality/shareOfMasks.js';
import type { ReportedQuality } from '../../quality/reportedQuality.js';
import { capitalized } from '../../text/words.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';
import { shareCell, shareNote } from './shareCell.js';

/** Which planted faults the reasoning names, by fault; null where no answer has reasons. */
export function faultNamedTable({ masks, assessors }: ReportedQuality): ReportTable | null {
  const reasoning = assessors.filter(({ judged }) => shareNamed(judged).n > 0);
  const groups = faultGroups(masks).filter(({ fault, severity }) => fault !== null && severity === null);
  if (reasoning.length === 0 || groups.length === 0) return null;
  return {
    caption: 'Fault named, by fault',
    explanation:
      'Whether the reasons of an answer name the planted fault among whatever else they name, apart from its verdict: a mask can be rejected for a ' +
      `wrong reason, and whoever names every fault is right about each. ${shareNote}`,
    columns: [textColumn('Fault'), ...reasoning.map(({ label }) => numberColumn(label))],
    rows: groups.map(({ fault, includes }) => ({
      cells: [
        capitalized(fault ?? ''),
        ...reasoning.map(({ judged }) => shareCell(shareNamed(judged.filter(({ mask }) => includes(mask))))),
      ],
    })),
  };
}
