import type { Canvas } from './canvas.js';
import { cavity } from './cavity.js';
import { paint } from './paint.js';
import { type StrapPoint, strap } from './tube.js';

/** Paints manubrium, body and xiphoid process. */
export function paintSternum(canvas: Canvas): void {
  const brush = { tissue: 'trabecularBone', label: 'sternum' } as const;
  const line = (z: number, halfWidth: number, halfDepth = 5.2): StrapPoint => [
    0,
    cavity.front(z) + 1 + halfDepth,
    z,
    halfWidth,
    halfDepth,
  ];
  paint(
    canvas,
    strap([line(498, 20, 6), line(484, 26, 6.4), line(470, 22), line(461, 17)], [1, 0, 0]),
    brush,
  );
  paint(canvas, strap([line(451, 14), line(420, 15), line(390, 17), line(368, 15)], [1, 0, 0]), brush);
  paint(canvas, strap([line(360, 8, 3.4), line(342, 6, 2.8), line(332, 4, 2.4)], [1, 0, 0]), {
    tissue: 'trabecularBone',
    label: 'sternum',
  });
}
