import type { Canvas } from './canvas.js';
import { cavity } from './cavity.js';
import { outlinePoint } from './outline.js';
import { paint } from './paint.js';
import type { Physique } from './physique.js';
import { softTissues } from './softTissues.js';
import { type StrapPoint, strap } from './tube.js';
import { vertebra } from './vertebrae.js';
import { vertebraPoint } from './vertebraShapes.js';

/** Per rib: height of the bone's front end, its angle seen from above (degrees from the back), half height. */
const ribEnds: readonly (readonly [number, number, number])[] = [
  [499, 152, 6],
  [462, 152, 5.6],
  [430, 150, 6],
  [403, 148, 6.2],
  [378, 145, 6.4],
  [353, 141, 6.4],
  [327, 135, 6.4],
  [301, 126, 6.2],
  [277, 116, 6],
  [254, 105, 5.8],
  [243, 84, 5.4],
  [243, 56, 4.6],
];

/** Where the cartilage of each of the first seven ribs meets the sternum: height, distance from the midline. */
const sternalEnds: readonly (readonly [number, number])[] = [
  [488, 25],
  [457, 19],
  [432, 17],
  [411, 17],
  [392, 17],
  [375, 16],
  [359, 13],
];

/** Middle of the ribs, outwards from the inner surface of the chest. */
const ribOffset = 4.2;

/** Paints the 24 ribs and the costal cartilages. */
export function paintRibs(canvas: Canvas, physique: Physique): void {
  const draw = physique.random('ribs');
  const slope = 1 + 0.06 * (draw.next() - 0.5);
  for (const [name, side] of [
    ['left', -1],
    ['right', 1],
  ] as const) {
    for (let number = 1; number <= 12; number++) {
      const points = ribPoints(number, side, slope);
      const brush = {
        tissue: 'trabecularBone',
        label: `rib_${name}_${number}`,
        over: softTissues,
      } as const;
      paint(canvas, strap(points, [0, 0, 1]), brush);
      const cartilage = cartilagePoints(number, side);
      const over = ['muscle', 'fat'] as const;
      if (cartilage.length > 1) {
        paint(canvas, strap(cartilage, [0, 0, 1]), { tissue: 'cartilage', label: 'costal_cartilages', over });
      }
    }
  }
}

/** The centre line of a rib from its head at the vertebra to the end of the bone, with its half-lengths. */
function ribPoints(number: number, side: number, slope: number): StrapPoint[] {
  const one = vertebra(`T${number}`);
  const [endHeight, endAngle, tall] = ribEnds[number - 1];
  const reach = number > 10 ? 28 : 34;
  const head = vertebraPoint(one, [side * (one.halfWidth + 3), -one.halfDepth + 1, one.halfHeight - 3]);
  const tubercle = vertebraPoint(one, [side * reach, -one.halfDepth - 12, one.halfHeight - 3]);
  const points: StrapPoint[] = [
    [...head, 3.4, 3],
    [...tubercle, 4.4, 3.4],
  ];
  const first = 33;
  const count = 7;
  for (let index = 0; index <= count; index++) {
    const part = index / count;
    const angle = first + part * (endAngle - first);
    const fall = (tubercle[2] - 4 - endHeight) * slope;
    const z = tubercle[2] - 4 - fall * fallShare(part, number);
    points.push(cagePoint({ z, angle, side, tall: tall * (number > 10 ? 1 - 0.3 * part : 1), thick: 3.5 }));
  }
  return points;
}

/** How much of its fall a rib has done after this part of its length: steadily, a little less at both ends. */
function fallShare(part: number, number: number): number {
  if (number <= 1) return part;
  return 0.5 * part + 0.5 * part * part * (3 - 2 * part);
}

interface CagePoint {
  readonly z: number;
  readonly angle: number;
  readonly side: number;
  readonly tall: number;
  readonly thick: number;
}

function cagePoint({ z, angle, side, tall, thick }: CagePoint): StrapPoint {
  const [x, y] = outlinePoint(cavity, z, angle, ribOffset);
  return [side * x, y, z, tall, thick];
}

/** The centre line of a costal cartilage; empty for the two floating ribs. */
function cartilagePoints(number: number, side: number): StrapPoint[] {
  if (number > 10) return [];
  const [endHeight, endAngle, tall] = ribEnds[number - 1];
  const start = cagePoint({ z: endHeight, angle: endAngle, side, tall, thick: 4 });
  if (number > 7) return [start, ...marginPoints(number, side)];
  const [z, x] = sternalEnds[number - 1];
  const low = Math.min(z, endHeight) - (number > 4 ? 3 * (number - 4) : 0);
  const middle = cagePoint({ z: (low + endHeight) / 2, angle: (endAngle + 168) / 2, side, tall, thick: 4 });
  return [start, middle, [side * x, cavity.front(z) + 5, z, tall, 4]];
}

/** The costal margin: each cartilage from the eighth on joins the one above it. */
function marginPoints(number: number, side: number): StrapPoint[] {
  const [aboveHeight, aboveAngle] = ribEnds[number - 2];
  const middle = (ribEnds[number - 1][0] + aboveHeight) / 2 - 7;
  return [
    cagePoint({ z: middle, angle: (ribEnds[number - 1][1] + aboveAngle) / 2 + 4, side, tall: 5, thick: 4 }),
    cagePoint({ z: aboveHeight - 4, angle: aboveAngle + 9, side, tall: 4.5, thick: 3.6 }),
  ];
}
