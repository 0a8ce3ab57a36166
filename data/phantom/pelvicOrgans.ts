import type { Canvas } from './canvas.js';
import { ellipsoid, orientedEllipsoid } from './ellipsoid.js';
import { paint } from './paint.js';
import { clampedNormal, type Physique } from './physique.js';
import { fillers } from './softTissue.js';

/** Paints the bladder, and prostate with seminal vesicles or the womb. */
export function paintPelvicOrgans(canvas: Canvas, physique: Physique): void {
  const draw = physique.random('pelvic organs');
  const filling = 1 + 0.14 * clampedNormal(draw, 1.6);
  const [a, b, c] = [45 * filling, 33 * filling, 29 * filling];
  const over = [...fillers, 'muscle'] as const;
  const floor = physique.sex === 'male' ? 4 : -8;
  paint(canvas, ellipsoid([0, 32, floor + c], [a, b, c]), {
    tissue: 'bladderWall',
    label: 'urinary_bladder',
    over: fillers,
  });
  paint(canvas, ellipsoid([0, 32, floor + c], [a - 3.2, b - 3.2, c - 3.2]), {
    tissue: 'urine',
    over: ['bladderWall'],
    keepLabel: true,
  });
  if (physique.sex === 'male') {
    const size = 1 + 0.1 * clampedNormal(draw, 1.5);
    paint(canvas, ellipsoid([0, 18, -12], [23 * size, 17 * size, 17 * size]), {
      tissue: 'prostate',
      label: 'prostate',
      over,
    });
    paint(
      canvas,
      [-1, 1].map((sign) => ellipsoid([sign * 18, -10, 14], [17, 6, 7])),
      { tissue: 'prostate', over: fillers },
    );
    return;
  }
  const womb = orientedEllipsoid({
    centre: [3, -8, 46],
    main: [0.05, 0.75, 0.6],
    guide: [1, 0, 0],
    radii: [38, 25, 19],
  });
  paint(canvas, [womb, ellipsoid([0, -24, 14], [13, 11, 20])], { tissue: 'uterus', over: fillers });
  paint(
    canvas,
    [-1, 1].map((sign) => ellipsoid([sign * 42, -18, 50], [12, 9, 13])),
    { tissue: 'bladderWall', over: fillers },
  );
}
