import { type BodySide, bodySides, mirrored } from './bodySides.js';
import type { Canvas } from './canvas.js';
import { ellipsoid } from './ellipsoid.js';
import { paint } from './paint.js';
import type { Physique } from './physique.js';
import { scapula } from './scapula.js';
import { type Shape, within } from './shape.js';
import { type TubePoint, tube, widened } from './tube.js';
import { createWobble, type Wobble } from './wobble.js';

/** Paints collar bones, shoulder blades and the upper ends of the arm bones (arms raised). */
export function paintShoulders(canvas: Canvas, physique: Physique): void {
  for (const side of bodySides) {
    paintArmpit(canvas, side, createWobble(physique.random(`armpit ${side.name}`), 24));
    const bone = { tissue: 'trabecularBone', unlabelledOnly: true } as const;
    paint(canvas, clavicle(side), { ...bone, label: `clavicula_${side.name}` });
    paint(canvas, scapula(side), { ...bone, label: `scapula_${side.name}` });
    paint(canvas, humerus(side), { ...bone, label: `humerus_${side.name}` });
    paint(canvas, tube(mirrored(widened(humeralShaft.slice(1), -4.5), side)), {
      tissue: 'marrow',
      label: `humerus_${side.name}`,
      over: ['trabecularBone'],
    });
  }
}

function clavicle(side: BodySide): Shape[] {
  const points: readonly TubePoint[] = [
    [16, 40, 500, 9],
    [30, 42, 504, 7],
    [62, 40, 511, 6],
    [96, 16, 518, 6],
    [124, -14, 524, 6.5],
    [146, -32, 524, 7],
  ];
  return tube(mirrored(points, side));
}

const humeralShaft: readonly TubePoint[] = [
  [160, -44, 498, 17],
  [170, -40, 516, 13],
  [176, -36, 532, 11.5],
  [186, -24, 640, 11],
];

function humerus(side: BodySide): Shape[] {
  const head = ellipsoid([side.sign * 156, -46, 492], [22.5, 22.5, 22.5]);
  return [head, ...tube(mirrored(humeralShaft, side))];
}

/** Fat between the chest muscles, the shoulder blade and the arm. */
function paintArmpit(canvas: Canvas, side: BodySide, strands: Wobble): void {
  const pocket = [
    ellipsoid([side.sign * 126, -18, 470], [17, 26, 40]),
    ellipsoid([side.sign * 104, 2, 505], [26, 20, 16]),
  ].map((part) => within(part, (z) => (x, y) => strands(x, y, z) > -0.45));
  paint(canvas, pocket, { tissue: 'fat', over: ['muscle'], unlabelledOnly: true });
}
