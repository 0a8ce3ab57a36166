import type { AreaOverlap } from '../../geometry/areaOverlap.js';
import type { PlaceQuestion } from './askedPlaces.js';
import type { PlacedAnswer } from './placedAnswers.js';

/** What an area is held against. */
export const references = ['mask', 'box'] as const;
export type Reference = (typeof references)[number];

/** One number of an answer. */
export interface PlaceMetric {
  readonly name: string;
  readonly label: string;
  readonly unit: 'share' | 'mm' | 'px';
  /** Null of points. */
  readonly against: Reference | null;
  /** How the slices of a patient become one. */
  readonly joinedBy: 'mean' | '95th percentile';
  /** NaN where it is not defined. */
  valueOf(answer: PlacedAnswer): number;
}

type PointName = 'inBox' | 'centreDistance' | 'boxDistance';

/** Of an answer that could not be read no point is in the box, and there is no distance. */
function ofPoint(name: PointName, label: string, unit: PlaceMetric['unit']): PlaceMetric {
  return {
    ...{ name, label, unit, against: null, joinedBy: unit === 'share' ? 'mean' : '95th percentile' },
    valueOf({ measures, place }) {
      if (measures?.kind !== 'point') return name === 'inBox' ? 0 : Number.NaN;
      return Number(measures[name]) * (unit === 'mm' ? place.pixelMm : 1);
    },
  };
}

/** Of an answer that could not be read the overlap is 0, the bounded distance the image's diagonal, and nothing else is defined. */
function ofArea(
  name: keyof AreaOverlap,
  { label, unit }: Pick<PlaceMetric, 'label' | 'unit'>,
  against: Reference,
): PlaceMetric {
  return {
    ...{ name, label, unit, against, joinedBy: 'mean' },
    valueOf({ measures, place }) {
      const scale = unit === 'mm' ? place.pixelMm : 1;
      if (measures?.kind === 'area') return (measures[against][name] ?? Number.NaN) * scale;
      if (name === 'boundedHd95') return Math.sqrt(place.width ** 2 + place.height ** 2) * scale;
      return name === 'dice' ? 0 : Number.NaN;
    },
  };
}

const pointMetrics: readonly PlaceMetric[] = [
  ofPoint('inBox', 'Points in box', 'share'),
  ofPoint('centreDistance', 'To the centre', 'mm'),
  ofPoint('centreDistance', 'To the centre', 'px'),
  ofPoint('boxDistance', 'To the box', 'mm'),
  ofPoint('boxDistance', 'To the box', 'px'),
];

const areaMetrics = references.flatMap((against): PlaceMetric[] => [
  ofArea('dice', { label: 'Dice', unit: 'share' }, against),
  ofArea('hd95', { label: 'HD95', unit: 'mm' }, against),
  ofArea('hd95', { label: 'HD95', unit: 'px' }, against),
  ofArea('boundedHd95', { label: 'Bounded HD95', unit: 'mm' }, against),
  ofArea('boundedHd95', { label: 'Bounded HD95', unit: 'px' }, against),
  ofArea('precision', { label: 'Precision', unit: 'share' }, against),
  ofArea('recall', { label: 'Recall', unit: 'share' }, against),
  ofArea('specificity', { label: 'Specificity', unit: 'share' }, against),
]);

/** The metrics of a question, in the order of tables. */
export function metricsOf(question: PlaceQuestion): readonly PlaceMetric[] {
  return question === 'centre' ? pointMetrics : areaMetrics;
}
