import { type FaultGroup, faultGroups } from '../../../results/quality/faultGroups.js';
import { shareRejected } from '../../../results/quality/shareOfMasks.js';
import type { ReportedQuality } from '../../quality/reportedQuality.js';
import { formatCount } from '../../text/formatNumber.js';
import { capitalized } from '../../text/words.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';
import { shareCell, shareNote } from './shareCell.js';

/** Which faults are detected: a row for each, and for each severity of it. */
export function faultsTable({ masks, assessors }: ReportedQuality): ReportTable {
  const asked = assessors.filter(({ run }) => run !== null);
  return {
    caption: 'Share of masks rejected, by fault and severity',
    explanation:
      'Severities count from 1, the least; the sizes of each are in the documentation. Untouched masks are as they came. The key rejects: ' +
      `so many of the masks. ${shareNote}`,
    columns: [
      textColumn('Fault'),
      textColumn('Severity'),
      numberColumn('Masks'),
      numberColumn('The key rejects'),
      ...asked.map(({ label }) => numberColumn(label)),
    ],
    rows: faultGroups(masks).map((group) => {
      const own = masks.filter(group.includes);
      const cells = asked.map(({ judged }) =>
        shareCell(shareRejected(judged.filter(({ mask }) => group.includes(mask)))),
      );
      const rejected = own.filter(({ accept }) => !accept).length;
      return {
        cells: [...groupNames(group), formatCount(own.length), formatCount(rejected), ...cells],
        ...(group.severity === null ? { weight: 'total' as const } : {}),
      };
    }),
  };
}

function groupNames({ fault, severity }: FaultGroup): [string, string] {
  if (fault === null) return ['Untouched', ''];
  return [capitalized(fault), severity === null ? 'all' : `${severity}`];
}
