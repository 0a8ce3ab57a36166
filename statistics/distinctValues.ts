/** Distinct values in increasing order, and how often each occurs. */
export interface DistinctValues {
  readonly values: Float64Array;
  readonly counts: Float64Array;
}

/**
 * Counts the distinct values of an array; 0 and -0 are one value. The array is sorted in place.
 *
 * @example
 * countDistinct(Float64Array.of(2, 1, 2)).counts; // [1, 2]
 */
export function countDistinct(array: Float64Array): DistinctValues {
  array.sort();
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of array) {
    if (value === values.at(-1)) counts[counts.length - 1]++;
    else {
      values.push(value);
      counts.push(1);
    }
  }
  return { values: Float64Array.from(values), counts: Float64Array.from(counts) };
}

/**
 * The same without the value 0.
 *
 * @example
 * withoutZero(countDistinct(Float64Array.of(0, 1, 0))).values; // [1]
 */
export function withoutZero({ values, counts }: DistinctValues): DistinctValues {
  return {
    values: values.filter((value) => value !== 0),
    counts: counts.filter((_count, index) => values[index] !== 0),
  };
}
