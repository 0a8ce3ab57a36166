import { type BodySide, bodySides, mirrored } from './bodySides.js';
import type { Canvas } from './canvas.js';
import { wing } from './hipBone.js';
import { paint } from './paint.js';
import type { Shape } from './shape.js';
import { type SheetRow, sheet } from './sheet.js';
import { type StrapPoint, strap, type TubePoint, tube, widened } from './tube.js';

const autochthon: readonly StrapPoint[] = [
  [15, -46, 660, 13, 10],
  [16, -48, 610, 14, 11],
  [18, -58, 570, 16, 13],
  [21, -76, 535, 18, 14],
  [25, -94, 495, 20, 13],
  [27, -100, 450, 22, 12],
  [29, -100, 390, 24, 12.5],
  [32, -94, 330, 26, 15],
  [35, -85, 280, 29, 19],
  [37, -77, 235, 30, 23],
  [37, -72, 190, 31, 25],
  [37, -71, 150, 30, 25],
  [34, -79, 112, 25, 21],
  [26, -95, 82, 18, 12],
  [19, -103, 50, 10, 6],
];

const psoas: readonly TubePoint[] = [
  [25, -30, 262, 5],
  [29, -24, 240, 10],
  [36, -16, 210, 14],
  [42, -9, 178, 17.5],
  [46, -4, 148, 19],
  [52, 4, 120, 19],
  [62, 18, 92, 18],
  [76, 36, 60, 17],
  [88, 42, 28, 16],
  [94, 38, 4, 15],
  [99, 14, -28, 14],
  [107, -8, -54, 10],
];

const gluteusMaximus: readonly SheetRow[] = [
  [
    [36, -104, 92, 6],
    [66, -94, 98, 8],
    [96, -76, 92, 8],
    [116, -56, 78, 6],
  ],
  [
    [28, -110, 56, 9],
    [66, -108, 54, 15],
    [110, -86, 44, 16],
    [136, -50, 28, 8],
  ],
  [
    [24, -108, 16, 9],
    [62, -114, 6, 18],
    [112, -90, -8, 17],
    [142, -46, -16, 8],
  ],
  [
    [30, -92, -18, 8],
    [62, -102, -36, 15],
    [104, -80, -50, 14],
    [134, -38, -56, 7],
  ],
  [
    [56, -82, -62, 6],
    [76, -80, -76, 8],
    [100, -66, -84, 8],
    [122, -38, -88, 5],
  ],
];

/** Paints the muscles that have a class, each in a thin layer of fat. */
export function paintMuscles(canvas: Canvas): void {
  for (const side of bodySides) {
    const muscle = (name: string, shapes: Shape[], rim: Shape[]) => {
      paint(canvas, rim, { tissue: 'fat', over: ['muscle'], unlabelledOnly: true });
      paint(canvas, shapes, {
        tissue: 'muscle',
        label: `${name}_${side.name}`,
        over: ['muscle', 'fat'],
        unlabelledOnly: true,
      });
    };
    const back = (margin: number) =>
      strap(
        mirrored(autochthon, side).map(([x, y, z, a, b]) => [x, y, z, a + margin, b + margin] as const),
        [1, 0, 0],
      );
    muscle('autochthon', back(0), back(1.3));
    const line = mirrored(psoas, side);
    const iliacus = wing(side, -11, [3, 8, 10, 8]);
    muscle('iliopsoas', [...tube(line), ...iliacus], tube(widened(line, 1.3)));
    muscle('gluteus_minimus', wing(side, 9, [0.5, 4.5, 6, 6]), wing(side, 9, [1, 6, 7, 7]));
    muscle('gluteus_medius', gluteusMedius(side, 0), gluteusMedius(side, 1.4));
    const maximus = (margin: number) =>
      sheet(
        gluteusMaximus.map((row) =>
          mirrored(row, side).map(([x, y, z, half]) => [x, y, z, half + margin] as const),
        ),
      );
    muscle('gluteus_maximus', maximus(0), maximus(1.6));
  }
}

/** On the outer face of the wing, down to the greater trochanter. */
function gluteusMedius(side: BodySide, margin: number): Shape[] {
  const tail: readonly TubePoint[] = [
    [120, -14, 84, 11],
    [122, -8, 62, 12],
    [126, -8, 34, 13],
    [134, -12, 6, 9],
  ];
  return [
    ...wing(side, 20, [4 + margin, 11 + margin, 12 + margin, 8 + margin]),
    ...tube(widened(mirrored(tail, side), margin)),
  ];
}
