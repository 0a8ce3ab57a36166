/** What a measure is: its scale, and what its values mean. */
export interface Measure {
  /** As tables and texts call it. */
  readonly label: string;
  /** The ends of the scale by merit: the worse value need not be the smaller one. */
  readonly worst: number;
  readonly best: number;
  /** `points` on a scale of grades; `share`: 0 or 1 of an item, whose mean is shown in percent. */
  readonly unit: 'points' | 'share';
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
  responseAccuracy: { label: 'response accuracy', worst: 1, best: 5, unit: 'points', whenUnread: 'missing' },
  /** Whether the chosen option is the right one; its mean is the paper's multiple-choice accuracy. */
  accuracy: { label: 'accuracy', worst: 0, best: 1, unit: 'share', whenUnread: 'worst' },
  /** Whether something is stated that is certainly not there. */
  hallucination: { label: 'hallucination', worst: 1, best: 0, unit: 'share', whenUnread: 'missing' },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureName = keyof typeof measures;

/** The measures by name, in the order of tables. */
export const measureNames = Object.keys(measures) as [MeasureName, ...MeasureName[]];
