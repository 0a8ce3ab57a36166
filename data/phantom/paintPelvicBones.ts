import type { Canvas } from './canvas.js';
import { ellipsoid } from './ellipsoid.js';
import { hipBone, hipJoint } from './hipBone.js';
import { paint } from './paint.js';
import { firstSacralBody, sacralOpenings, sacrum } from './sacrum.js';
import { mirrored, type Side, sides } from './sides.js';
import { type TubePoint, tube } from './tube.js';

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
  for (const side of sides) {
    paint(canvas, hipBone(side), { ...bone, label: `hip_${side.name}`, unlabelledOnly: true });
    paintFemur(canvas, side);
  }
}

function paintFemur(canvas: Canvas, side: Side): void {
  const brush = { tissue: 'trabecularBone', label: `femur_${side.name}` } as const;
  const [x, y, z] = hipJoint;
  const at = (points: readonly TubePoint[]) => tube(mirrored(points, side));
  paint(canvas, ellipsoid([side.sign * x, y, z], [25.8, 25.8, 25.8]), {
    tissue: 'looseTissue',
    unlabelledOnly: true,
  });
  paint(canvas, [ellipsoid([side.sign * x, y, z], [23.6, 23.6, 23.6])], brush);
  paint(
    canvas,
    at([
      [96, 0, -6, 17],
      [108, -3, -16, 15.5],
      [120, -7, -27, 17],
    ]),
    brush,
  );
  paint(
    canvas,
    at([
      [134, -14, -8, 9],
      [134, -12, -20, 14],
      [128, -8, -36, 17],
      [122, -4, -56, 16],
    ]),
    brush,
  );
  paint(
    canvas,
    at([
      [108, -20, -56, 8],
      [112, -14, -64, 10],
    ]),
    brush,
  );
  paint(
    canvas,
    at([
      [122, -4, -56, 15.5],
      [120, -2, -80, 14.5],
      [118, 2, -130, 14],
    ]),
    brush,
  );
  paint(
    canvas,
    at([
      [122, -4, -58, 12.5],
      [120, -2, -80, 11],
      [118, 2, -130, 9],
    ]),
    {
      ...brush,
      tissue: 'compactBone',
    },
  );
  paint(
    canvas,
    at([
      [122, -4, -50, 9],
      [120, -2, -78, 8.5],
      [118, 2, -130, 7],
    ]),
    { ...brush, tissue: 'marrow' },
  );
}
