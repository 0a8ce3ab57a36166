import { bodySides } from './bodySides.js';
import type { Shape } from './shape.js';
import { type SheetRow, sheet } from './sheet.js';
import { type StrapPoint, strap, type TubePoint, tube } from './tube.js';

/** The middle of the sacral bodies, S1 to S5, and the coccyx: x, y, z, half width, half depth. */
const bodyLine: readonly StrapPoint[] = [
  [0, -38, 89, 25, 15],
  [0, -58, 63, 21, 10],
  [0, -72, 40, 17, 8],
  [0, -78, 18, 14, 6.5],
  [0, -74, -2, 10, 5],
  [0, -64, -16, 6, 4],
  [0, -56, -24, 4, 3],
];

/** The wing of the sacrum on the right, from above downwards; each row from the midline to the joint. */
const alaRows: readonly SheetRow[] = [
  [
    [14, -48, 92, 11],
    [30, -50, 90, 12],
    [46, -58, 84, 11],
  ],
  [
    [14, -66, 66, 9],
    [28, -66, 66, 10],
    [41, -68, 64, 10],
  ],
  [
    [12, -78, 42, 6],
    [22, -76, 42, 7],
    [31, -73, 42, 6],
  ],
  [
    [8, -82, 16, 5],
    [15, -80, 16, 5],
    [21, -77, 16, 4],
  ],
];

/** Sacral bodies below the first, wings, laminae, crest and the upper part of the coccyx. */
export function sacrum(): Shape[] {
  const wings = bodySides.flatMap(({ sign }) =>
    sheet(alaRows.map((row) => row.map(([x, y, z, half]) => [x * sign, y, z, half] as const))),
  );
  const crest = strap(
    [
      [0, -88, 80, 9, 3.5],
      [0, -96, 58, 8, 4],
      [0, -98, 36, 6, 3.5],
      [0, -92, 14, 4, 3],
    ],
    [0, 0, 1],
  );
  const laminae = bodySides.flatMap(({ sign }) =>
    [
      [24, -70, 70, -92],
      [21, -80, 50, -98],
      [16, -84, 28, -95],
    ].flatMap(([x, y, z, crestY]) =>
      tube([
        [sign * x, y, z, 5],
        [sign * x * 0.5, (y + crestY) / 2 - 4, z, 3.6],
        [0, crestY, z, 3.6],
      ]),
    ),
  );
  return [...wings, ...laminae, ...strap(bodyLine.slice(1), [1, 0, 0]), ...crest];
}

/** The body of the first sacral vertebra. */
export function firstSacralBody(): Shape[] {
  return strap(
    [
      [0, -34, 95, 25, 15.5],
      [0, -40, 86, 23.5, 14],
      [0, -50, 74, 21, 11],
    ],
    [1, 0, 0],
  );
}

/** The fat in the sacral canal and the foramina through which the nerves leave. */
export function sacralOpenings(): Shape[] {
  const canal = strap(
    [
      [0, -64, 92, 11, 6],
      [0, -76, 66, 9, 5],
      [0, -87, 40, 7, 4],
    ],
    [1, 0, 0],
  );
  const foramina: readonly (readonly [TubePoint, TubePoint])[] = [
    [
      [22, -44, 68, 4.6],
      [20, -92, 80, 4],
    ],
    [
      [18, -58, 46, 4.2],
      [16, -100, 54, 3.6],
    ],
    [
      [15, -66, 24, 3.6],
      [13, -100, 30, 3],
    ],
  ];
  return [
    ...canal,
    ...bodySides.flatMap(({ sign }) =>
      foramina.flatMap((ends) => tube(ends.map(([x, y, z, r]) => [sign * x, y, z, r]))),
    ),
  ];
}
