import { outlinePoint } from './bodyOutline.js';
import type { Canvas } from './canvas.js';
import { cavity } from './cavity.js';
import { ellipsoid } from './ellipsoid.js';
import { paint } from './paint.js';
import type { Physique } from './physique.js';
import { type Shape, within } from './shape.js';
import { type SheetRow, sheet } from './sheet.js';
import { mirrored, type Side, sides } from './sides.js';
import { strap, type TubePoint, tube, widened } from './tube.js';
import { createWobble, type Wobble } from './wobble.js';

/** Paints collar bones, shoulder blades and the upper ends of the arm bones (arms raised). */
export function paintShoulders(canvas: Canvas, physique: Physique): void {
  for (const side of sides) {
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

function clavicle(side: Side): Shape[] {
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

function humerus(side: Side): Shape[] {
  const head = ellipsoid([side.sign * 156, -46, 492], [22.5, 22.5, 22.5]);
  return [head, ...tube(mirrored(humeralShaft, side))];
}

/** Blade on the back of the chest, its thicker outer border, spine, acromion, coracoid process and socket. */
function scapula(side: Side): Shape[] {
  const onChest = (angle: number, z: number, half: number, lift = 14) =>
    [...outlinePoint(cavity, z, angle, lift), z, half] as const;
  const rows: readonly SheetRow[] = [
    [onChest(44, 508, 2.5, 12), onChest(58, 510, 2, 16), [124, -52, 502, 4]],
    [onChest(44, 476, 2), onChest(58, 478, 1.5, 19), [124, -56, 482, 5]],
    [onChest(46, 440, 2), onChest(57, 438, 1.5, 17), onChest(70, 446, 4, 17)],
    [onChest(52, 398, 3), onChest(57, 396, 3), onChest(62, 400, 4)],
  ];
  const blade = sheet(rows.map((row) => mirrored(row, side)));
  const ridge = sheet(
    [
      [onChest(44, 486, 2, 14), onChest(58, 494, 2, 20), [122, -66, 502, 3]],
      [onChest(44, 487, 2.5, 20), onChest(56, 499, 3, 33), [132, -84, 512, 5]],
    ].map((row) => mirrored(row as unknown as SheetRow, side)),
  );
  const acromion = strap(
    mirrored(
      [
        [132, -84, 512, 5, 8],
        [148, -72, 520, 4.5, 11],
        [154, -52, 523, 4, 11],
      ] as const,
      side,
    ),
    [0, 0, 1],
  );
  const coracoid = tube(
    mirrored(
      [
        [122, -44, 502, 8],
        [118, -26, 512, 6.5],
        [128, -12, 506, 5.5],
      ],
      side,
    ),
  );
  const socket = ellipsoid([side.sign * 131, -52, 490], [7, 15, 19]);
  return [...blade, ...ridge, ...acromion, ...coracoid, socket];
}

/** Fat between the chest muscles, the shoulder blade and the arm. */
function paintArmpit(canvas: Canvas, side: Side, strands: Wobble): void {
  const pocket = [
    ellipsoid([side.sign * 126, -18, 470], [17, 26, 40]),
    ellipsoid([side.sign * 104, 2, 505], [26, 20, 16]),
  ].map((part) => within(part, (z) => (x, y) => strands(x, y, z) > -0.45));
  paint(canvas, pocket, { tissue: 'fat', over: ['muscle'], unlabelledOnly: true });
}
