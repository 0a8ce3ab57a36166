import type { Margin, NotAsked } from '../../../items/draft.js';
import type { Scene, SeenStructure } from '../../../scene/scene.js';
import type { QuestionParameters } from '../thresholds.js';
import { contrastOf } from './contrastOf.js';

/** The structure with the largest area on a slice, by a clear margin. */
export interface Largest {
  readonly kind: 'found';
  readonly structure: SeenStructure;
  readonly margins: Readonly<Record<string, Margin>>;
}

/** Why neither a list nor a largest structure is asked for. */
export const notComplete = 'not all structures of the region are segmented';

/** Finds the largest of two or more visible structures, where its area is `largestMargin` times the next and it stands out in the window. */
export function findLargest(scene: Scene, parameters: QuestionParameters): Largest | NotAsked {
  const [first, second] = scene.visible;
  if (second === undefined) return { kind: 'not asked', reason: 'no other structure is visible' };
  if (scene.misnamed.some(({ areaMm2 }) => areaMm2 * parameters.largestMargin > first.areaMm2)) {
    return { kind: 'not asked', reason: 'a structure beyond where its name holds may be the largest' };
  }
  if (scene.unsegmented.length > 0) return { kind: 'not asked', reason: notComplete };
  if (!scene.tellable.includes(first)) return { kind: 'not asked', reason: 'the side cannot be told' };
  const measured = first.areaMm2 / second.areaMm2;
  if (measured < parameters.largestMargin) {
    return { kind: 'not asked', reason: 'no structure is clearly the largest' };
  }
  const largestMargin = { measured, threshold: parameters.largestMargin };
  const contrast = { measured: contrastOf(scene, first), threshold: parameters.minimumContrast };
  if (contrast.measured < contrast.threshold) {
    return { kind: 'not asked', reason: 'the window hides the structure' };
  }
  return { kind: 'found', structure: first, margins: { largestMargin, contrast } };
}
