import { bodySides } from './bodySides.js';
import type { Canvas } from './canvas.js';
import { ellipsoid } from './ellipsoid.js';
import { hipBone } from './hipBone.js';
import { paint } from './paint.js';
import { paintFemur } from './paintFemur.js';
import { firstSacralBody, sacralOpenings, sacrum } from './sacrum.js';

/** Paints sacrum, hip bones and the upper ends of the femora. */
export function paintPelvicBones(canvas: Canvas): void {
  const bone = { tissue: 'trabecularBone' } as const;
  paint(canvas, sacrum(), { ...bone, label: 'sacrum', unlabelledOnly: true });
  paint(canvas, firstSacralBody(), {
    ...bone,
    label: 'vertebrae_S1',
    over: ['fat', 'muscle', 'trabecularBone', 'disc'],
  });
  paint(canvas, sacralOpenings(), { tissue: 'fat' });
  paint(canvas, ellipsoid([0, 46, -12], [7, 9, 19]), { tissue: 'cartilage' });
  for (const side of bodySides) {
    paint(canvas, hipBone(side), { ...bone, label: `hip_${side.name}`, unlabelledOnly: true });
    paintFemur(canvas, side);
  }
}
