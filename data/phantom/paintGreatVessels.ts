import { bodySides } from './bodySides.js';
import type { Canvas } from './canvas.js';
import { paint } from './paint.js';
import { softTissues } from './softTissues.js';
import { type TubePoint, tube, widened } from './tube.js';
import { spineY } from './vertebrae.js';

const ascendingAndArch: readonly TubePoint[] = [
  [0, 16, 402, 14],
  [8, 20, 420, 15.5],
  [14, 22, 443, 15],
  [12, 22, 462, 14.5],
  [3, 18, 477, 13.5],
  [-9, 8, 484, 13],
  [-19, -9, 483, 12.5],
  [-25, -27, 474, 12.4],
  [-26, -38, 456, 12.2],
];

/** The descending aorta in front and to the left of the spine: height, x, distance before the spine, radius. */
const descending: readonly TubePoint[] = (
  [
    [430, -24, 10, 12],
    [400, -24, 12, 12],
    [370, -22, 16, 11.6],
    [340, -18, 21, 11.2],
    [310, -13, 26, 10.8],
    [285, -9, 28, 10.4],
    [250, -7, 28, 9.8],
    [210, -6, 28, 9.2],
    [175, -5, 28, 8.8],
    [146, -3, 28, 8.6],
  ] as const
).map(([z, x, before, radius]) => [x, spineY(z) + before, z, radius]);

/** Vessels with a class of their own above the heart, for painting in this order. */
const named: readonly (readonly [string, 'artery' | 'vein', readonly TubePoint[]])[] = [
  [
    'superior_vena_cava',
    'vein',
    [
      [22, 17, 474, 8.5],
      [25, 14, 448, 9],
      [26, 10, 418, 9.5],
    ],
  ],
  [
    'brachiocephalic_vein_right',
    'vein',
    [
      [32, 16, 512, 7],
      [27, 19, 492, 7.5],
      [23, 18, 476, 8],
    ],
  ],
  [
    'brachiocephalic_vein_left',
    'vein',
    [
      [-34, 17, 511, 6.5],
      [-24, 25, 500, 6.5],
      [0, 27, 489, 6.5],
      [16, 22, 479, 7],
    ],
  ],
  [
    'brachiocephalic_trunk',
    'artery',
    [
      [5, 17, 483, 6.5],
      [12, 12, 498, 6.5],
      [21, 5, 511, 6.2],
    ],
  ],
  [
    'common_carotid_artery_left',
    'artery',
    [
      [-9, 8, 488, 4],
      [-16, 5, 510, 3.8],
      [-22, 2, 545, 3.8],
      [-26, 0, 600, 3.8],
      [-27, 2, 660, 3.8],
    ],
  ],
  [
    'common_carotid_artery_right',
    'artery',
    [
      [22, 5, 513, 4],
      [24, 4, 545, 3.8],
      [27, 0, 600, 3.8],
      [28, 2, 660, 3.8],
    ],
  ],
  [
    'subclavian_artery_left',
    'artery',
    [
      [-20, -9, 488, 4.8],
      [-27, -15, 508, 4.6],
      [-42, -12, 525, 4.4],
      [-66, -4, 524, 4.2],
      [-95, 0, 510, 4],
      [-124, -16, 494, 3.8],
    ],
  ],
  [
    'subclavian_artery_right',
    'artery',
    [
      [23, 3, 513, 4.8],
      [40, -6, 524, 4.4],
      [66, -4, 524, 4.2],
      [95, 0, 510, 4],
      [124, -16, 494, 3.8],
    ],
  ],
];

/** Paints the thoracic and abdominal aorta, the branches of its arch and the veins above the heart. */
export function paintGreatVessels(canvas: Canvas): void {
  const rim = { tissue: 'fat', over: ['lung', 'lungVessel', 'fissure', 'fat'] } as const;
  for (const line of [
    ascendingAndArch,
    descending.slice(0, 4),
    ...named.slice(0, 4).map(([, , points]) => points),
  ]) {
    paint(canvas, tube(widened(line, 3.5)), rim);
  }
  paintUnnamed(canvas);
  for (const [label, tissue, points] of named) {
    paint(canvas, tube(points), { tissue, label, over: softTissues });
  }
  for (const line of [descending, [...ascendingAndArch, descending[0]]]) {
    paint(canvas, tube(line), { tissue: 'artery', label: 'aorta', over: softTissues });
  }
}

/** Jugular and subclavian veins, the azygos vein and the internal thoracic vessels have no class. */
function paintUnnamed(canvas: Canvas): void {
  const lines = bodySides.flatMap(({ sign }): TubePoint[][] => [
    [
      [sign * 33, 15, 513, 6.5],
      [sign * 35, 4, 550, 6],
      [sign * 38, 2, 600, 6],
      [sign * 38, 2, 660, 6],
    ],
    [
      [sign * 36, 16, 512, 6],
      [sign * 66, 10, 516, 5.5],
      [sign * 98, 8, 503, 5],
      [sign * 126, -8, 488, 4.5],
    ],
    [
      [sign * 24, 26, 480, 1.6],
      [sign * 23, 52, 440, 1.6],
      [sign * 23, 64, 400, 1.5],
    ],
  ]);
  const azygos: TubePoint[] = [
    [24, 6, 456, 4],
    [22, -24, 456, 4],
    [9, -33, 446, 3.4],
    [8, -31, 400, 3],
    [8, -25, 340, 3],
  ];
  for (const line of [...lines, azygos]) paint(canvas, tube(line), { tissue: 'vein', over: softTissues });
}
