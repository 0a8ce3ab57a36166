import type { Plane } from '../../../suites/schema/schema.js';
import type { Scene } from '../../scene/scene.js';

/**
 * The slices of a case that show something: a coronal one through the skin of the belly has hardly a structure. What is labelled
 * is held against the fullest slice of the same plane, so that a case of few classes counts as full. An axial slice through a neck has
 * little beside one through a chest, too, and shows enough.
 */
export function withoutEmpty(
  scenes: readonly Scene[],
  { minimumLabelledShare }: { readonly minimumLabelledShare: number },
): readonly Scene[] {
  const fullest = new Map<Plane, number>();
  for (const scene of scenes) {
    fullest.set(scene.plane, Math.max(fullest.get(scene.plane) ?? 0, labelledArea(scene)));
  }
  return scenes.filter(
    (scene) =>
      scene.plane === 'axial' ||
      labelledArea(scene) >= minimumLabelledShare * (fullest.get(scene.plane) ?? 0),
  );
}

function labelledArea({ structures }: Scene): number {
  return structures.reduce((sum, { areaMm2 }) => sum + areaMm2, 0);
}
