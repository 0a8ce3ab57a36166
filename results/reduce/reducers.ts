/** Joins what is known of the parts of one unit: the repeats of an item now, later the slices of a patient. */
export interface Reducer {
  /** One value from those of the parts that have one, of which there is at least one. */
  reduce(values: readonly number[]): number;
}

/** Every reducer. */
export const reducers = {
  /** The mean of the parts. */
  mean: { reduce: (values) => values.reduce((sum, value) => sum + value, 0) / values.length },
} as const satisfies Readonly<Record<string, Reducer>>;
