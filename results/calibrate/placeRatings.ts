import { measuresOf } from '../../suites/answers/answerKinds.js';
import { type MeasureName, measureNames } from '../../suites/measures.js';
import { type RepeatColumns, repeatColumns } from '../join/repeatColumns.js';
import type { SuiteColumns } from '../join/suiteColumns.js';
import type { HumanScores } from './readHumanRows.js';

/** A human's ratings by position of the item, of each repeat. */
export interface PlacedRatings {
  /** Of each measure that any row rates; NaN where there is no rating. */
  readonly ratings: ReadonlyMap<MeasureName, RepeatColumns<Float64Array>>;
  /** Rows whose id is an item of the suite. */
  readonly used: number;
}

/** Puts human scores where their items are; a measure counts for items whose kind of answer has it. */
export function placeRatings(
  rows: readonly HumanScores[],
  { size, indexById, kindOf }: SuiteColumns,
): PlacedRatings {
  const rated = measureNames.filter((measure) => rows.some(({ values }) => values[measure] !== undefined));
  const ratings = new Map(
    rated.map((measure) => [measure, repeatColumns(() => new Float64Array(size).fill(Number.NaN))]),
  );
  let used = 0;
  for (const { id, repeat, values } of rows) {
    const index = indexById.get(id);
    if (index === undefined) continue;
    used++;
    for (const measure of measuresOf({ kind: kindOf(index) })) {
      const column = ratings.get(measure)?.at(repeat);
      if (column !== undefined) column[index] = values[measure] ?? Number.NaN;
    }
  }
  return { ratings, used };
}
