import { blob } from '../blob.js';
import type { Canvas, FieldOfView } from '../canvas.js';
import { paint } from '../paint.js';
import { paintTorso } from '../paintTorso.js';
import type { Physique } from '../physique.js';
import { placeBall } from '../placeBall.js';
import { createWobble } from '../wobble.js';

const chest: FieldOfView = { centre: [0, -20, 424], size: [378, 306, 280] };

/** From a radius to another, in millimetres, of which one is drawn. */
export type RadiusRange = readonly [least: number, most: number];

/** A chest with a tumour in one lung. */
export function paintLungTumour(physique: Physique, spacing: number, [least, most]: RadiusRange): Canvas {
  const canvas = paintTorso(physique, spacing, chest);
  const draw = physique.random('lung tumour');
  const { centre, radius } = placeBall(canvas, draw, {
    radius: least + (most - least) * draw.next(),
    centre: ['lung'],
    surface: ['lung', 'lungVessel', 'fissure'],
    allows: ([x]) => Math.abs(x) > 40,
  });
  const tumour = blob(centre, radius, { roughness: 0.2, wobble: createWobble(draw, 1.2 * radius) });
  const inLung = ['lung', 'lungVessel', 'fissure', 'airwayWall', 'airwayGas'] as const;
  paint(canvas, tumour, { tissue: 'tumour', over: inLung, keepLabel: true });
  return canvas;
}
