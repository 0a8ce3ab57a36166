import type { Slice } from '../../../data/volume/volume.js';
import { findBody } from '../../images/mr/findBody.js';
import { fillHoles, largestPart } from '../../images/mr/maskParts.js';
import { toDisplayOrientation } from '../../scene/displayOrientation.js';
import type { PlaneMask } from './masks/planeMask.js';

/** Hounsfield units above which a voxel is taken for tissue and not for air. */
const leastTissue = -300;

/** The patient's body on a slice, in display order: of CT what is denser than air, of MR what is brighter, with all that it encloses. */
export function bodyOf(slice: Slice<Float32Array>, isCt: boolean, spacing: PlaneMask['spacing']): PlaneMask {
  const { width, height } = slice;
  const dense = () => Uint8Array.from(slice.values, (value) => Number(value > leastTissue));
  const body = isCt ? fillHoles(largestPart({ width, height, values: dense() })) : findBody(slice);
  return { ...toDisplayOrientation({ ...slice, values: body.values }), spacing };
}
