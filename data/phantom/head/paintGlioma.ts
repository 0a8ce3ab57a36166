import type { Random } from '../../../util/random.js';
import { blob } from '../blob.js';
import type { Canvas } from '../canvas.js';
import { paint } from '../paint.js';
import type { Physique } from '../physique.js';
import { placeBall } from '../placeBall.js';
import { type Shape, within } from '../shape.js';
import type { TissueName } from '../tissues.js';
import type { Vector } from '../vector.js';
import { createWobble } from '../wobble.js';
import { drawLobe } from './lobes.js';
import { pushBrainAside } from './pushBrainAside.js';

/** High-grade gliomas take up contrast medium in a rim around what is dead, low-grade ones do not. */
export type GliomaGrade = 'HGG' | 'LGG';

interface Habit {
  /** Of the tumour, in millimetres. */
  readonly radius: readonly [least: number, most: number];
  /** How much larger the radius of the oedema is. */
  readonly oedema: readonly [least: number, most: number];
  readonly roughness: number;
  /** Of its surface, in radii. */
  readonly wavelength: number;
  /** Share of its volume and its oedema's by which the brain gives way: the rest has grown into the brain. */
  readonly mass: number;
}

const habits: Readonly<Record<GliomaGrade, Habit>> = {
  HGG: { radius: [11, 22], oedema: [1.45, 1.8], roughness: 0.18, wavelength: 1.3, mass: 0.5 },
  LGG: { radius: [13, 24], oedema: [1.1, 1.2], roughness: 0.22, wavelength: 2, mass: 0.25 },
};

const cerebral: readonly TissueName[] = ['whiteMatter', 'greyMatter', 'cerebrospinalFluid', 'ventricle'];
/** Tissues of the tumour, all of which are in brain. */
const tumour: readonly TissueName[] = ['oedema', 'enhancingTumour', 'necrosis', 'quietTumour'];

/**
 * Paints a glioma into a lobe of one hemisphere, well off the midline, and lets the brain around it give way. It stays on that
 * side, and its oedema spares the cortex.
 */
export function paintGlioma(canvas: Canvas, physique: Physique, grade: GliomaGrade): void {
  const draw = physique.random('glioma');
  const between = ([least, most]: readonly [number, number]) => least + (most - least) * draw.next();
  const { radius: radii, oedema, mass } = habits[grade];
  const { centre, radius } = placeBall(canvas, draw, {
    radius: between(radii),
    centre: ['whiteMatter'],
    surface: cerebral,
    allows: drawLobe(draw),
  });
  const swollen = radius * between(oedema);
  pushBrainAside(canvas, centre, Math.cbrt(mass * swollen ** 3));
  paintOedema(canvas, draw, centre, swollen);
  paintLump(canvas, draw, { grade, centre, radius });
}

function paintOedema(canvas: Canvas, draw: Random, centre: Vector, radius: number): void {
  const swollen = blob(centre, radius, { roughness: 0.35, wobble: createWobble(draw, 0.9 * radius) });
  paint(canvas, onSideOf(centre, swollen), { tissue: 'oedema', over: ['whiteMatter'] });
}

function onSideOf([x]: Vector, shape: Shape): Shape {
  return within(shape, () => (right) => right * Math.sign(x) > 2);
}

interface Lump {
  readonly grade: GliomaGrade;
  readonly centre: Vector;
  readonly radius: number;
}

function paintLump(canvas: Canvas, draw: Random, { grade, centre, radius }: Lump): void {
  const { roughness, wavelength } = habits[grade];
  const lump = blob(centre, radius, { roughness, wobble: createWobble(draw, wavelength * radius) });
  paint(canvas, onSideOf(centre, lump), {
    tissue: grade === 'HGG' ? 'enhancingTumour' : 'quietTumour',
    over: [...cerebral, 'oedema'],
  });
  if (grade === 'LGG') return;
  const rim = 2.5 + 2 * draw.next();
  const dead = blob(centre, radius - rim, { roughness: 0.17, wobble: createWobble(draw, 1.1 * radius) });
  paint(canvas, dead, { tissue: 'necrosis', over: tumour });
}
