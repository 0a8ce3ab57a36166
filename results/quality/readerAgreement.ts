import { clusterJackknifeInterval } from '../../statistics/clusterJackknifeInterval.js';
import { clusterShareInterval } from '../../statistics/clusterShareInterval.js';
import { proportion } from '../../statistics/proportion.js';
import { quadraticWeightedKappa } from '../../statistics/quadraticWeightedKappa.js';
import type { MetricResult } from '../summarize/metrics/metric.js';
import type { AskedMask } from './askedMasks.js';

/** How far two readers of the same series agree. */
export interface ReaderAgreement {
  readonly readers: readonly [string, string];
  /** Series that both rated, and patients that these are of. */
  readonly series: number;
  readonly subjects: number;
  /** Share of the series with the same rating, and with the same verdict. */
  readonly exact: MetricResult;
  readonly verdict: MetricResult;
  /** Quadratic weighted kappa of the ratings. */
  readonly kappa: MetricResult;
}

interface TwiceRated {
  readonly subject: string;
  readonly acceptFrom: number;
  readonly ratings: readonly [number, number];
}

/**
 * The agreement of each two readers who rated the same series, those with most series first: no judge can be expected to agree
 * with either of them better.
 */
export function readerAgreement(masks: readonly AskedMask[]): ReaderAgreement[] {
  const byReaders = new Map<string, Map<string, TwiceRated>>();
  for (const { case: name, subject, acceptFrom, ratings } of masks) {
    for (const [first, one] of ratings.entries()) {
      for (const other of ratings.slice(first + 1)) {
        const [a, b] = one.reader <= other.reader ? [one, other] : [other, one];
        const readers = JSON.stringify([a.reader, b.reader]);
        const rated = byReaders.get(readers) ?? new Map<string, TwiceRated>();
        byReaders.set(readers, rated.set(name, { subject, acceptFrom, ratings: [a.rating, b.rating] }));
      }
    }
  }
  return [...byReaders]
    .map(([readers, rated]) => agreementOf(JSON.parse(readers), [...rated.values()]))
    .sort((one, other) => other.series - one.series);
}

function agreementOf(readers: readonly [string, string], rated: readonly TwiceRated[]): ReaderAgreement {
  const subjects = [...new Set(rated.map(({ subject }) => subject))];
  const share = (isHit: (one: TwiceRated) => boolean): MetricResult => {
    const own = subjects.map((subject) => rated.filter((one) => one.subject === subject));
    const sums = own.map((ones) => ones.filter(isHit).length);
    return {
      value: proportion(rated.filter(isHit).length, rated.length).value,
      interval: clusterShareInterval({ sums, counts: own.map(({ length }) => length) }),
    };
  };
  const kappa = (without: number | null) => {
    const left = rated.filter(({ subject }) => without === null || subject !== subjects[without]);
    return quadraticWeightedKappa(
      left.map(({ ratings }) => ratings[0]),
      left.map(({ ratings }) => ratings[1]),
    );
  };
  return {
    readers,
    series: rated.length,
    subjects: subjects.length,
    exact: share(({ ratings: [a, b] }) => a === b),
    verdict: share(({ ratings: [a, b], acceptFrom }) => a >= acceptFrom === b >= acceptFrom),
    kappa: {
      value: kappa(null),
      interval: clusterJackknifeInterval(subjects.length, kappa, { least: -1, greatest: 1 }),
    },
  };
}
