import { hausdorff95 } from '../../statistics/hausdorff95.js';
import { areaOf, type Mask } from '../../statistics/mask.js';
import type { ImageScore } from './imageScore.js';

/** Holds a mask against the true one, on one grid. */
export function scoreMask(
  name: string,
  truth: Mask,
  predicted: Mask,
  problem: string | null = null,
): ImageScore {
  const { values } = truth;
  let shared = 0;
  for (let pixel = 0; pixel < values.length; pixel++) shared += values[pixel] & predicted.values[pixel];
  const distance = hausdorff95(truth, predicted);
  return {
    name,
    pixels: values.length,
    truth: areaOf(truth),
    predicted: areaOf(predicted),
    shared,
    hd95: distance.kind === 'measured' ? distance.distance : null,
    problem,
  };
}
