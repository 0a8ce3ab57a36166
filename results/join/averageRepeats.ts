/** One judge's verdicts on one repeat, by position of the item. */
export interface RepeatVerdicts {
  /** 1 where there is a judgement row. */
  readonly judged: Uint8Array;
  /** 1 where the judge gave a score. */
  readonly scored: Uint8Array;
  /** Response accuracy (open) or 1 and 0 (closed) where it counts in the mean, else NaN. */
  readonly score: Float64Array;
  /** 1 or 0 where the judge could tell, else NaN. */
  readonly hallucination: Float64Array;
}

/** One judge's verdicts on a run, by position of the item; the mean of an item's repeats where it was asked several times. */
export interface ItemVerdicts extends RepeatVerdicts {
  /** Share of the repeats in which the judge gave a score. */
  readonly scoredShare: Float64Array;
  /** Share of the repeats that are in the item's score, and in its hallucination. */
  readonly countedShare: Float64Array;
  readonly toldShare: Float64Array;
}

/** No verdicts yet. */
export function noVerdicts(size: number): RepeatVerdicts {
  return {
    judged: new Uint8Array(size),
    scored: new Uint8Array(size),
    score: new Float64Array(size).fill(Number.NaN),
    hallucination: new Float64Array(size).fill(Number.NaN),
  };
}

/**
 * Averages the repeats of each item, so that an item counts once however often it was asked. An item is judged or scored
 * when any of its repeats is; its values are means over the repeats that have one, and the shares say how many those are.
 *
 * @param repeats How often items were asked; repeats without any verdict count in the shares.
 */
export function averageRepeats(columns: readonly RepeatVerdicts[], repeats: number): ItemVerdicts {
  const [first] = columns;
  const size = first.judged.length;
  const score = averageColumn(columns.map((column) => column.score));
  const hallucination = averageColumn(columns.map((column) => column.hallucination));
  const share = (counts: ArrayLike<number>) => Float64Array.from(counts, (count) => count / repeats);
  const sum = (name: 'judged' | 'scored') =>
    Float64Array.from({ length: size }, (_none, index) =>
      columns.reduce((total, column) => total + column[name][index], 0),
    );
  const any = (counts: Float64Array) => Uint8Array.from(counts, (count) => (count > 0 ? 1 : 0));
  const scored = sum('scored');
  return {
    judged: any(sum('judged')),
    scored: any(scored),
    score: score.means,
    hallucination: hallucination.means,
    scoredShare: share(scored),
    countedShare: share(score.counts),
    toldShare: share(hallucination.counts),
  };
}

/** Means over the columns, NaN left out, and how many values are in each. */
function averageColumn(columns: readonly Float64Array[]) {
  const counts = new Float64Array(columns[0].length);
  const means = new Float64Array(columns[0].length);
  for (const column of columns) {
    for (const [index, value] of column.entries()) {
      if (Number.isNaN(value)) continue;
      counts[index]++;
      means[index] += value;
    }
  }
  for (const [index, count] of counts.entries()) means[index] /= count;
  return { counts, means };
}
