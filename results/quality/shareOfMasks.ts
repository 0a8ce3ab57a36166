import { clusterShareInterval } from '../../statistics/clusterShareInterval.js';
import type { Interval } from '../../statistics/interval.js';
import { type Proportion, proportion } from '../../statistics/proportion.js';
import type { JudgedMask } from './judgedMasks.js';

/** So many of n masks, with an interval by patient; null with fewer than two patients. */
export interface MaskShare extends Proportion {
  readonly interval: Interval | null;
}

/** The share of masks for which something holds. */
export function shareOfMasks(masks: readonly JudgedMask[], isHit: (mask: JudgedMask) => boolean): MaskShare {
  const totals = new Map<string, { sum: number; count: number }>();
  for (const one of masks) {
    const of = totals.get(one.mask.subject) ?? { sum: 0, count: 0 };
    totals.set(one.mask.subject, of);
    of.sum += isHit(one) ? 1 : 0;
    of.count++;
  }
  const [sums, counts] = [
    [...totals.values()].map(({ sum }) => sum),
    [...totals.values()].map(({ count }) => count),
  ];
  const hits = sums.reduce((all, sum) => all + sum, 0);
  return { ...proportion(hits, masks.length), interval: clusterShareInterval({ sums, counts }) };
}

/** The share that was rejected. What is neither accepted nor rejected, as nothing could be read, was not. */
export function shareRejected(masks: readonly JudgedMask[]): MaskShare {
  return shareOfMasks(masks, ({ verdict }) => verdict === 'reject');
}

/** The share of masks with a planted fault whose fault the reasoning names, of those of which anybody says. */
export function shareNamed(masks: readonly JudgedMask[]): MaskShare {
  return shareOfMasks(
    masks.filter(({ faultNamed }) => !Number.isNaN(faultNamed)),
    ({ faultNamed }) => faultNamed >= 0.5,
  );
}

/** The score that a mask was given, of several the rounded mean; null where there is none. */
export function scoreGiven({ rating }: JudgedMask): number | null {
  return Number.isNaN(rating) ? null : Math.round(rating);
}
