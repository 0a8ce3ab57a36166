import type { FaultName } from '../../suites/answers/assessment.js';
import { type Levels, levelsOf } from '../../suites/conditions.js';
import { readItemsWithKey } from '../../suites/rows/readItemsWithKey.js';
import type { SuiteColumns } from '../join/suiteColumns.js';

/** An item that asks for the quality of a mask, and what the key knows of that mask. */
export interface AskedMask {
  /** Position of the item. */
  readonly index: number;
  readonly case: string;
  readonly subject: string;
  /** Such as "liver-ct". */
  readonly task: string;
  readonly levels: Levels;
  /** What was shown instead of the mask; null for the mask itself. */
  readonly control: string | null;
  readonly accept: boolean;
  /** The least score of a mask that is accepted. */
  readonly acceptFrom: number;
  /** NaN where there is none. */
  readonly rating: number;
  /** Null for a mask that is as it came. */
  readonly fault: { readonly name: FaultName; readonly severity: number } | null;
  /** Of experts, by reader. */
  readonly ratings: readonly { readonly reader: string; readonly rating: number }[];
}

/**
 * Reads the masks that a suite with its key asks about, in the order of its items; none where it is of another kind.
 *
 * @throws InputError when a row is bad, or an item has no key row in its place.
 */
export async function readAskedMasks({ folder, manifest, indexById }: SuiteColumns): Promise<AskedMask[]> {
  if (!manifest.cases.some(({ origin }) => origin.kind === 'overlay')) return [];
  const masks: AskedMask[] = [];
  for await (const { item, key } of readItemsWithKey(folder)) {
    const { answer, proof } = key;
    const index = indexById.get(item.id);
    const { origin, answer: asked } = item;
    if (index === undefined || answer.kind !== 'assessment' || asked.kind !== 'assessment') continue;
    if (proof.kind !== 'overlay' || origin.kind !== 'overlay') continue;
    masks.push({
      index,
      case: item.case,
      subject: item.subject,
      task: origin.task,
      levels: levelsOf(item.conditions),
      control: item.conditions.control,
      accept: answer.accept,
      acceptFrom: asked.acceptFrom,
      rating: answer.rating ?? Number.NaN,
      fault: answer.fault,
      ratings: proof.ratings,
    });
  }
  return masks;
}
