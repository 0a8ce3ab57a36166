/** What a measure is: its scale, and what its values mean. */
export interface Measure {
  /** As tables and texts call it. */
  readonly label: string;
  /** What its mean is the mean of, or what share it is. */
  readonly meaning: string;
  /** What its numbers are, as axes say. */
  readonly scale: string;
  /** The ends of the scale by merit: the worse value need not be the smaller one. */
  readonly worst: number;
  readonly best: number;
  /** `points` on a scale of grades; `share`: 0 or 1 of an item, whose mean is shown in percent. */
  readonly unit: 'points' | 'share';
  /** What 0 and 1 of one answer mean, for shares. */
  readonly words?: readonly [zero: string, one: string];
  /** What an answer counts from which nothing could be read, though the model had its say. */
  readonly whenUnread: 'worst' | 'missing';
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
    scale: 'points, 1 to 5',
    worst: 1,
    best: 5,
    unit: 'points',
    whenUnread: 'missing',
  },
  /** Whether the chosen option is the right one; its mean is the paper's multiple-choice accuracy. */
  accuracy: {
    label: 'accuracy',
    meaning: 'share of right choices',
    scale: '% correct',
    worst: 0,
    best: 1,
    unit: 'share',
    words: ['wrong', 'right'],
    whenUnread: 'worst',
  },
  /** Whether something is stated that is certainly not there. */
  hallucination: {
    label: 'hallucination',
    meaning: 'share of answers that claim what is not there',
    scale: '% of answers',
    worst: 1,
    best: 0,
    unit: 'share',
    words: ['no', 'yes'],
    whenUnread: 'missing',
  },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureName = keyof typeof measures;

/**
 * Whether more is better.
 *
 * @example
 * isHigherBetter('hallucination'); // false
 */
export function isHigherBetter(measure: MeasureName): boolean {
  return measures[measure].best > measures[measure].worst;
}

/** The measures by name, in the order of tables. */
export const measureNames = Object.keys(measures) as [MeasureName, ...MeasureName[]];

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
