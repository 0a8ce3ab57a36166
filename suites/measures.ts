import type { JoiningRule } from './joiningRules.js';
import { type Ends, type Scale, scales, type WritingName } from './scales.js';

/** What a measure is: its scale, and what its values mean. */
export interface Measure {
  /** As tables and texts call it. */
  readonly label: string;
  /** What its mean is the mean of, or what share it is. */
  readonly meaning: string;
  /** What its numbers are, as axes say. */
  readonly axis: string;
  /** What values an answer may have, how they are written, and which statistics suit them. */
  readonly scale: Scale;
  /** The ends of the scale by merit: the worse value need not be the smaller one. Null where nothing is so bad that worse is not possible. */
  readonly worst: number | null;
  readonly best: number;
  /** What 0 and 1 of one answer mean, where it is yes or no. */
  readonly words?: readonly [zero: string, one: string];
  /** What an item counts that the model did not answer: it refused, was filtered, was cut off, or said nothing that could be read. */
  readonly whenUnread: 'worst' | 'missing';
  /** How the values of a unit's items become one, where a suite joins them; by the suite's rule when absent. */
  readonly joinedBy?: JoiningRule;
  /** What is otherwise in the paper's tables than everywhere else. */
  readonly inPaper?: { readonly writing?: WritingName; readonly whenUnread?: 'missing' };
}

/**
 * Every measure: what a verdict says of one item in one number.
 *
 * @example
 * measures.hallucination.best; // 0: less is better
 */
export const measures = {
  /** How right an open answer is (RadVUQA's response accuracy). */
  responseAccuracy: {
    label: 'response accuracy',
    meaning: 'response accuracy given by the judge, from 1 (wrong) to 5 (right)',
    axis: 'points, 1 to 5',
    scale: scales.grades,
    worst: 1,
    best: 5,
    whenUnread: 'worst',
    inPaper: { whenUnread: 'missing' },
  },
  /** Whether the chosen option is the right one; its mean is the paper's multiple-choice accuracy. */
  accuracy: {
    label: 'accuracy',
    meaning: 'share of right choices',
    axis: '% correct',
    scale: scales.yesOrNo,
    worst: 0,
    best: 1,
    words: ['wrong', 'right'],
    whenUnread: 'worst',
    inPaper: { writing: 'share' },
  },
  /** Whether something is stated that is certainly not there. */
  hallucination: {
    label: 'hallucination',
    meaning: 'share of answers that claim what is not there',
    axis: '% of answers',
    scale: scales.yesOrNo,
    worst: 1,
    best: 0,
    words: ['no', 'yes'],
    whenUnread: 'missing',
  },
  /** Whether the reasoning about a mask with a planted fault names that fault. */
  faultNamed: {
    label: 'fault named',
    meaning: 'share of masks with a fault whose fault the reasoning names',
    axis: '% of faulty masks',
    scale: scales.yesOrNo,
    worst: 0,
    best: 1,
    words: ['no', 'yes'],
    whenUnread: 'missing',
  },
  /** Whether a point lies in the true box. */
  inBox: {
    label: 'point in box',
    meaning: 'share of points that lie in the true box',
    axis: '% of points',
    scale: scales.yesOrNo,
    worst: 0,
    best: 1,
    words: ['outside', 'inside'],
    whenUnread: 'worst',
  },
  /** From a point to the centre of the true box. */
  centreDistance: {
    label: 'distance to centre',
    meaning: 'distance from the point to the centre of the true box, of a patient the 95th percentile',
    axis: 'mm',
    scale: scales.length,
    worst: null,
    best: 0,
    whenUnread: 'missing',
    joinedBy: '95th percentile',
  },
  /** From a point to the nearest one of the true box; 0 inside. */
  boxDistance: {
    label: 'distance to box',
    meaning: 'shortest distance from the point to the true box, of a patient the 95th percentile',
    axis: 'mm',
    scale: scales.length,
    worst: null,
    best: 0,
    whenUnread: 'missing',
    joinedBy: '95th percentile',
  },
  /** Overlap of an area with the true mask. */
  dice: {
    label: 'Dice',
    meaning: 'Dice coefficient with the true mask',
    axis: 'Dice',
    scale: scales.ratio,
    worst: 0,
    best: 1,
    whenUnread: 'worst',
  },
  /** Between the contours of an area and of the true mask; not defined where either is empty. */
  hd95: {
    label: 'HD95',
    meaning: '95th percentile of the distances between the contours of the area and of the true mask',
    axis: 'mm',
    scale: scales.length,
    worst: null,
    best: 0,
    whenUnread: 'missing',
  },
  /** Of an area's pixels, those of the true mask. */
  precision: {
    label: 'precision by pixel',
    meaning: 'share of the area that is in the true mask',
    axis: 'share of pixels',
    scale: scales.ratio,
    worst: 0,
    best: 1,
    whenUnread: 'missing',
  },
  /** Of the true mask's pixels, those of the area. */
  recall: {
    label: 'recall by pixel',
    meaning: 'share of the true mask that is in the area',
    axis: 'share of pixels',
    scale: scales.ratio,
    worst: 0,
    best: 1,
    whenUnread: 'missing',
  },
  /** Of the pixels outside the true mask, those outside the area. */
  specificity: {
    label: 'specificity by pixel',
    meaning: 'share of what is outside the true mask that is outside the area',
    axis: 'share of pixels',
    scale: scales.ratio,
    worst: 0,
    best: 1,
    whenUnread: 'missing',
  },
  /** The same in pixels, of images whose pixels have no known size. */
  hd95Pixels: {
    label: 'HD95 in pixels',
    meaning:
      '95th percentile of the distances between the contours of the predicted and of the true mask, the mean over images',
    axis: 'pixels',
    scale: scales.pixels,
    worst: null,
    best: 0,
    whenUnread: 'missing',
  },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureName = keyof typeof measures;

/** What a measure is, whichever it is. */
export function measureOf(name: MeasureName): Measure {
  return measures[name];
}

/**
 * Whether more is better.
 *
 * @example
 * isHigherBetter('hallucination'); // false
 */
export function isHigherBetter(measure: MeasureName): boolean {
  const { worst, best } = measureOf(measure);
  return worst !== null && best > worst;
}

/**
 * The ends of a measure's scale by size.
 *
 * @example
 * endsOf('hallucination'); // { least: 0, greatest: 1 }
 */
export function endsOf(measure: MeasureName): Ends {
  const { worst, best } = measureOf(measure);
  if (worst === null) return { least: best, greatest: null };
  return { least: Math.min(worst, best), greatest: Math.max(worst, best) };
}

/**
 * The values among which a person or a language model chooses; null for a measure that nobody rates.
 *
 * @example
 * ratingsOf('responseAccuracy'); // [1, 2, 3, 4, 5]
 */
export function ratingsOf(measure: MeasureName): readonly number[] | null {
  return measureOf(measure).scale.ratings(endsOf(measure));
}

/** The measures by name, in the order of tables. */
export const measureNames = Object.keys(measures) as [MeasureName, ...MeasureName[]];

/** Those that persons and language models rate. */
export const ratedMeasures = measureNames.filter((name) => ratingsOf(name) !== null);

/**
 * What is known of measures, in the order of their list.
 *
 * @example
 * measureEntries({ hallucination: 1, accuracy: 0 }); // [["accuracy", 0], ["hallucination", 1]]
 */
export function measureEntries<Known>(
  known: Readonly<Partial<Record<MeasureName, Known>>>,
): (readonly [MeasureName, Known])[] {
  return measureNames.flatMap((name) => {
    const one = known[name];
    return one === undefined ? [] : [[name, one] as const];
  });
}
