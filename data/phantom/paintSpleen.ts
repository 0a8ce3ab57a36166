import type { Canvas } from './canvas.js';
import { orientedEllipsoid } from './ellipsoid.js';
import { paint } from './paint.js';
import { clampedNormal, type Physique } from './physique.js';
import { within } from './shape.js';
import { insideAbdomen, type TrunkSpace } from './trunkSpace.js';
import { createWobble } from './wobble.js';

/** Paints the spleen along the tenth rib, with a notched front edge. */
export function paintSpleen(canvas: Canvas, physique: Physique, space: TrunkSpace): void {
  const draw = physique.random('spleen');
  const size = 1 + 0.08 * clampedNormal(draw, 1.5);
  const wobble = createWobble(draw, 55);
  const whole = orientedEllipsoid({
    centre: [-104, -38, 304 + 5 * clampedNormal(draw, 1)],
    main: [0.12, -0.55, 0.83],
    guide: [-0.55, 0.7, 0.5],
    radii: [61 * size, 46 * size, 34 * size],
  });
  const hollowed = within(insideAbdomen(whole, space, 3), (z) => (x, y) => {
    const inner = (x + 58) ** 2 + (y - 2) ** 2 + 0.4 * (z - 296) ** 2;
    return inner > (40 + 3 * wobble(x, y, z)) ** 2;
  });
  paint(canvas, hollowed, { tissue: 'spleen', label: 'spleen', over: ['fat'] });
}
