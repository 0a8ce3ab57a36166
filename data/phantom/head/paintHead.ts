import type { Canvas } from '../canvas.js';
import { ellipsoid } from '../ellipsoid.js';
import { paint } from '../paint.js';
import type { Physique } from '../physique.js';
import { tube } from '../tube.js';
import { headSurface, skullInside } from './headShapes.js';
import { paintBrain } from './paintBrain.js';

/** Paints a head from its vertex to the skull base: scalp, skull, what lies inside, orbits and nose. */
export function paintHead(canvas: Canvas, physique: Physique): void {
  paint(canvas, headSurface(0), { tissue: 'skin' });
  paint(canvas, headSurface(2), { tissue: 'fat' });
  paintSoftTissues(canvas);
  paintSkull(canvas);
  paintOrbits(canvas);
  paintBrain(canvas, physique);
  paintSinus(canvas);
}

function paintSoftTissues(canvas: Canvas): void {
  const [, face, neck] = headSurface(9);
  const temporal = [-1, 1].map((side) => ellipsoid([side * 66, 22, -14], [10, 30, 34]));
  paint(canvas, [face, neck, ...temporal], { tissue: 'muscle', over: ['fat'] });
}

/** An outer and an inner table of dense bone with marrow between them, and fluid inside. */
function paintSkull(canvas: Canvas): void {
  paint(canvas, skullInside(6.5), { tissue: 'corticalBone' });
  paint(canvas, skullInside(4.6), { tissue: 'trabecularBone', over: ['corticalBone'] });
  paint(canvas, skullInside(1.8), { tissue: 'corticalBone' });
  paint(canvas, skullInside(0), { tissue: 'cerebrospinalFluid' });
}

function paintOrbits(canvas: Canvas): void {
  const outside = ['skin', 'fat', 'muscle', 'corticalBone', 'trabecularBone'] as const;
  const orbit = [-1, 1].map((side) => ellipsoid([side * 32, 72, -33], [17, 22, 15]));
  const globes = [-1, 1].map((side) => ellipsoid([side * 32, 80, -33], [12.5, 12.5, 12.5]));
  const nose = ellipsoid([0, 74, -44], [12, 20, 22]);
  paint(canvas, orbit, { tissue: 'fat', over: outside });
  paint(canvas, globes, { tissue: 'cyst', over: ['fat', 'skin', 'muscle'] });
  paint(canvas, nose, { tissue: 'airwayGas', over: outside });
}

/** The superior sagittal sinus, under the inner table in the midline. */
function paintSinus(canvas: Canvas): void {
  const points = [-60, -35, -10, 15, 40, 65, 90, 115, 140].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [0, -2 + 85 * Math.sin(-angle), 6 + 68 * Math.cos(angle), 3.2] as const;
  });
  paint(canvas, tube(points), { tissue: 'vein', over: ['cerebrospinalFluid', 'greyMatter', 'corticalBone'] });
}
