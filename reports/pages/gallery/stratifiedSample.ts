/** A member that may be drawn. */
export interface Candidate<Value> {
  /** Members are spread evenly over strata, as far as each has any. */
  readonly stratum: string;
  /** A random number of the member's own, so that the draw does not depend on the order of members. */
  readonly priority: number;
  readonly value: Value;
}

/** A sample drawn from a stream of members. */
export interface StratifiedSample<Value> {
  add(candidate: Candidate<Value>): void;
  /** The members drawn, in the order of the draw. */
  drawn(): Value[];
}

/**
 * Draws `size` members in one pass: first one of each stratum, then a second of each, and so on, each by lowest priority
 * (bottom-k sampling). Holds at most a few times `size` members: a member past the last place of the draw can never come
 * back, as those before it only become more.
 */
export function createStratifiedSample<Value>(size: number): StratifiedSample<Value> {
  let kept: Candidate<Value>[] = [];
  const trim = () => {
    kept = drawOrder(kept).slice(0, size);
  };
  return {
    add(candidate) {
      kept.push(candidate);
      if (kept.length > 2 * size + 64) trim();
    },
    drawn() {
      trim();
      return kept.map(({ value }) => value);
    },
  };
}

/** Sorted by place within the stratum, then by priority. */
function drawOrder<Value>(candidates: readonly Candidate<Value>[]): Candidate<Value>[] {
  const places = new Map<string, number>();
  return [...candidates]
    .sort((a, b) => a.priority - b.priority)
    .map((candidate) => {
      const place = places.get(candidate.stratum) ?? 0;
      places.set(candidate.stratum, place + 1);
      return { candidate, place };
    })
    .sort((a, b) => a.place - b.place || a.candidate.priority - b.candidate.priority)
    .map(({ candidate }) => candidate);
}
