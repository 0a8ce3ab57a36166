import type { Canvas } from './canvas.js';
import { paint } from './paint.js';
import type { Physique } from './physique.js';
import { createWobble } from './wobble.js';

/** Paints thin sheets of connective tissue and fat through the muscles, drawn out along the body. */
export function paintFascia(canvas: Canvas, physique: Physique): void {
  const wobble = createWobble(physique.random('fascia'), 30);
  const sheets = {
    bounds: { low: [-300, -300, -200], high: [300, 300, 800] },
    contains: (z: number) => (x: number, y: number) => Math.abs(wobble(x, y, z / 4)) < 0.1,
  } as const;
  paint(canvas, sheets, { tissue: 'looseTissue', over: ['muscle'], keepLabel: true });
}
