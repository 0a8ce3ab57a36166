import type { RunColumns } from '../../../results/join/runColumns.js';
import type { SuiteColumns } from '../../../results/join/suiteColumns.js';
import { itemGroups } from '../../../results/summarize/itemGroups.js';
import { scoreOf } from '../../../suites/answers/answerKinds.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import type { LoadedSuite } from '../../loadReport.js';
import { createStratifiedSample } from './stratifiedSample.js';

export interface GalleryDrawOptions {
  /** Number of items. */
  readonly size: number;
  readonly seed: number;
}

/**
 * Draws items evenly over groups (question, prompt, how the image is shown) and what became of the answer in one of the runs, drawn by lot
 * for each item; the order of rows in any file does not matter.
 *
 * @returns the positions of the items.
 */
export function drawGallery({ suite, runs }: LoadedSuite, { size, seed }: GalleryDrawOptions): number[] {
  const sample = createStratifiedSample<number>(size);
  const { codes } = itemGroups(suite);
  for (const [id, index] of suite.indexById) {
    const { priority, run } = drawOf(seed, id, runs.length);
    const stratum = JSON.stringify([codes[index], statusOf(suite, runs[run], index)]);
    sample.add({ stratum, priority, value: index });
  }
  return sample.drawn();
}

/**
 * The outcome of the response where it has no answer ("refused", ...), else the verdict of the first judge ("score 4",
 * "unscored", ...).
 */
function statusOf({ kindOf }: SuiteColumns, { outcomes, verdicts }: RunColumns, index: number): string {
  const outcome = outcomes.of(index);
  if (outcome !== 'ok' && outcome !== 'missing') return outcome;
  const [first] = verdicts.values();
  if (first === undefined || first.judged[index] === 0) return outcome === 'ok' ? 'not judged' : 'missing';
  const score = first.measures[scoreOf({ kind: kindOf(index) })];
  if (score === undefined || score.told[index] === 0) return 'unscored';
  return `score ${Math.round(score.values[index])}`;
}

/** What is drawn for an item. */
interface Draw {
  /** Uniform integer below 2^48; items with low ones come first. */
  readonly priority: number;
  /** Position of the run by whose outcome the item is sorted into a stratum. */
  readonly run: number;
}

/** The random numbers of an item: the same for a seed and id, whatever other items there are. */
function drawOf(seed: number, id: string, runs: number): Draw {
  const digest = sha256Hex(JSON.stringify(['gallery', seed, id]));
  return {
    priority: Number.parseInt(digest.slice(0, 12), 16),
    run: Number.parseInt(digest.slice(12, 20), 16) % runs,
  };
}
