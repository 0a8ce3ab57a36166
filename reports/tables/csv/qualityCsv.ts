import type { AskedMask } from '../../../results/quality/askedMasks.js';
import { faultGroups } from '../../../results/quality/faultGroups.js';
import type { JudgedMask } from '../../../results/quality/judgedMasks.js';
import type { ReaderAgreement } from '../../../results/quality/readerAgreement.js';
import {
  type MaskShare,
  scoreGiven,
  shareNamed,
  shareOfMasks,
  shareRejected,
} from '../../../results/quality/shareOfMasks.js';
import type { MaskAssessor, ReportedQuality } from '../../quality/reportedQuality.js';
import type { ReportData } from '../../reportData.js';
import { type CsvCell, csvText } from './csvText.js';

const columns = [
  ...[
    'suite',
    'run',
    'model',
    'judge',
    'askedWith',
    'share',
    'task',
    'fault',
    'severity',
    'control',
    'detail',
  ],
  ...['hits', 'n', 'value', 'lower', 'upper'],
];

/** quality.csv: every share of masks that the section on segmentation quality shows, a row each; null where no suite has such. */
export function qualityCsv({ suites }: ReportData): string | null {
  const rows = suites.flatMap(({ label, quality }) =>
    quality === null ? [] : qualityRows(quality).map((row) => [label, ...row]),
  );
  return rows.length === 0 ? null : csvText(columns, rows);
}

function qualityRows({ masks, assessors, readers }: ReportedQuality): CsvCell[][] {
  return [...assessors.flatMap((assessor) => assessorRows(assessor, masks)), ...readers.flatMap(readerRows)];
}

/** What a share is of, where it is not of all. */
interface ShareOf {
  readonly task?: string;
  readonly fault?: string;
  readonly severity?: number | null;
  readonly control?: string;
  readonly detail?: string;
}

function assessorRows(assessor: MaskAssessor, masks: readonly AskedMask[]): CsvCell[][] {
  const { run, model, judge, askedWith, judged, controls } = assessor;
  const row = (share: string, of: MaskShare, what: ShareOf = {}): CsvCell[] => [
    ...[run ?? '', model, judge, askedWith, share],
    ...[
      what.task ?? 'all',
      what.fault ?? 'all',
      what.severity ?? 'all',
      what.control ?? 'none',
      what.detail ?? '',
    ],
    ...[of.hits, of.n, of.value, of.interval?.lower ?? null, of.interval?.upper ?? null],
  ];
  const tasks = [...new Set(masks.map(({ task }) => task))].sort();
  const names = [...new Set(controls.flatMap(({ mask }) => mask.control ?? []))];
  const all = [...judged, ...controls];
  const outcomes = [...new Set(all.flatMap((one) => one.outcomes))].sort();
  return [
    row(
      'accepted',
      shareOfMasks(judged, ({ verdict }) => verdict === 'accept'),
    ),
    row(
      'accepted by the key',
      shareOfMasks(judged, ({ mask }) => mask.accept),
    ),
    ...classRows(judged, (name, of) => row(name, of)),
    ...tasks.flatMap((task) =>
      classRows(
        judged.filter(({ mask }) => mask.task === task),
        (name, of) => row(name, of, { task }),
      ),
    ),
    ...faultGroups(masks).flatMap(({ fault, severity, includes }) => {
      const own = judged.filter(({ mask }) => includes(mask));
      const what = { fault: fault ?? 'untouched', severity };
      return [
        row('rejected', shareRejected(own), what),
        ...(fault === null ? [] : [row('fault named', shareNamed(own), what)]),
      ];
    }),
    ...names.map((control) =>
      row('rejected', shareRejected(controls.filter(({ mask }) => mask.control === control)), { control }),
    ),
    ...[1, 2, 3, 4, 5].map((score) => {
      const own = judged.filter((one) => scoreGiven(one) === score);
      return row(
        'accepted by the key, of those with the score',
        shareOfMasks(own, ({ mask }) => mask.accept),
        { detail: `${score}` },
      );
    }),
    ...outcomes.map((detail) =>
      row(
        'with an answer of this outcome',
        shareOfMasks(all, (one) => one.outcomes.includes(detail)),
        {
          control: 'all',
          detail,
        },
      ),
    ),
  ];
}

function classRows(
  judged: readonly JudgedMask[],
  row: (name: string, of: MaskShare) => CsvCell[],
): CsvCell[][] {
  return [
    row('bad masks rejected', shareRejected(judged.filter(({ mask }) => !mask.accept))),
    row(
      'untouched masks rejected',
      shareRejected(judged.filter(({ mask }) => mask.accept && mask.fault === null)),
    ),
    row(
      'slight faults rejected',
      shareRejected(judged.filter(({ mask }) => mask.accept && mask.fault !== null)),
    ),
  ];
}

function readerRows({ readers, series, exact, verdict, kappa }: ReaderAgreement): CsvCell[][] {
  const named = {
    'readers, same rating': exact,
    'readers, same verdict': verdict,
    'readers, weighted kappa': kappa,
  };
  return Object.entries(named).map(([share, { value, interval }]) => [
    ...['', '', '', '', share, 'all', 'all', 'all', 'none', readers.join(' and ')],
    ...[null, series, value, interval?.lower ?? null, interval?.upper ?? null],
  ]);
}
