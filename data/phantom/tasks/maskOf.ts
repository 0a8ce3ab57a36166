import type { Canvas } from '../canvas.js';
import { type TissueName, tissueNames } from '../tissues.js';

/** Ones where a canvas has any of the tissues. */
export function maskOf({ tissues }: Canvas, target: readonly TissueName[]): Uint8Array {
  const inside = Uint8Array.from(tissueNames, (name) => Number(target.includes(name)));
  return tissues.map((code) => inside[code]);
}
