import { bodySides, mirrored } from './bodySides.js';
import type { Canvas } from './canvas.js';
import { paint } from './paint.js';
import { type TubePoint, tube, widened } from './tube.js';

/** Muscles of the thigh and the hip without a class: x, y of the middle, radius; they run straight down. */
const thighMuscles: readonly (readonly [number, number, number])[] = [
  [96, 52, 15],
  [122, 36, 18],
  [138, 8, 17],
  [96, 26, 16],
  [62, 36, 13],
  [46, 10, 19],
  [52, -24, 20],
  [72, -52, 15],
  [96, -54, 16],
  [122, -36, 14],
];

/** Sternocleidomastoid, scalene, trapezius and strap muscles of the neck on the right. */
const neckMuscles: readonly (readonly TubePoint[])[] = [
  [
    [20, 36, 506, 5],
    [34, 22, 540, 8],
    [44, 6, 580, 9],
    [50, -6, 660, 10],
  ],
  [
    [40, -30, 520, 9],
    [26, -22, 560, 8],
    [20, -18, 660, 7],
  ],
  [
    [50, -58, 560, 12],
    [40, -54, 660, 12],
  ],
  [
    [9, 19, 520, 4],
    [10, 22, 580, 4.5],
    [10, 24, 660, 5],
  ],
];

/** Fat beside the rectum under the pelvic floor, in the groin and between the muscles of the hip, and in the neck. */
const fatPockets: readonly (readonly TubePoint[])[] = [
  [
    [24, -70, 0, 10],
    [30, -62, -24, 17],
    [28, -50, -44, 14],
  ],
  [
    [72, 62, 20, 12],
    [76, 66, -10, 14],
    [74, 58, -46, 12],
  ],
  [
    [66, -62, 26, 9],
    [80, -58, 4, 9],
    [92, -52, -24, 9],
  ],
  [
    [34, 2, 530, 13],
    [34, -4, 560, 14],
    [34, -4, 670, 14],
  ],
];

/** Paints muscles without a class, in the neck and the thigh, and the pockets of fat between muscles. */
export function paintUnnamedMuscles(canvas: Canvas): void {
  const fat = { tissue: 'fat', over: ['muscle'], unlabelledOnly: true } as const;
  const muscle = { tissue: 'muscle', over: ['fat', 'muscle'], unlabelledOnly: true } as const;
  for (const side of bodySides) {
    for (const pocket of fatPockets) paint(canvas, tube(mirrored(pocket, side)), fat);
    for (const line of [...neckMuscles, ...thighMuscles.map(thighLine)]) {
      paint(canvas, tube(mirrored(widened(line, 1.5), side)), fat);
      paint(canvas, tube(mirrored(line, side)), muscle);
    }
  }
}

function thighLine([x, y, radius]: readonly [number, number, number]): readonly TubePoint[] {
  return [
    [x + 4, y, -18, radius * 0.5],
    [x, y, -50, radius],
    [x, y, -140, radius],
  ];
}
