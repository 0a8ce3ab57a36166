import type { SummarizedItem } from '../../results/summarize/summarizedItem.js';
import { drawOf } from './drawOf.js';
import { createStratifiedSample } from './stratifiedSample.js';

export interface GallerySampleOptions {
  /** Number of items. */
  readonly size: number;
  readonly seed: number;
  /** Number of runs. */
  readonly runs: number;
}

/** The ids of the gallery's items, drawn while the runs are summarized. */
export interface GallerySample {
  /** @param run Position of the run that the item was summarized in. */
  add(item: SummarizedItem, run: number): void;
  ids(): ReadonlySet<string>;
}

/**
 * Draws items evenly over groups (question, prompt, condition) and what became of the answer in one of the runs, drawn by lot
 * for each item; the order of rows in any file does not matter.
 */
export function createGallerySample({ size, seed, runs }: GallerySampleOptions): GallerySample {
  const sample = createStratifiedSample<string>(size);
  return {
    add(item, run) {
      const draw = drawOf(seed, item.id, runs);
      if (draw.run !== run) return;
      const stratum = JSON.stringify([item.group, statusOf(item)]);
      sample.add({ stratum, priority: draw.priority, value: item.id });
    },
    ids: () => new Set(sample.drawn()),
  };
}

/** The outcome of the response where it has no answer ("refused", ...), else the verdict ("score 4", "unscored", ...). */
function statusOf({ outcome, verdict }: SummarizedItem): string {
  if (outcome !== 'ok' && outcome !== 'missing') return outcome;
  if (verdict === null) return outcome === 'ok' ? 'not judged' : 'missing';
  return verdict.kind === 'unscored' ? 'unscored' : `score ${Math.round(verdict.score)}`;
}
