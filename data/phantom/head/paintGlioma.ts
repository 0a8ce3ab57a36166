import { blob } from '../blob.js';
import type { Canvas } from '../canvas.js';
import { paint } from '../paint.js';
import type { Physique } from '../physique.js';
import { placeBall } from '../placeBall.js';
import { within } from '../shape.js';
import type { TissueName } from '../tissues.js';
import { createWobble } from '../wobble.js';

/** High-grade gliomas take up contrast medium in a rim around what is dead, low-grade ones do not. */
export type GliomaGrade = 'HGG' | 'LGG';

/** In millimetres: radius of the tumour, and how much larger that of the oedema is. */
const sizes = {
  HGG: { radius: [11, 21], oedema: [1.45, 1.8] },
  LGG: { radius: [10, 19], oedema: [1.1, 1.25] },
} as const;

const cerebral: readonly TissueName[] = ['whiteMatter', 'greyMatter', 'cerebrospinalFluid'];
/** Tissues of the tumour, all of which are in brain. */
const tumour: readonly TissueName[] = ['oedema', 'enhancingTumour', 'necrosis', 'quietTumour'];

/** Paints a glioma into a hemisphere, well off the midline, which its oedema does not cross; that spares the cortex. */
export function paintGlioma(canvas: Canvas, physique: Physique, grade: GliomaGrade): void {
  const draw = physique.random('glioma');
  const between = ([least, most]: readonly [number, number]) => least + (most - least) * draw.next();
  const { centre, radius } = placeBall(canvas, draw, {
    radius: between(sizes[grade].radius),
    centre: ['whiteMatter'],
    surface: cerebral,
    allows: ([x, , z]) => Math.abs(x) > 22 && z > -6,
  });
  const surface = (wavelength: number) => createWobble(draw, wavelength);
  const swollen = blob(centre, radius * between(sizes[grade].oedema), {
    roughness: 0.35,
    wobble: surface(1.6 * radius),
  });
  const lump = blob(centre, radius, { roughness: 0.18, wobble: surface(1.3 * radius) });
  const sameSide = within(swollen, () => (x) => x * Math.sign(centre[0]) > 2);
  paint(canvas, sameSide, { tissue: 'oedema', over: ['whiteMatter'] });
  paint(canvas, lump, {
    tissue: grade === 'HGG' ? 'enhancingTumour' : 'quietTumour',
    over: [...cerebral, 'oedema'],
  });
  if (grade === 'LGG') return;
  const rim = 2.5 + 2 * draw.next();
  const dead = blob(centre, radius - rim, { roughness: 0.25, wobble: surface(1.1 * radius) });
  paint(canvas, dead, { tissue: 'necrosis', over: tumour });
}
