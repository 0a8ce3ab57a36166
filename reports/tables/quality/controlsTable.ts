import { shareRejected } from '../../../results/quality/shareOfMasks.js';
import type { ReportedQuality } from '../../quality/reportedQuality.js';
import { capitalized } from '../../text/words.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';
import { shareCell, shareNote } from './shareCell.js';

/** How much of what was shown instead of the masks is rejected; null without controls. */
export function controlsTable({ assessors }: ReportedQuality): ReportTable | null {
  const names = [
    ...new Set(assessors.flatMap(({ controls }) => controls.flatMap(({ mask }) => mask.control ?? []))),
  ];
  if (names.length === 0) return null;
  return {
    caption: 'Controls: share rejected',
    explanation:
      'Masks that deserve nothing, shown in place of those under test. Whoever accepts them does not look at what is outlined; beside them stands ' +
      `the share of untouched masks that was rejected, which should be much lower. ${shareNote}`,
    columns: [
      textColumn('Run'),
      textColumn('Judge'),
      textColumn('Asked with'),
      ...[...names.map(capitalized), 'Untouched'].map(numberColumn),
    ],
    rows: assessors
      .filter(({ controls }) => controls.length > 0)
      .map(({ run, model, judge, askedWith, judged, controls }) => ({
        cells: [
          run ?? model,
          judge,
          askedWith,
          ...names.map((name) =>
            shareCell(shareRejected(controls.filter(({ mask }) => mask.control === name))),
          ),
          shareCell(shareRejected(judged.filter(({ mask }) => mask.accept && mask.fault === null))),
        ],
      })),
  };
}
