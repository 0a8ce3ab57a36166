import { type MeasureName, measureNames } from '../../suites/measures.js';
import { commonest } from './commonest.js';
import { reducers } from './reducers.js';

/** One measure in one repeat, by position of the item. */
export interface RepeatMeasure {
  /** Value where it counts, else NaN. */
  readonly values: Float64Array;
  /** 1 where the judge told it: what the model did not answer may count without. */
  readonly told: Uint8Array;
}

/** One judge's verdicts on one repeat, by position of the item. */
export interface RepeatVerdicts {
  /** 1 where there is a judgement row. */
  readonly judged: Uint8Array;
  /** Number of the category that was read; -1 where there is none. */
  readonly category: Int32Array;
  /** The rating that was read; NaN where there is none. */
  readonly rating: Float64Array;
  /** What any row tells of; other measures have no column. */
  readonly measures: Partial<Record<MeasureName, RepeatMeasure>>;
}

/** One measure by position of the item, over the repeats of each. */
export interface MeasureColumn {
  /** NaN where no repeat has a value. */
  readonly values: Float64Array;
  /** The same of the repeats in which the judge told it: of those that the model answered. */
  readonly answered: Float64Array;
  /** Share of the repeats in which the judge told it. */
  readonly told: Float64Array;
  /** Share of the repeats that have a value. */
  readonly counted: Float64Array;
}

/** One judge's verdicts on a run, by position of the item. */
export interface ItemVerdicts {
  /** 1 where any repeat has a judgement row. */
  readonly judged: Uint8Array;
  /** Number of the category that was read most often; -1 where there is none, and in a tie. */
  readonly category: Int32Array;
  /** The mean of the ratings that were read; NaN where there is none. */
  readonly rating: Float64Array;
  /** What any row tells of; other measures have no column. */
  readonly measures: Partial<Record<MeasureName, MeasureColumn>>;
}

/**
 * Joins the repeats of each item, so that an item counts once however often it was asked. Its value is the mean of the
 * repeats that have one, and the shares say how many those are.
 *
 * @param repeats How often items were asked; repeats without any verdict count in the shares.
 */
export function reduceRepeats(columns: readonly RepeatVerdicts[], repeats: number): ItemVerdicts {
  const judged = columns[0].judged.map((_first, index) =>
    columns.some((column) => column.judged[index] === 1) ? 1 : 0,
  );
  const measures: Partial<Record<MeasureName, MeasureColumn>> = {};
  for (const measure of measureNames) {
    const parts = columns.flatMap((column) => column.measures[measure] ?? []);
    if (parts.length > 0) measures[measure] = reduceMeasure(parts, repeats);
  }
  return { judged, category: reduceCategories(columns), rating: reduceRatings(columns), measures };
}

function reduceCategories(columns: readonly RepeatVerdicts[]): Int32Array {
  if (columns.length === 1) return columns[0].category;
  return columns[0].category.map((_first, index) => {
    const read = columns.map(({ category }) => category[index]).filter((code) => code >= 0);
    return commonest(read) ?? -1;
  });
}

function reduceRatings(columns: readonly RepeatVerdicts[]): Float64Array {
  if (columns.length === 1) return columns[0].rating;
  return columns[0].rating.map((_first, index) => meanRating(columns.map(({ rating }) => rating[index])));
}

/** The mean of the ratings that there are; NaN of none. */
export function meanRating(ratings: readonly number[]): number {
  const known = ratings.filter((rating) => !Number.isNaN(rating));
  return known.length === 0 ? Number.NaN : reducers.mean.reduce(known, []);
}

/** A column of so many items without a value. */
export function noColumn(size: number): MeasureColumn {
  return {
    values: new Float64Array(size).fill(Number.NaN),
    answered: new Float64Array(size).fill(Number.NaN),
    told: new Float64Array(size),
    counted: new Float64Array(size),
  };
}

function reduceMeasure(parts: readonly RepeatMeasure[], repeats: number): MeasureColumn {
  const size = parts[0].values.length;
  const column = noColumn(size);
  for (let index = 0; index < size; index++) {
    const values = parts.map((part) => part.values[index]).filter((value) => !Number.isNaN(value));
    if (values.length > 0) column.values[index] = reducers.mean.reduce(values, []);
    const answered = parts.filter(({ told }) => told[index] === 1).map((part) => part.values[index]);
    if (answered.length > 0) column.answered[index] = reducers.mean.reduce(answered, []);
    column.counted[index] = values.length / repeats;
    column.told[index] = parts.reduce((sum, { told }) => sum + told[index], 0) / repeats;
  }
  return column;
}
