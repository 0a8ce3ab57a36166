import { patientsMean } from '../../../results/location/byPatient.js';
import {
  metricsOf,
  type PlaceMetric,
  type Reference,
  references,
} from '../../../results/location/placeMetrics.js';
import type { ReportedLocation } from '../../location/reportedLocation.js';
import { formatCount } from '../../text/formatNumber.js';
import { capitalized } from '../../text/words.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../reportTable.js';
import { placeCell } from './placeCell.js';
import { type PlaceGroup, placeGroups } from './placeGroups.js';

const byPatientNote =
  'Each cell: the mean over patients, each of whom counts once, and its 95 % interval by patient; none with one patient, and none in pixels.';

/** How near points come; null where none are asked for. */
export function pointsTable(location: ReportedLocation): ReportTable | null {
  const groups = placeGroups(location.finders).filter(({ question }) => question === 'centre');
  if (groups.length === 0) return null;
  const metrics = metricsOf('centre');
  return {
    caption: 'Points: in the true box, and how far from it and from its centre',
    explanation:
      "Points in box: the share of a patient's slices; an answer that could not be read is not in the box. Distances: the 95th " +
      "percentile of a patient's slices, to the centre of the true box and to its nearest pixel; answers without a point have none, and are " +
      `counted ("no value"). ${byPatientNote}${baselineNote(location)}`,
    columns: [...headColumns, ...metrics.map(metricColumn), numberColumn('No value')],
    rows: groups.flatMap((group) => metricRows(group, metrics, 'centreDistance')),
  };
}

/** What is told of areas in one table: what is shared, or how far outlines are apart. */
const areaParts = {
  overlap: {
    units: ['share'],
    defined: 'precision',
    note:
      'By pixel on each slice, then the mean of a patient. An answer that could not be read has a Dice of 0 and no precision, recall or specificity; ' +
      'one that lies outside the image has no precision. "No value": slices without a precision.',
  },
  distance: {
    units: ['mm', 'px'],
    defined: 'hd95',
    note:
      'HD95: the 95th percentile of the distances between both outlines, pooled; of each slice, then the mean of a patient. An answer that could not be read or ' +
      'lies outside the image has none ("no value"); the bounded one has the diagonal of the image for it.',
  },
} as const;

interface AreaTable {
  readonly asked: 'box' | 'polygon';
  readonly against: Reference;
  readonly part: keyof typeof areaParts;
}

/** How boxes or polygons fare against the true mask or the true box; null where none are asked for. */
function areaTable(location: ReportedLocation, { asked, against, part }: AreaTable): ReportTable | null {
  const groups = placeGroups(location.finders).filter(({ question }) => question === asked);
  if (groups.length === 0) return null;
  const { units, defined, note } = areaParts[part];
  const metrics = metricsOf(asked).filter(
    (metric) => metric.against === against && (units as readonly string[]).includes(metric.unit),
  );
  const isFirst = against === 'mask' && part === 'overlap';
  return {
    caption: `${asked === 'box' ? 'Boxes' : 'Polygons'} against the true ${against}: ${part}`,
    explanation: `${note} ${byPatientNote}${isFirst ? baselineNote(location) : ''}`,
    columns: [...headColumns, ...metrics.map(metricColumn), numberColumn('No value')],
    rows: groups.flatMap((group) => metricRows(group, metrics, defined)),
  };
}

/** Of boxes and of polygons, against the true mask and against the true box, overlap and distance. */
export function areasTables(location: ReportedLocation): ReportTable[] {
  return (['box', 'polygon'] as const).flatMap((asked) =>
    references.flatMap((against) =>
      (['overlap', 'distance'] as const).flatMap(
        (part) => areaTable(location, { asked, against, part }) ?? [],
      ),
    ),
  );
}

const baselinesNote =
  'Ceilings say what the key says in that form: the box, or the polygon of 15 points that loses least. Trivial answers do not look for a ' +
  'tumour: a square about the middle of the image, the mean box of the training patients, and a square about the brightest pixel after a blur.';

const headColumns = [
  textColumn('Plane'),
  textColumn('Run'),
  ...['Patients', 'Slices', 'Read'].map(numberColumn),
];

function metricColumn({ label, unit }: PlaceMetric) {
  return numberColumn(unit === 'share' ? label : `${label}, ${unit}`);
}

/** @param defined Name of the metric whose slices without a value are counted. */
function metricRows(
  { plane, finders }: PlaceGroup,
  metrics: readonly PlaceMetric[],
  defined: string,
): ReportRow[] {
  return finders.map(({ finder, answers }) => {
    const means = metrics.map((metric) => ({ metric, mean: patientsMean(answers, metric) }));
    const undefinedSlices = means.find(({ metric }) => metric.name === defined)?.mean.undefinedSlices ?? 0;
    const patients = new Set(answers.map(({ place }) => place.subject)).size;
    const read = answers.filter((one) => one.read !== null).length;
    return {
      cells: [
        capitalized(plane),
        finder.label,
        ...[patients, answers.length, read].map(formatCount),
        ...means.map(({ metric, mean }) => placeCell(mean, metric)),
        formatCount(undefinedSlices),
      ],
      ...(finder.run === null ? {} : { weight: 'strong' as const }),
    };
  });
}

/** What the rows of baselines are. */
function baselineNote({ every, notAsked }: ReportedLocation): string {
  const thinned = every === 1 ? '' : ` Baselines answer one in ${every} slices of each patient.`;
  return ` ${baselinesNote}${thinned}${notAsked.length === 0 ? '' : ` Not asked: ${notAsked.join('; ')}.`}`;
}
