import type { ReportedSuite } from '../reportData.js';
import { formatCount } from '../text/formatNumber.js';
import { type ReportTable, textColumn } from './reportTable.js';

/** What the suite is: name, version, hashes, seed, counts and licences. */
export function suiteTable({ manifest: suite, hasKey }: ReportedSuite): ReportTable {
  const { counts } = suite;
  const rows = [
    ['Name and version', `${suite.name} ${suite.version}`],
    ['Cases', formatCount(counts.cases)],
    ['Items', formatCount(counts.items)],
    ['Images', formatCount(counts.images)],
    ['Rejected cases', formatCount(suite.rejectedCases.length)],
    ['Modalities', modalities(suite.cases)],
    ['Licences of the cases', licences(suite.cases)],
    ...darkPictureRows(suite.cases),
    ...standInRows(suite),
    ...sameScanRows(suite),
    // Never the seed itself: with it anyone makes the key, and a report is handed on.
    ['Seed', suite.seed === null ? 'not in the suite folder' : 'in the suite folder'],
    ['Answer key', hasKey ? 'in the suite folder' : 'not in the suite folder'],
    ['Made by', `radvuqa ${suite.toolVersion}`],
    ['SHA-256 of the items', suite.itemsHash],
    ['HMAC of the key', suite.keyHash],
    ['SHA-256 of the recipe', suite.recipeHash],
    ['Canary', suite.canary],
  ];
  return {
    caption: 'What was asked',
    explanation:
      'Two reports are about the same questions when the SHA-256 of the items is the same. ' +
      'The canary is a marker that should be in no training data.',
    columns: [textColumn('What'), textColumn('Value')],
    rows: rows.map((cells) => ({ cells })),
  };
}

type Cases = ReportedSuite['manifest']['cases'];

/** Share of pixels within 10 levels of grey above which pictures are all but black. */
const darkShare = 0.9;

/** Tells of cases whose pictures without a window show next to nothing. */
function darkPictureRows(cases: Cases): string[][] {
  const shares = cases
    .map(({ origin }) => (origin.kind === 'volume' ? (origin.shareWithin10Greys ?? 0) : 0))
    .filter((share) => share > darkShare);
  if (shares.length === 0) return [];
  const found =
    `in ${formatCount(shares.length)} of ${formatCount(cases.length)} cases more than ${100 * darkShare} % of the pixels ` +
    `(up to ${Math.floor(100 * Math.max(...shares))} %) lie within 10 levels of grey: a few very bright voxels, as of ` +
    'metal, make all else dark. With --set minMax=percentile a suite leaves them out.';
  return [['Pictures without a window', found]];
}

/** Tells what the program drew because the source has none of it. */
function standInRows({ kind, standIns = [] }: ReportedSuite['manifest']): string[][] {
  if (standIns.length === 0) return [];
  const meaning =
    kind === 'segmentation-pipelines' ? '; results on these are no results on what they stand in for' : '';
  return [['Drawn stand-ins', `${standIns.join(', ')}: drawn by radvuqa, as the source had none${meaning}`]];
}

/** Tells of patients who count as two: intervals by subject are narrower than they should be. */
function sameScanRows({ sameScans = [] }: ReportedSuite['manifest']): string[][] {
  return sameScans.map(({ cases, shared }) => [
    'One scan under two subjects',
    `${cases.join(' and ')}: the same voxels, ${Math.round(100 * shared)} % of the smaller one. They count as two patients, which makes intervals too narrow.`,
  ]);
}

function modalities(cases: Cases): string {
  return countedNames(cases.map(({ origin }) => origin.modality));
}

function licences(cases: Cases): string {
  return countedNames(cases.map((one) => one.licence ?? 'not stated'));
}

/** "CC-BY-4.0 (12 cases), not stated (1 case)", names in code-unit order. */
function countedNames(names: readonly string[]): string {
  const distinct = [...new Set(names)].sort();
  return distinct
    .map((name) => {
      const count = names.filter((other) => other === name).length;
      return `${name} (${formatCount(count)} ${count === 1 ? 'case' : 'cases'})`;
    })
    .join(', ');
}
