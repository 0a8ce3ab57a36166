import type { PlaneMask } from '../masks/planeMask.js';
import type { Fault } from './fault.js';

/** The whole mask lies elsewhere, by a share of the radius, in a drawn direction. */
export const shift: Fault = {
  name: 'shift',
  sizes: [0.15, 0.3, 0.6, 1],
  plant({ mask, radius }, size, random) {
    const angle = 2 * Math.PI * random.next();
    const along = (direction: number, axis: 0 | 1) =>
      Math.round((size * radius * direction) / mask.spacing[axis]);
    return moved(mask, along(Math.cos(angle), 0), along(Math.sin(angle), 1));
  },
};

function moved(mask: PlaneMask, columns: number, rows: number): PlaneMask {
  const { width, height } = mask;
  const values = new Uint8Array(mask.values.length);
  for (let row = Math.max(0, rows); row < Math.min(height, height + rows); row++) {
    for (let column = Math.max(0, columns); column < Math.min(width, width + columns); column++) {
      values[row * width + column] = mask.values[(row - rows) * width + column - columns];
    }
  }
  return { ...mask, values };
}
