import type { Canvas } from './canvas.js';
import { ellipsoid } from './ellipsoid.js';
import { paint } from './paint.js';
import { fillers, softTissues } from './softTissues.js';
import { type TubePoint, tube, widened } from './tube.js';

const trachea: readonly TubePoint[] = [
  [0, 6, 660, 9],
  [0, 7, 600, 9],
  [0, 6, 560, 9],
  [2, 0, 520, 9],
  [6, -10, 485, 9],
  [6, -17, 452, 9.5],
];

const bronchi: readonly (readonly TubePoint[])[] = [
  [
    [8, -17, 452, 8],
    [20, -19, 436, 7],
    [36, -21, 422, 6],
  ],
  [
    [4, -17, 452, 7.5],
    [-20, -20, 438, 6.5],
    [-42, -24, 424, 5.6],
  ],
];

const oesophagus: readonly TubePoint[] = [
  [-1, -9, 660, 6],
  [-1, -9, 600, 6],
  [-3, -12, 560, 6.5],
  [-5, -21, 525, 7],
  [-4, -28, 490, 7],
  [-3, -31, 455, 6.8],
  [-3, -31, 425, 6.5],
  [-7, -28, 395, 7],
  [-14, -17, 365, 8.5],
  [-23, -6, 340, 9],
  [-34, 0, 326, 9],
];

/** Paints the fat between the lungs, airways, oesophagus and thyroid gland. */
export function paintMediastinum(canvas: Canvas): void {
  const fat = {
    tissue: 'fat',
    over: ['lung', 'fat', 'lungVessel', 'fissure', 'airwayWall', 'airwayGas'],
  } as const;
  paint(canvas, tube(widened(trachea.slice(2), 6)), fat);
  for (const side of bronchi) paint(canvas, tube(widened(side.slice(0, 2), 5)), fat);
  paint(canvas, tube(widened(oesophagus.slice(2), 4)), fat);
  paint(canvas, [ellipsoid([0, 30, 480], [24, 16, 34])], fat);
  paintOesophagus(canvas);
  paintAirways(canvas);
  paintThyroid(canvas);
}

function paintAirways(canvas: Canvas): void {
  const label = 'trachea';
  for (const line of [trachea, ...bronchi]) {
    paint(canvas, tube(widened(line, 1.6)), {
      tissue: 'airwayWall',
      over: softTissues,
      unlabelledOnly: true,
    });
  }
  for (const line of [trachea, ...bronchi]) {
    paint(canvas, tube(line), { tissue: 'airwayGas', label, over: softTissues });
  }
}

function paintOesophagus(canvas: Canvas): void {
  paint(canvas, tube(oesophagus), { tissue: 'oesophagusWall', label: 'esophagus', over: softTissues });
  const pockets: readonly (readonly TubePoint[])[] = [
    [
      [-5, -20, 512, 2.5],
      [-7, -25, 490, 3],
    ],
    [
      [-3, -31, 446, 2.6],
      [-3, -31, 425, 2],
    ],
  ];
  for (const pocket of pockets) {
    paint(canvas, tube(pocket), { tissue: 'gas', over: ['oesophagusWall'], keepLabel: true });
  }
}

function paintThyroid(canvas: Canvas): void {
  const lobes = [-1, 1].map((sign) => ellipsoid([sign * 17, 8, 563], [9, 12, 23]));
  const isthmus = ellipsoid([0, 18, 554], [16, 4.5, 8]);
  paint(canvas, [...lobes, isthmus], {
    tissue: 'thyroid',
    label: 'thyroid_gland',
    over: [...fillers, 'muscle'],
  });
}
