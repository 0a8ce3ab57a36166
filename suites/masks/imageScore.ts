/** What a predicted mask has in common with the true one, in pixels of the image. */
export interface ImageScore {
  /** Of the image. */
  readonly name: string;
  /** Of the image, the true mask, the predicted one, and both. */
  readonly pixels: number;
  readonly truth: number;
  readonly predicted: number;
  readonly shared: number;
  /** Null where either mask is empty. */
  readonly hd95: number | null;
  /** Why the mask counts as empty, such as "no mask"; null where it was read. */
  readonly problem: string | null;
}

/** What a pipeline's masks come to. */
export interface MaskSummary {
  readonly images: number;
  /** Masks that count as empty, since there are none that can be read. */
  readonly unread: number;
  /** Mean over the images whose target is not empty; null without any. */
  readonly dice: number | null;
  /** Of the pixels of all images together; null where no mask has any. */
  readonly pooledDice: number | null;
  /** In pixels, the mean over images where neither mask is empty. */
  readonly hd95: number | null;
  /** Images without a target, and how many were left empty. */
  readonly empty: { readonly n: number; readonly leftEmpty: number };
  /** Images whose target is smaller than `smallShare`, and their mean Dice. */
  readonly small: { readonly n: number; readonly dice: number | null };
}

/** A target is small when it covers less than this share of its image. */
export const smallShare = 0.01;

/**
 * Dice of one image; null where the target is empty: there, any mask has an overlap of 0, and an empty one none.
 *
 * @example
 * diceOfImage({ truth: 10, predicted: 30, shared: 10 }); // 0.5
 */
export function diceOfImage({
  truth,
  predicted,
  shared,
}: Pick<ImageScore, 'truth' | 'predicted' | 'shared'>): number | null {
  return truth === 0 ? null : (2 * shared) / (truth + predicted);
}

/** What the masks of several images come to. */
export function summarizeMasks(scores: readonly ImageScore[]): MaskSummary {
  const empty = scores.filter(({ truth }) => truth === 0);
  const small = scores.filter(({ truth, pixels }) => truth > 0 && truth < smallShare * pixels);
  const area = sumOf(scores, ({ truth, predicted }) => truth + predicted);
  return {
    images: scores.length,
    unread: scores.filter(({ problem }) => problem !== null).length,
    dice: meanOf(scores.map(diceOfImage)),
    pooledDice: area === 0 ? null : (2 * sumOf(scores, ({ shared }) => shared)) / area,
    hd95: meanOf(scores.map(({ hd95 }) => hd95)),
    empty: { n: empty.length, leftEmpty: empty.filter(({ predicted }) => predicted === 0).length },
    small: { n: small.length, dice: meanOf(small.map(diceOfImage)) },
  };
}

function sumOf(scores: readonly ImageScore[], of: (score: ImageScore) => number): number {
  return scores.reduce((sum, score) => sum + of(score), 0);
}

function meanOf(values: readonly (number | null)[]): number | null {
  const told = values.filter((value) => value !== null);
  return told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0) / told.length;
}
