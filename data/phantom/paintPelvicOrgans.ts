import { bodySides } from './bodySides.js';
import type { Canvas } from './canvas.js';
import { ellipsoid, orientedEllipsoid } from './ellipsoid.js';
import { paint } from './paint.js';
import { clampedNormal, type Physique } from './physique.js';
import { fillers } from './softTissues.js';
import type { Vector } from './vector.js';

/** Paints the bladder, and prostate with seminal vesicles or womb and ovaries. */
export function paintPelvicOrgans(canvas: Canvas, physique: Physique): void {
  const draw = physique.random('pelvic organs');
  const filling = 1 + 0.14 * clampedNormal(draw, 1.6);
  const [a, b, c] = [45 * filling, 33 * filling, 29 * filling];
  const centre: Vector = [0, 32, c + (physique.sex === 'male' ? 4 : -8)];
  const wall = 3.2;
  paint(canvas, ellipsoid(centre, [a, b, c]), {
    tissue: 'bladderWall',
    label: 'urinary_bladder',
    over: fillers,
  });
  paint(canvas, ellipsoid(centre, [a - wall, b - wall, c - wall]), {
    tissue: 'urine',
    over: ['bladderWall'],
    keepLabel: true,
  });
  if (physique.sex === 'male') paintProstate(canvas, 1 + 0.1 * clampedNormal(draw, 1.5));
  else paintWomb(canvas);
}

function paintProstate(canvas: Canvas, size: number): void {
  const gland = ellipsoid([0, 18, -12], [23 * size, 17 * size, 17 * size]);
  paint(canvas, gland, { tissue: 'prostate', label: 'prostate', over: [...fillers, 'muscle'] });
  const vesicles = bodySides.map(({ sign }) => ellipsoid([sign * 18, -10, 14], [17, 6, 7]));
  paint(canvas, vesicles, { tissue: 'prostate', over: fillers });
}

/** The womb's body leans forward over the bladder; its neck points back and down. */
function paintWomb(canvas: Canvas): void {
  const body = orientedEllipsoid({
    centre: [3, -8, 46],
    main: [0.05, 0.75, 0.6],
    guide: [1, 0, 0],
    radii: [38, 25, 19],
  });
  const neck = ellipsoid([0, -24, 14], [13, 11, 20]);
  paint(canvas, [body, neck], { tissue: 'uterus', over: fillers });
  const ovaries = bodySides.map(({ sign }) => ellipsoid([sign * 42, -18, 50], [12, 9, 13]));
  paint(canvas, ovaries, { tissue: 'bladderWall', over: fillers });
}
