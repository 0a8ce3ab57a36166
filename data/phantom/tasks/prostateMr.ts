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

/**
 * A gland in the place of the torso's, larger and nearer to the rectum: its bright outer zone behind and beside the mixed inner
 * one, which grows with age.
 */
function paintZones(canvas: Canvas, physique: Physique): void {
  const draw = physique.random('prostate zones');
  const [whole, part] = [1 + 0.08 * clampedNormal(draw, 1.5), 1 + 0.1 * clampedNormal(draw, 1.5)];
  const outer = ellipsoid([0, 3, -12], [25 * whole, 22 * whole, 20 * whole]);
  const inner = ellipsoid([0, 9, -10], [17 * part, 13 * part, 14 * part]);
  paint(canvas, ellipsoid([0, 18, -12], [40, 30, 25]), {
    tissue: 'looseTissue',
    over: ['prostate'],
    onlyLabel: 'prostate',
  });
  paint(canvas, outer, { tissue: 'peripheralZone', over: ['fat', 'looseTissue', 'prostate', 'muscle'] });
  paint(canvas, inner, { tissue: 'transitionZone', over: ['peripheralZone'] });
}
