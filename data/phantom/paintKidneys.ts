import type { Random } from '../../util/random.js';
import { type BodySide, bodySides } from './bodySides.js';
import type { Canvas } from './canvas.js';
import { ellipsoid, orientedEllipsoid } from './ellipsoid.js';
import { paint } from './paint.js';
import { clampedNormal, type Physique } from './physique.js';
import { type Shape, within } from './shape.js';
import { fillers } from './softTissues.js';
import { type TubePoint, tube } from './tube.js';
import { along, unitVector, type Vector } from './vector.js';
import { createWobble } from './wobble.js';

/** Paints kidneys with the fat around them, their sinus and pelvis, sometimes a cyst, and the renal vessels. */
export function paintKidneys(canvas: Canvas, physique: Physique): void {
  for (const side of bodySides) paintKidney(canvas, physique, side);
}

function paintKidney(canvas: Canvas, physique: Physique, side: BodySide): void {
  const draw = physique.random(`kidney ${side.name}`);
  const placement = placeKidney(draw, side);
  const { centre, main, guide, size } = placement;
  const part = (grow: number): Shape =>
    orientedEllipsoid({
      centre,
      main,
      guide,
      radii: [52.5 * size + grow, 29 * size + grow, 25 * size + grow],
    });
  paint(canvas, part(8), { tissue: 'capsuleFat', over: fillers });
  paint(canvas, part(0), {
    tissue: 'renalCortex',
    label: `kidney_${side.name}`,
    over: ['capsuleFat', ...fillers, 'muscle'],
    unlabelledOnly: true,
  });
  const pyramids = createWobble(draw, 26);
  const medulla = within(part(-6), (z) => (x, y) => pyramids(x, y, z) > -0.15);
  paint(canvas, medulla, { tissue: 'renalMedulla', over: ['renalCortex'], keepLabel: true });
  paintSinus(canvas, placement);
  if (draw.next() < 0.35) paintCyst(canvas, draw, placement);
}

/** Where a kidney lies: its long axis leans inwards and backwards towards the head. */
interface Placement {
  readonly side: BodySide;
  readonly centre: Vector;
  readonly main: Vector;
  /** From the hilum outwards. */
  readonly guide: Vector;
  readonly size: number;
}

function placeKidney(draw: Random, side: BodySide): Placement {
  const height = (side.name === 'right' ? 206 : 222) + 6 * clampedNormal(draw, 1.5);
  const across = 66 + 3 * clampedNormal(draw, 1);
  return {
    side,
    centre: [side.sign * across, -36 + 3 * clampedNormal(draw, 1), height],
    main: unitVector([-0.24 * side.sign, -0.2 + 0.05 * draw.next(), 1]),
    guide: unitVector([side.sign * 0.85, -0.5, 0]),
    size: 1 + 0.05 * clampedNormal(draw, 1.5),
  };
}

function paintCyst(canvas: Canvas, draw: Random, { side, centre, main, guide }: Placement): void {
  const radius = 7 + 9 * draw.next();
  const at = along(along(centre, main, (draw.next() - 0.5) * 60), guide, 26);
  paint(canvas, ellipsoid(at, [radius, radius, radius]), {
    tissue: 'cyst',
    label: `kidney_cyst_${side.name}`,
    over: ['capsuleFat', 'renalCortex', 'renalMedulla'],
  });
}

/** The fat of the sinus opens towards the midline; pelvis, ureter, vein and artery leave through it. */
function paintSinus(canvas: Canvas, { centre, main, guide, side }: Placement): void {
  const hilum = along(centre, guide, -16);
  const height = centre[2];
  const over = ['renalCortex', 'renalMedulla', 'capsuleFat', 'fat'] as const;
  const fat = orientedEllipsoid({ centre: hilum, main, guide, radii: [25, 19, 9] });
  paint(canvas, fat, { tissue: 'capsuleFat', over });
  const inwards = (distance: number, up: number, forward: number, radius: number): TubePoint => [
    hilum[0] - side.sign * distance,
    hilum[1] + forward,
    height + up,
    radius,
  ];
  const calyces = [
    ...tube([inwards(-8, 10, -3, 3), inwards(0, 0, -2, 6), inwards(10, -12, 0, 4)]),
    ...tube([inwards(-8, -14, -3, 3), inwards(0, 0, -2, 6)]),
  ];
  paint(canvas, calyces, { tissue: 'renalPelvis', over });
  const ureter = tube([inwards(10, -12, 0, 3), inwards(14, -50, 14, 2.2), [side.sign * 38, 22, 110, 2]]);
  paint(canvas, ureter, { tissue: 'renalPelvis', over: ['capsuleFat', 'fat'] });
  const start = inwards(-4, 2, 4, 4);
  const vein = [start, ...(side.name === 'right' ? rightVein : leftVein)(inwards, height)];
  paint(canvas, tube(vein), { tissue: 'vein', over: [...over, 'looseTissue'] });
  const artery = tube([inwards(-4, -4, 0, 2.6), inwards(14, 2, 4, 3), [-4, 0, height + 8, 3]]);
  paint(canvas, artery, { tissue: 'artery', over: [...over, 'looseTissue'] });
}

type Inwards = (distance: number, up: number, forward: number, radius: number) => TubePoint;

function rightVein(inwards: Inwards, height: number): TubePoint[] {
  return [inwards(10, 6, 16, 5), [26, 4, height + 8, 5]];
}

/** Passes in front of the aorta. */
function leftVein(inwards: Inwards, height: number): TubePoint[] {
  return [inwards(14, 6, 22, 5), [-16, 20, height + 4, 5], [4, 22, height + 2, 5], [18, 8, height, 5]];
}
