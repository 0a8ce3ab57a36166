import { rightOf } from '../../data/sources/plausibility/knownOrders.js';
import type { Scene } from './scene.js';

/**
 * Whether the anatomy of a slice tells which of its sides is the patient's left: two structures are visible of which everybody
 * has the same one to the right, such as liver and stomach. A sagittal slice has no sides.
 */
export function tellsDisplay({ plane, visible }: Pick<Scene, 'plane' | 'visible'>): boolean {
  const seen = new Set(visible.flatMap(({ anatomy, classes }) => [anatomy.category, ...classes]));
  return plane === 'sagittal' || rightOf.some(({ first, second }) => seen.has(first) && seen.has(second));
}
