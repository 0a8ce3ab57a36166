import type { Canvas } from '../canvas.js';
import { ellipsoid } from '../ellipsoid.js';
import type { MrScan } from '../mr/scanMr.js';
import { sequences } from '../mr/sequences.js';
import { paint } from '../paint.js';
import { paintTorso } from '../paintTorso.js';
import { clampedNormal, createPhysique, type Physique } from '../physique.js';
import { mrVolumes } from './mrVolumes.js';
import type { TaskPhantom } from './taskPhantom.js';

const scan: MrScan = { sequence: sequences[1], layers: 3 };

/** A man's pelvis with bladder, prostate and rectum in T2. */
export const prostateMr: TaskPhantom = {
  task: 'prostate-mr',
  create({ seed, subject, spacing = 1.2 }) {
    const physique: Physique = { ...createPhysique(seed, subject), sex: 'male' };
    const canvas = paintTorso(physique, spacing, { centre: [0, -20, 0], size: [378, 300, 84] });
    paintZones(canvas, physique);
    return mrVolumes(canvas, physique, scan, ['peripheralZone', 'transitionZone']);
  },
};

/** The gland's bright outer zone behind and beside its mixed inner one, which grows with age. */
function paintZones(canvas: Canvas, physique: Physique): void {
  const size = 1 + 0.12 * clampedNormal(physique.random('prostate zones'), 1.5);
  const gland = ellipsoid([0, 18, -12], [30, 24, 24]);
  const inner = ellipsoid([0, 22, -10], [16 * size, 11 * size, 14 * size]);
  paint(canvas, gland, { tissue: 'peripheralZone', over: ['prostate'], onlyLabel: 'prostate', keepLabel: true });
  paint(canvas, inner, { tissue: 'transitionZone', over: ['peripheralZone'], keepLabel: true });
}
