import { blob } from '../blob.js';
import { bodySides } from '../bodySides.js';
import type { Canvas } from '../canvas.js';
import { ellipsoid } from '../ellipsoid.js';
import type { MrScan } from '../mr/scanMr.js';
import { suppressedT1 } from '../mr/sequences.js';
import { paint } from '../paint.js';
import { paintTorso } from '../paintTorso.js';
import { clampedNormal, createPhysique, type Physique } from '../physique.js';
import { placeBall } from '../placeBall.js';
import { within } from '../shape.js';
import { createWobble } from '../wobble.js';
import { mrVolumes } from './mrVolumes.js';
import type { TaskPhantom } from './taskPhantom.js';

/** After contrast medium, fat suppressed: in millimoles per litre. */
const scan: MrScan = {
  sequence: suppressedT1,
  layers: 2,
  uptake: {
    tumour: 0.6,
    gland: 0.06,
    artery: 0.4,
    vein: 0.4,
    heartBlood: 0.4,
    lungVessel: 0.4,
    myocardium: 0.2,
    liver: 0.25,
    muscle: 0.05,
    skin: 0.1,
  },
};

/** Of the lesion, in millimetres. */
const radii = { least: 6, most: 14 };

/** Two breasts that hang from the chest wall of a woman who lies on her front, with a lesion in one. */
export const breastMr: TaskPhantom = {
  task: 'breast-mr',
  create({ seed, subject, spacing = 1.3 }) {
    const physique: Physique = { ...createPhysique(seed, subject), sex: 'female' };
    const canvas = paintTorso(physique, spacing, { centre: [0, 46, 398], size: [372, 292, 140] });
    paintBreasts(canvas, physique);
    paintLesion(canvas, physique);
    return mrVolumes(canvas, physique, scan, ['tumour']);
  },
};

function paintBreasts(canvas: Canvas, physique: Physique): void {
  const draw = physique.random('hanging breasts');
  const size = 1 + 0.07 * clampedNormal(draw, 1.5);
  const lobules = createWobble(draw, 19);
  for (const { sign } of bodySides) {
    const outside = (depth: number) =>
      ellipsoid([sign * 76, 96, 398], [66 * size - depth, 78 * size - depth, 60 * size - depth]);
    const gland = ellipsoid([sign * 78, 118, 398], [44 * size, 46 * size, 41 * size]);
    paint(canvas, outside(0), { tissue: 'skin', over: ['air'] });
    paint(canvas, outside(2.2), { tissue: 'fat', over: ['air', 'skin', 'gland'] });
    paint(
      canvas,
      within(gland, (z) => (x, y) => lobules(x, y, z) > -0.05),
      { tissue: 'gland', over: ['fat'] },
    );
  }
}

function paintLesion(canvas: Canvas, physique: Physique): void {
  const draw = physique.random('breast lesion');
  const { centre, radius } = placeBall(canvas, draw, {
    radius: radii.least + (radii.most - radii.least) * draw.next(),
    centre: ['gland'],
    surface: ['gland', 'fat'],
    allows: ([, y]) => y > 95,
  });
  const lesion = blob(centre, radius, { roughness: 0.3, wobble: createWobble(draw, 1.2 * radius) });
  paint(canvas, lesion, { tissue: 'tumour', over: ['gland', 'fat'] });
}
