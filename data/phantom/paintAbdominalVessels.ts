import { bodySides, mirrored } from './bodySides.js';
import type { Canvas } from './canvas.js';
import { paint } from './paint.js';
import { fillers, softTissues } from './softTissues.js';
import { strap, type TubePoint, tube, widened } from './tube.js';
import { spineY } from './vertebrae.js';

const inferiorVenaCava: readonly TubePoint[] = [
  [14, spineY(118) + 25, 118, 9.5],
  [21, spineY(150) + 24, 150, 10],
  [23, spineY(182) + 24, 182, 10.2],
  [24, spineY(216) + 24, 216, 10.5],
  [25, spineY(249) + 26, 250, 11],
  [25, -3, 285, 11.5],
  [24, 0, 315, 12],
  [24, 5, 340, 13],
  [27, 12, 366, 13],
];

const portalAndSplenicVein: readonly (readonly TubePoint[])[] = [
  [
    [9, 24, 256, 6],
    [18, 22, 270, 7],
    [26, 20, 284, 7],
    [32, 18, 294, 6.5],
  ],
  [
    [32, 18, 294, 6],
    [46, 12, 300, 5.5],
    [60, 6, 304, 4.5],
  ],
  [
    [32, 18, 294, 5.5],
    [20, 28, 304, 5],
    [6, 40, 310, 4.5],
  ],
  [
    [9, 24, 256, 6],
    [-10, 24, 262, 5],
    [-35, 10, 270, 4.8],
    [-60, -10, 280, 4.6],
    [-82, -26, 292, 4],
  ],
];

const mesentericVessels: readonly (readonly ['artery' | 'vein', readonly TubePoint[]])[] = [
  [
    'artery',
    [
      [-5, 6, 248, 3.6],
      [-5, 18, 240, 3.6],
      [-5, 30, 222, 3.4],
      [-4, 50, 190, 3.2],
      [4, 52, 150, 2.6],
      [24, 44, 118, 2],
    ],
  ],
  [
    'artery',
    [
      [-5, 2, 264, 3.6],
      [-4, 18, 270, 3.4],
      [14, 26, 278, 2.6],
    ],
  ],
  [
    'artery',
    [
      [-4, 18, 270, 3],
      [-30, 10, 276, 2.4],
      [-60, -6, 286, 2.2],
      [-78, -22, 296, 2],
    ],
  ],
  [
    'vein',
    [
      [9, 26, 256, 5.6],
      [9, 34, 232, 5],
      [9, 52, 192, 4.6],
      [14, 54, 150, 3.6],
      [30, 46, 118, 2.6],
    ],
  ],
  [
    'artery',
    [
      [-4, 22, 172, 2],
      [-16, 22, 140, 1.8],
      [-30, 14, 104, 1.6],
    ],
  ],
];

const iliacArtery: readonly TubePoint[] = [
  [3, 19, 142, 5.8],
  [13, 24, 126, 5.4],
  [27, 14, 109, 5.2],
  [39, 0, 97, 5],
  [54, 4, 78, 4.8],
  [68, 22, 50, 4.6],
  [78, 44, 18, 4.4],
  [82, 54, -6, 4.4],
];

const internalIliacArtery: readonly TubePoint[] = [
  [38, -4, 98, 4],
  [44, -22, 80, 3.6],
  [48, -38, 58, 3],
];

const iliacVein: readonly TubePoint[] = [
  [34, -13, 96, 6.4],
  [50, -8, 76, 6.4],
  [62, 10, 50, 6],
  [70, 34, 18, 5.6],
  [72, 44, -6, 5.6],
];

const internalIliacVein: readonly TubePoint[] = [
  [35, -15, 94, 4.5],
  [40, -32, 78, 4],
  [42, -46, 58, 3],
];

const femoralVessels: readonly (readonly ['artery' | 'vein', readonly TubePoint[]])[] = [
  [
    'artery',
    [
      [82, 54, -6, 4.4],
      [84, 54, -50, 4],
      [78, 46, -130, 3.6],
    ],
  ],
  [
    'artery',
    [
      [84, 50, -30, 3],
      [92, 36, -70, 2.6],
      [92, 28, -130, 2],
    ],
  ],
  [
    'vein',
    [
      [72, 44, -6, 5.6],
      [74, 44, -50, 5],
      [74, 36, -130, 4.6],
    ],
  ],
];

/** Paints vena cava, portal, splenic, mesenteric, iliac and femoral vessels, and the crura of the diaphragm. */
export function paintAbdominalVessels(canvas: Canvas): void {
  paintCrura(canvas);
  const over = softTissues.filter((name) => name !== 'artery');
  paint(canvas, tube(widened(inferiorVenaCava.slice(0, 5), 2.5)), { tissue: 'capsuleFat', over: ['fat'] });
  paint(canvas, tube(inferiorVenaCava), {
    tissue: 'vein',
    label: 'inferior_vena_cava',
    over,
    unlabelledOnly: true,
  });
  for (const [tissue, points] of mesentericVessels) {
    paint(canvas, tube(widened(points, 2.5)), { tissue: 'capsuleFat', over: ['fat'] });
    paint(canvas, tube(points), { tissue, over, unlabelledOnly: true });
  }
  for (const points of portalAndSplenicVein) {
    paint(canvas, tube(points), {
      tissue: 'vein',
      label: 'portal_vein_and_splenic_vein',
      over,
      unlabelledOnly: true,
    });
  }
  paintIliacVessels(canvas);
}

function paintIliacVessels(canvas: Canvas): void {
  const over = [...fillers, 'capsuleFat', 'muscle'] as const;
  const leftCommonVein: TubePoint[] = [
    [10, 7, 118, 7],
    [-12, 2, 110, 6.8],
    ...mirrored(iliacVein, bodySides[0]),
  ];
  const rightCommonVein: TubePoint[] = [[17, 6, 118, 7.5], ...iliacVein];
  for (const side of bodySides) {
    const brush = { tissue: 'artery', label: `iliac_artery_${side.name}`, over } as const;
    paint(canvas, tube(mirrored(iliacArtery, side)), brush);
    paint(canvas, tube(mirrored(internalIliacArtery, side)), brush);
  }
  for (const side of bodySides) {
    const brush = { tissue: 'vein', label: `iliac_vena_${side.name}`, over } as const;
    paint(canvas, tube(side.name === 'left' ? leftCommonVein : rightCommonVein), brush);
    paint(canvas, tube(mirrored(internalIliacVein, side)), brush);
    for (const [tissue, points] of femoralVessels) {
      paint(canvas, tube(widened(mirrored(points, side), 4)), { tissue: 'fat', over: ['muscle'] });
      paint(canvas, tube(mirrored(points, side)), { tissue, over, unlabelledOnly: true });
    }
  }
}

function paintCrura(canvas: Canvas): void {
  for (const { sign } of bodySides) {
    const crus = [
      [318, 9, 36],
      [290, 15, 26],
      [255, 17, 20],
      [220, 17, 17],
      [195, 16, 16],
    ].map(([z, x, before]) => [sign * x - (sign < 0 ? 4 : 0), spineY(z) + before, z, 9, 3.2] as const);
    paint(canvas, strap(crus, [0, 1, 0]), { tissue: 'muscle', over: ['fat'] });
  }
}
