import type { Canvas } from './canvas.js';
import { paint } from './paint.js';
import type { Physique } from './physique.js';
import type { Shape } from './shape.js';

/** Paints the scanner's table under the patient: a thin curved shell filled with foam. */
export function paintTable(canvas: Canvas, physique: Physique): void {
  const top = -126 - 1.4 * physique.fat;
  const slab = (inset: number): Shape => ({
    bounds: { low: [-180 + inset, top - 15, -1000], high: [180 - inset, top + 40, 1000] },
    contains: () => (x, y) => {
      const height = y - top - 0.0011 * x * x;
      return height < -inset && height > -14 + inset;
    },
  });
  paint(canvas, slab(0), { tissue: 'table', over: ['air'] });
  paint(canvas, slab(1.8), { tissue: 'tableFoam', over: ['table'] });
}
