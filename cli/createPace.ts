/** How fast something goes; null when it cannot be said yet. */
export interface Pace {
  readonly perSecond: number | null;
  readonly secondsLeft: number | null;
}

/** How far back a pace looks, in milliseconds: long enough to be steady, short enough to notice a pause. */
const lookBack = 60_000;
/** At most one moment a second is remembered. */
const spacing = 1000;

interface Moment {
  readonly done: number;
  readonly at: number;
}

/**
 * Makes a function that takes what is done, out of what total, at which time (milliseconds), and says how fast it went
 * lately. What was done before the first call does not count: a run that goes on did that in another session.
 */
export function createPace(): (done: number, total: number, at: number) => Pace {
  const moments: Moment[] = [];
  return (done, total, at) => {
    const last = moments.at(-1);
    if (last === undefined || at - last.at >= spacing) moments.push({ done, at });
    while (moments.length > 1 && at - moments[1].at >= lookBack) moments.shift();
    const [first] = moments;
    const seconds = (at - first.at) / 1000;
    if (seconds === 0) return { perSecond: null, secondsLeft: null };
    const perSecond = (done - first.done) / seconds;
    return { perSecond, secondsLeft: perSecond > 0 ? (total - done) / perSecond : null };
  };
}
