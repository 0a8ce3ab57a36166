import { evenMargin, outlineSolid } from './bodyOutline.js';
import type { Canvas } from './canvas.js';
import { cavity, paravertebralBack } from './cavity.js';
import type { Diaphragm } from './diaphragm.js';
import { paint } from './paint.js';
import { clampedNormal, type Physique } from './physique.js';
import { type Shape, within } from './shape.js';
import { type Side, sides } from './sides.js';
import { createWobble } from './wobble.js';

/** Paints the muscle of the diaphragm, then the five lobes and the fissures between them. */
export function paintLungs(canvas: Canvas, physique: Physique, diaphragm: Diaphragm): void {
  const chest = outlineSolid(cavity, evenMargin(-1.5));
  const aboveDiaphragm = (margin: number) =>
    within(chest, (z) => (x, y) => z > 240 && z > diaphragm(x, y) + margin);
  paint(canvas, aboveDiaphragm(-4), { tissue: 'muscle', over: ['fat'] });
  paint(canvas, aboveDiaphragm(0), { tissue: 'fat', over: ['muscle', 'fat'] });
  for (const side of sides) paintLung(canvas, { side, physique, space: aboveDiaphragm(1) });
}

interface LungOptions {
  readonly side: Side;
  readonly physique: Physique;
  /** The space above the diaphragm that both lungs and the mediastinum share. */
  readonly space: Shape;
}

function paintLung(canvas: Canvas, { side, physique, space }: LungOptions): void {
  const fissures = createFissures(physique, side);
  const lung = within(space, (z) => {
    const back = cavity.back(z);
    return (x, y) => {
      const lateral = x * side.sign;
      return lateral > medialBorder(y, z) && y > back && y > paravertebralBack(z, x);
    };
  });
  const oblique: Shape = within(lung, (z) => (x, y) => fissures.oblique(x, y, z) < 0);
  paint(canvas, lung, { tissue: 'lung', label: `lung_upper_lobe_${side.name}` });
  if (side.name === 'right') {
    const middle = within(lung, (z) => (x, y) => fissures.horizontal(x, y, z) < 0);
    paint(canvas, middle, { tissue: 'lung', label: 'lung_middle_lobe_right' });
  }
  paint(canvas, oblique, { tissue: 'lung', label: `lung_lower_lobe_${side.name}` });
  const thin = 0.75;
  const fissure = within(lung, (z) => (x, y) => {
    const depth = fissures.oblique(x, y, z);
    if (Math.abs(depth) < thin) return true;
    return side.name === 'right' && depth > 0 && Math.abs(fissures.horizontal(x, y, z)) < thin;
  });
  paint(canvas, fissure, { tissue: 'fissure', over: ['lung'], keepLabel: true });
}

/** Distance from the midline below which there is no lung: narrow in front, wide beside the great vessels. */
function medialBorder(y: number, z: number): number {
  const front = 5 + 26 * Math.exp(-(((z - 505) / 34) ** 2)) + 10 * Math.exp(-(((z - 335) / 40) ** 2));
  const middle = 20 + 10 * Math.exp(-(((z - 470) / 40) ** 2));
  const share = Math.min(1, Math.max(0, (y - 5) / 35));
  return middle + share * (front - middle);
}

interface Fissures {
  /** Height above the oblique fissure in millimetres: negative in the lower lobe. */
  readonly oblique: (x: number, y: number, z: number) => number;
  /** Height above the horizontal fissure. */
  readonly horizontal: (x: number, y: number, z: number) => number;
}

function createFissures(physique: Physique, side: Side): Fissures {
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
