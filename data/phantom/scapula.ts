import { type BodySide, mirrored } from './bodySides.js';
import { cavity } from './cavity.js';
import { ellipsoid } from './ellipsoid.js';
import { outlinePoint } from './outline.js';
import type { Shape } from './shape.js';
import { type SheetPoint, type SheetRow, sheet } from './sheet.js';
import { type StrapPoint, strap, type TubePoint, tube } from './tube.js';

/** A point on the back of the chest: angle from the back in degrees, height, half thickness, distance off the ribs. */
function onChest(angle: number, z: number, half: number, lift = 14): SheetPoint {
  return [...outlinePoint(cavity, z, angle, lift), z, half];
}

/** From the upper angle down to the lower one, each row from the inner border to the thicker outer one. */
const bladeRows: readonly SheetRow[] = [
  [onChest(44, 508, 2.5, 12), onChest(58, 510, 2, 16), [124, -52, 502, 4]],
  [onChest(44, 476, 2), onChest(58, 478, 1.5, 19), [124, -56, 482, 5]],
  [onChest(46, 440, 2), onChest(57, 438, 1.5, 17), onChest(70, 446, 4, 17)],
  [onChest(52, 398, 3), onChest(57, 396, 3), onChest(62, 400, 4)],
];

/** The spine of the shoulder blade, from the blade outwards. */
const ridgeRows: readonly SheetRow[] = [
  [onChest(44, 486, 2, 14), onChest(58, 494, 2, 20), [122, -66, 502, 3]],
  [onChest(44, 487, 2.5, 20), onChest(56, 499, 3, 33), [132, -84, 512, 5]],
];

const acromion: readonly StrapPoint[] = [
  [132, -84, 512, 5, 8],
  [148, -72, 520, 4.5, 11],
  [154, -52, 523, 4, 11],
];

const coracoidProcess: readonly TubePoint[] = [
  [122, -44, 502, 8],
  [118, -26, 512, 6.5],
  [128, -12, 506, 5.5],
];

/** The shoulder blade of the given side with its processes and the socket of the joint. */
export function scapula(side: BodySide): Shape[] {
  return [
    ...sheet(bladeRows.map((row) => mirrored(row, side))),
    ...sheet(ridgeRows.map((row) => mirrored(row, side))),
    ...strap(mirrored(acromion, side), [0, 0, 1]),
    ...tube(mirrored(coracoidProcess, side)),
    ellipsoid([side.sign * 131, -52, 490], [7, 15, 19]),
  ];
}
