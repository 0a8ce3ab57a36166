import { type BodySide, bodySides } from './bodySides.js';
import type { Canvas } from './canvas.js';
import { cavity, paravertebralBack } from './cavity.js';
import type { PlaneFunction } from './heightMap.js';
import { evenMargin, outlineSolid } from './outline.js';
import { paint } from './paint.js';
import { clampedNormal, type Physique } from './physique.js';
import { type Box, type Shape, within } from './shape.js';
import { createWobble } from './wobble.js';

/** Paints the muscle of the diaphragm, then the five lobes and the fissures between them. */
export function paintLungs(canvas: Canvas, physique: Physique, diaphragm: PlaneFunction): void {
  const chest = { ...outlineSolid(cavity, evenMargin(-1.5)), bounds: chestBounds };
  const aboveDiaphragm = (margin: number) => within(chest, (z) => (x, y) => z > diaphragm(x, y) + margin);
  paint(canvas, aboveDiaphragm(-4), { tissue: 'muscle', over: ['fat'] });
  paint(canvas, aboveDiaphragm(0), { tissue: 'fat', over: ['muscle'] });
  for (const side of bodySides) {
    paint(canvas, lungOf(side, aboveDiaphragm(1)), { tissue: 'lung', label: `lung_upper_lobe_${side.name}` });
    paintLobes(canvas, physique, side);
  }
}

const chestBounds: Box = { low: [-160, -130, 250], high: [160, 110, cavity.top] };

/** The part of the chest on one side of the mediastinum. */
function lungOf(side: BodySide, space: Shape): Shape {
  return within(space, (z) => {
    const border = medialBorder(z);
    return (x, y) => x * side.sign > border(y) && y > paravertebralBack(z, x);
  });
}

/** Divides a lung that is all upper lobe. */
function paintLobes(canvas: Canvas, physique: Physique, side: BodySide): void {
  const { oblique, horizontal } = createFissures(physique, side);
  const whole = { tissue: 'lung', over: ['lung'], onlyLabel: `lung_upper_lobe_${side.name}` } as const;
  const where = (test: (x: number, y: number, z: number) => boolean): Shape => ({
    bounds: chestBounds,
    contains: (z) => (x, y) => test(x, y, z),
  });
  const lower = where((x, y, z) => oblique(x, y, z) < 0);
  paint(canvas, lower, { ...whole, label: `lung_lower_lobe_${side.name}` });
  const fissure = { tissue: 'fissure', over: ['lung'], keepLabel: true } as const;
  const half = 0.75;
  const onlyLabel = `lung_lower_lobe_${side.name}`;
  paint(
    canvas,
    where((x, y, z) => oblique(x, y, z) > -2 * half),
    { ...fissure, onlyLabel },
  );
  if (side.name === 'left') return;
  const middle = where((x, y, z) => horizontal(x, y, z) < 0);
  paint(canvas, middle, { ...whole, label: 'lung_middle_lobe_right' });
  paint(
    canvas,
    where((x, y, z) => horizontal(x, y, z) > -2 * half),
    {
      ...fissure,
      onlyLabel: 'lung_middle_lobe_right',
    },
  );
}

/**
 * At a height, the distance from the midline within which there is no lung, by y: narrow in front, wide beside the
 * great vessels.
 */
function medialBorder(z: number): (y: number) => number {
  const front = 5 + 26 * Math.exp(-(((z - 505) / 34) ** 2)) + 10 * Math.exp(-(((z - 335) / 40) ** 2));
  const middle = 14 + 14 * Math.exp(-(((z - 470) / 40) ** 2));
  return (y) => middle + Math.min(1, Math.max(0, (y - 5) / 35)) * (front - middle);
}

interface Fissures {
  /** Height above the oblique fissure in millimetres: negative in the lower lobe. */
  readonly oblique: (x: number, y: number, z: number) => number;
  /** Height above the horizontal fissure. */
  readonly horizontal: (x: number, y: number, z: number) => number;
}

function createFissures(physique: Physique, side: BodySide): Fissures {
  const draw = physique.random(`fissures ${side.name}`);
  const shift = 7 * clampedNormal(draw, 1.5);
  const level = 414 + 6 * clampedNormal(draw, 1.5);
  const wobble = createWobble(draw, 120);
  return {
    oblique: (x, y, z) => {
      const plane = 398 + shift - 1.05 * (y + 12) - 0.0016 * (Math.abs(x) - 70) ** 2;
      return (z - plane + 4 * wobble(x, y, z)) * 0.69;
    },
    horizontal: (x, y, z) => z - level + 0.12 * (y - 30) + 0.0018 * (x - 60) ** 2 + 3 * wobble(x, y, z),
  };
}
