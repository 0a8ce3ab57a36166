import { type Recommendation, recommendations } from '../../suites/answers/assessment.js';
import type { Verdicts } from '../join/readVerdicts.js';
import type { AskedMask } from './askedMasks.js';

/** A mask with what was said of it. */
export interface JudgedMask {
  readonly mask: AskedMask;
  /** Null where neither could be read. */
  readonly verdict: Recommendation | null;
  /** The score that was given; NaN where there is none. */
  readonly rating: number;
  /** Whether the reasoning names the planted fault, 0 or 1; NaN where nobody says. */
  readonly faultNamed: number;
  /** What became of each answer: "scored", or why there is no score. */
  readonly outcomes: readonly string[];
}

/** The masks that a judge's verdicts tell of, or that count as unread. */
export function judgedMasks(masks: readonly AskedMask[], verdicts: Verdicts): JudgedMask[] {
  const { measures, category, categories, rating } = verdicts;
  return masks.flatMap((mask): JudgedMask[] => {
    const { index } = mask;
    if (Number.isNaN(measures.accuracy?.values[index] ?? Number.NaN)) return [];
    return [
      {
        mask,
        verdict: recommendations.find((one) => one === categories[category[index]]) ?? null,
        rating: rating[index],
        faultNamed: measures.faultNamed?.values[index] ?? Number.NaN,
        outcomes: outcomesOf(index, verdicts),
      },
    ];
  });
}

function outcomesOf(index: number, { reasons, judged, byRepeat }: Verdicts): string[] {
  return reasons.byRepeat.flatMap((codes, repeat) => {
    if ((byRepeat[repeat]?.judged ?? judged)[index] === 0) return [];
    return codes[index] < 0 ? ['scored'] : [reasons.names[codes[index]]];
  });
}

/** What whoever says the same of every mask makes of them. */
export function saidOfAll(masks: readonly AskedMask[], verdict: Recommendation): JudgedMask[] {
  const rating = verdict === 'accept' ? 5 : 1;
  return masks.map((mask) => ({ mask, verdict, rating, faultNamed: Number.NaN, outcomes: ['scored'] }));
}
