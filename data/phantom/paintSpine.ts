import type { Canvas } from './canvas.js';
import { paint } from './paint.js';
import { type StrapPoint, strap } from './tube.js';
import { type Vertebra, vertebrae } from './vertebrae.js';
import {
  canalDepth,
  canalRadii,
  disc,
  outsideCanal,
  vertebralArch,
  vertebralBody,
  vertebraPoint,
} from './vertebraShapes.js';

/** Paints discs, vertebrae from below upwards, the spinal canal and the cord in it. */
export function paintSpine(canvas: Canvas): void {
  for (let index = 0; index + 1 < vertebrae.length; index++) {
    paint(canvas, disc(vertebrae[index], vertebrae[index + 1]), { tissue: 'disc' });
  }
  for (const one of [...vertebrae].reverse()) {
    const brush = { tissue: 'trabecularBone', label: `vertebrae_${one.level}` } as const;
    paint(
      canvas,
      vertebralArch(one).map((part) => outsideCanal(part, one)),
      brush,
    );
    paint(canvas, vertebralBody(one), brush);
  }
  paintCanal(canvas);
}

/** Fat around the dural sac, fluid in it, and the cord, which ends at the first lumbar vertebra. */
function paintCanal(canvas: Canvas): void {
  const notBone = { over: ['fat', 'muscle', 'disc', 'looseTissue'] } as const;
  paint(canvas, canalStrap(0, 0), { tissue: 'fat', ...notBone });
  paint(canvas, canalStrap(-2.4, -1.6), { tissue: 'cerebrospinalFluid', label: 'spinal_cord', ...notBone });
  const cordEnd = vertebrae.findIndex(({ level }) => level === 'L1');
  paint(canvas, canalStrap(-4.6, -3.8, cordEnd), {
    tissue: 'cord',
    label: 'spinal_cord',
    over: ['cerebrospinalFluid'],
  });
}

/** The canal as a strap down to the given vertebra (by default to the sacrum), its radii changed. */
function canalStrap(sideways: number, deep: number, last = vertebrae.length - 1) {
  const points = vertebrae.slice(0, last + 1).map((one) => canalPoint(one, sideways, deep));
  if (last === vertebrae.length - 1) points.push([0, -66, 85, 9 + sideways, 6 + deep]);
  return strap(points, [1, 0, 0]);
}

function canalPoint(one: Vertebra, sideways: number, deep: number): StrapPoint {
  const [width, depth] = canalRadii(one);
  const [x, y, z] = vertebraPoint(one, [0, canalDepth(one), 0]);
  return [x, y, z, width + sideways, depth + deep];
}
