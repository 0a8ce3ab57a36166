import { bodySides, mirrored } from './bodySides.js';
import type { Canvas } from './canvas.js';
import { paint } from './paint.js';
import { type SheetRow, sheet } from './sheet.js';
import { fillers } from './softTissues.js';

/** Two thin limbs that meet in a ridge in front: for the right and the left gland, x written for the right. */
const limbs: Record<'left' | 'right', readonly (readonly SheetRow[])[]> = {
  right: [
    [
      [
        [31, -12, 288, 1.6],
        [28, -22, 288, 1.4],
        [26, -31, 286, 1.2],
      ],
      [
        [33, -10, 272, 2.3],
        [30, -22, 272, 1.8],
        [27, -34, 270, 1.5],
      ],
    ],
    [
      [
        [31, -12, 284, 1.6],
        [36, -22, 282, 1.5],
        [40, -30, 280, 1.3],
      ],
      [
        [34, -10, 266, 2.3],
        [40, -20, 264, 1.8],
        [46, -29, 262, 1.5],
      ],
    ],
  ],
  left: [
    [
      [
        [29, -6, 290, 1.8],
        [26, -16, 290, 1.6],
        [24, -25, 288, 1.4],
      ],
      [
        [34, 0, 262, 2.6],
        [29, -12, 262, 2],
        [26, -22, 262, 1.6],
      ],
    ],
    [
      [
        [29, -6, 288, 1.8],
        [36, -14, 286, 1.6],
        [42, -22, 284, 1.4],
      ],
      [
        [34, 0, 260, 2.6],
        [42, -8, 260, 2],
        [48, -16, 262, 1.6],
      ],
    ],
  ],
};

/** Paints both adrenal glands and the fat they lie in. */
export function paintAdrenalGlands(canvas: Canvas): void {
  for (const side of bodySides) {
    const rows = limbs[side.name].map((limb) => limb.map((row) => mirrored(row, side)));
    const rim = rows.flatMap((limb) =>
      sheet(limb.map((row) => row.map(([x, y, z]) => [x, y, z, 4] as const))),
    );
    paint(canvas, rim, { tissue: 'capsuleFat', over: fillers });
    paint(
      canvas,
      rows.flatMap((limb) => sheet(limb)),
      {
        tissue: 'adrenal',
        label: `adrenal_gland_${side.name}`,
        over: ['capsuleFat', ...fillers],
      },
    );
  }
}
