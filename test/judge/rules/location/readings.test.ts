import test from 'ava';
import type { CoordinateConvention } from '../../../../suites/answers/coordinates.js';
import {
  type LocationFailure,
  type LocationOddity,
  locationFailures,
  locationOddities,
} from '../../../../suites/answers/location.js';
import { type LocationName, readLocation } from './judgedLocation.js';

type Points = readonly (readonly [x: number, y: number])[];
type Expected =
  | LocationFailure
  | 'refused'
  | { readonly points: Points; readonly oddities: readonly LocationOddity[] };

/** Corners as they are asked for, and the same box by x and y. */
const asked = '[(40, 30), (40, 60), (80, 60), (80, 30)]';
const corners: Points = [
  [30, 40],
  [60, 40],
  [60, 80],
  [30, 80],
];
const box = (...oddities: readonly LocationOddity[]) => ({ points: corners, oddities });
const centre = (...oddities: readonly LocationOddity[]) => ({ points: [[52, 40]] as const, oddities });

/** Ten points, clockwise from the topmost, and the same as they are asked for. */
const outline: Points = [
  [50, 40],
  [60, 42],
  [66, 50],
  [68, 60],
  [64, 70],
  [54, 76],
  [44, 74],
  [38, 66],
  [36, 54],
  [42, 44],
];
const write = (points: Points) => `[${points.map(([x, y]) => `(${y}, ${x})`).join(', ')}]`;
const polygon = (...oddities: readonly LocationOddity[]) => ({ points: outline, oddities });
const few = '10 to 15 points not kept';

const readings: Readonly<Record<LocationName, readonly (readonly [reply: string, expected: Expected])[]>> = {
  centre: [
    ['(40, 52)', centre()],
    ['(40,52)\n', centre()],
    ['[40, 52]', centre()],
    ['[[40, 52]]', centre()],
    ['[(40, 52)]', centre()],
    ['40, 52', centre()],
    ['40 52', centre()],
    ['coordinates: 40, 52', centre('text around')],
    ['row, col = 40, 52', centre('text around')],
    ['(40, 52) (row, column)', centre('text around')],
    ['Row index: 40\nColumn index: 52', centre('text around', 'named numbers')],
    ['$\\boxed{(40, 52)}$', centre('text around')],
    ["{'row': 40, 'col': 52}", centre('JSON member', 'named numbers')],
    ['The centre is at (40, 52).', centre('text around')],
    ['**Centre:** (40, 52)', centre('text around')],
    ['The image is 128 x 128, rows (0 to 127). The tumour is near (40, 52).', centre('text around')],
    ['The lesion is roughly at 40, 52.', centre('text around')],
    ['```json\n{"point_2d": [40, 52], "label": "glioma"}\n```', centre('text around', 'JSON member')],
    ['[{"point_2d": [40, 52], "label": "tumour 1"}]', centre('JSON member')],
    ['{"point": {"row": 40, "col": 52}}', centre('JSON member', 'named numbers')],
    ['{"center": [40, 52], "confidence": 0.9}', centre('JSON member')],
    ['{"answer": "(40, 52)"}', centre('JSON member')],
    ['x=52, y=40', centre('text around', 'named numbers')],
    ['(x=52, y=40)', centre('named numbers')],
    ['(y: 40, x: 52)', centre('named numbers')],
    ['row 40, col 52', centre('text around', 'named numbers')],
    ['Row: 40\nColumn: 52', centre('text around', 'named numbers')],
    ['The row is 40 and the column is 52.', centre('text around', 'named numbers')],
    ['<point x="52" y="40" alt="tumour">tumour</point>', centre('text around', 'named numbers')],
    ['<point>40 52</point>', centre()],
    ['(40, 52) is the centre; answer: (40, 52)', centre('text around')],
    ['It goes from (0, 0) at the top left to (127, 127).\nSo:\n(40, 52)', centre('text around')],
    ['It may be (10, 10) or (90, 90). Answer: (40, 52)', centre('text around')],
    ['<think>(1, 2), (3, 4)</think>(40, 52)', centre()],
    ['(40px, 52px)', centre()],
    ['(40, 52), (40, 52)', centre('repeated points')],
    ['(40.0, 52.5)', { points: [[52.5, 40]], oddities: ['decimals'] }],
    ['(-3, 52)', { points: [[52, -3]], oddities: ['outside the image'] }],
    ['(40, 128)', { points: [[128, 40]], oddities: ['outside the image'] }],
    ['(40, 52), (60, 70)', 'more than one point'],
    ['From (10, 20) to (70, 80).\nAnswer: (40, 52)', centre('text around')],
    ['(10, 20) or (40, 52)\nAnswer: (40, 52)', centre('text around')],
    ['[40, 30, 80, 60]', 'more than one point'],
    ['It is at (40, 52). There is another one at (60, 70).', 'several lists'],
    ['There is no glioma visible in this slice.', 'states no tumour'],
    ['The image does not show any visible brain tumor.', 'states no tumour'],
    ['A tumour is not present.', 'states no tumour'],
    ['It is in the left frontal lobe.', 'no coordinates'],
    ['Row 40.', 'no coordinates'],
    ['[]', 'no coordinates'],
    ['[40, 52, 3]', 'numbers not in pairs'],
    ["I'm sorry, I cannot help with that.", 'refused'],
  ],
  box: [
    [asked, box()],
    ['[[40, 30], [40, 60], [80, 60], [80, 30]]', box()],
    ['(40, 30), (40, 60), (80, 60), (80, 30)', box()],
    [`The box is ${asked}.`, box('text around')],
    [`\`\`\`\n${asked}\n\`\`\``, box()],
    [
      'Top left: (40, 30)\nTop right: (40, 60)\nBottom right: (80, 60)\nBottom left: (80, 30)',
      box('text around'),
    ],
    ['1. (40, 30)\n2. (40, 60)\n3. (80, 60)\n4. (80, 30)', box()],
    [
      '{"top_left": [40, 30], "top_right": [40, 60], "bottom_right": [80, 60], "bottom_left": [80, 30]}',
      box('JSON member'),
    ],
    ['[40, 30, 40, 60, 80, 60, 80, 30]', box()],
    ['[(40, 30), (40, 60), (80, 60), (80, 30), (40, 30)]', box('repeated points')],
    ['[(40, 60), (80, 60), (80, 30), (40, 30)]', box('corners in another order')],
    ['[(40, 30), (80, 30), (80, 60), (40, 60)]', box('corners in another order')],
    ['[(80, 60), (40, 30), (80, 30), (40, 60)]', box('corners in another order')],
    [
      '[(40, 35), (40, 60), (80, 60), (80, 30)]',
      {
        points: [
          [35, 40],
          [60, 40],
          [60, 80],
          [30, 80],
        ],
        oddities: ['corners of no rectangle'],
      },
    ],
    ['[(40, 30), (80, 60)]', box('two corners')],
    ['[40, 30, 80, 60]', box('two corners')],
    ['40 30 80 60', box('two corners')],
    ['<box>40 30 80 60</box>', box('two corners')],
    ['<box>(40,30),(80,60)</box>', box('two corners')],
    ['<|box_start|>(40,30),(80,60)<|box_end|>', box('two corners')],
    [
      '```json\n[{"box_2d": [40, 30, 80, 60], "label": "glioma"}]\n```',
      box('text around', 'JSON member', 'two corners'),
    ],
    ['{"bbox_2d": [40, 30, 80, 60]}', box('JSON member', 'two corners')],
    [
      '{"x_min": 30, "y_min": 40, "x_max": 60, "y_max": 80}',
      box('JSON member', 'named numbers', 'two corners'),
    ],
    ['{"x1": 30, "y1": 40, "x2": 60, "y2": 80}', box('JSON member', 'named numbers', 'two corners')],
    ['{"x0": 30, "y0": 40, "x1": 60, "y1": 80}', box('JSON member', 'named numbers', 'two corners')],
    [
      '{"row_max": 80, "row_min": 40, "col_min": 30, "col_max": 60}',
      box('JSON member', 'named numbers', 'two corners'),
    ],
    ['{"rows": [40, 80], "cols": [30, 60]}', box('JSON member', 'named numbers', 'two corners')],
    ['Row range: 40 to 80. Column range: 30 to 60.', box('text around', 'named numbers', 'two corners')],
    [
      '| Corner | Row | Col |\n|---|---|---|\n| TL | 40 | 30 |\n| TR | 40 | 60 |\n| BR | 80 | 60 |\n| BL | 80 | 30 |',
      box('text around'),
    ],
    [
      'Top left: row 40, col 30; top right: row 40, col 60; bottom right: row 80, col 60; bottom left: row 80, col 30',
      box('text around', 'named numbers'),
    ],
    ['between (40, 30) and (80, 60)', box('text around', 'two corners')],
    ['rows 40 to 80, columns 30-60', box('text around', 'named numbers', 'two corners')],
    [
      '[(40.5, 30), (40.5, 60), (80, 60), (80, 30)]',
      {
        points: [
          [30, 40.5],
          [60, 40.5],
          [60, 80],
          [30, 80],
        ],
        oddities: ['decimals'],
      },
    ],
    [
      '[(40, 30), (40, 160), (80, 160), (80, 30)]',
      {
        points: [
          [30, 40],
          [160, 40],
          [160, 80],
          [30, 80],
        ],
        oddities: ['outside the image'],
      },
    ],
    ['[(40, 30), (40, 60), (80, 60)]', 'wrong number of corners'],
    ['[(40, 30)]', 'wrong number of corners'],
    ['[(40, 30), (40, 45), (40, 60), (80, 60), (80, 30)]', 'wrong number of corners'],
    ['[40, 30, 20, 25]', 'x, y, width, height'],
    ['{"x": 30, "y": 40, "width": 30, "height": 40}', 'x, y, width, height'],
    ['x=30, y=40, w=30, h=40', 'x, y, width, height'],
    ['[(80, 60), (40, 30)]', 'min above max'],
    ['[80, 60, 70, 100]', 'min above max'],
    ['{"x_min": 60, "y_min": 40, "x_max": 30, "y_max": 80}', 'min above max'],
    ['[(40, 30), (40, 30), (40, 30), (40, 30)]', 'zero area'],
    ['[(40, 30), (40, 60)]', 'zero area'],
    [`Lesion 1: ${asked}\nLesion 2: [(1, 2), (1, 5), (9, 5), (9, 2)]`, 'several lists'],
    ['[{"box_2d": [40, 30, 80, 60]}, {"box_2d": [1, 2, 9, 5]}]', 'several lists'],
    ['[40, 30, 80]', 'numbers not in pairs'],
    ['{"x_min": 60, "y_min": 40, "x_max": 30}', 'numbers not in pairs'],
    ['None.', 'no coordinates'],
    ['No lesion.', 'states no tumour'],
  ],
  polygon: [
    [write(outline), polygon()],
    [`Here is the outline:\n${write(outline)}`, polygon('text around')],
    [write([...outline, outline[0]]), polygon('repeated points')],
    [`{"points": ${write(outline).replaceAll('(', '[').replaceAll(')', ']')}}`, polygon('JSON member')],
    [
      `[${outline.map(([x, y]) => `{"x": ${x}, "y": ${y}}`).join(', ')}]`,
      polygon('JSON member', 'named numbers'),
    ],
    [
      `{"x": [${outline.map(([x]) => x)}], "y": [${outline.map(([, y]) => y)}]}`,
      polygon('JSON member', 'named numbers'),
    ],
    [outline.map(([x, y], place) => `P${place + 1}: (${y}, ${x})`).join('\n'), polygon()],
    [outline.map(([x, y]) => `${y}, ${x}`).join('\n'), polygon()],
    [write(outline.slice(0, 8)), { points: outline.slice(0, 8), oddities: [few] }],
    [write(outline.slice(0, 3)), { points: outline.slice(0, 3), oddities: [few] }],
    [
      write([...outline.slice(0, 4), outline[3], ...outline.slice(4)]),
      { points: [...outline.slice(0, 4), outline[3], ...outline.slice(4)], oddities: ['repeated points'] },
    ],
    [
      write([outline[0], outline[2], outline[1], ...outline.slice(3)]),
      { points: [outline[0], outline[2], outline[1], ...outline.slice(3)], oddities: ['self-intersection'] },
    ],
    ['[(40, 30), (80, 60)]', 'fewer than 3 points'],
    ['[(40, 30), (80, 60), (40, 30), (80, 60)]', 'fewer than 3 points'],
    ['[40, 30, 80, 60]', 'fewer than 3 points'],
    ['[(10, 10), (20, 20), (30, 30), (40, 40)]', 'zero area'],
    [write(Array.from({ length: 501 }, (_none, place) => [place % 100, place] as const)), 'too many points'],
    [`${write(outline)}\n\nor\n\n${write(outline.slice(1))}`, 'several lists'],
    ['No tumour is visible.', 'states no tumour'],
    ['I see it well.', 'no coordinates'],
  ],
};

for (const [kind, replies] of Object.entries(readings) as [LocationName, (typeof readings)['box']][]) {
  for (const [reply, expected] of replies) {
    test(`${kind}: ${reply.replaceAll('\n', ' / ').slice(0, 110)}`, (t) => {
      const found = readLocation(kind, reply);
      if (typeof expected === 'string') t.is(found, expected);
      else if (typeof found === 'string') t.fail(found);
      else {
        t.deepEqual(found.points as Points, expected.points);
        t.deepEqual([...found.oddities].sort(), [...expected.oddities].sort());
      }
    });
  }
}

test('every outcome and every oddity has a reply', (t) => {
  const expected = Object.values(readings).flatMap((replies) => replies.map(([, one]) => one));
  const oddities = expected.flatMap((one) => (typeof one === 'string' ? [] : one.oddities));
  t.deepEqual(
    locationFailures.filter((one) => !expected.includes(one)),
    [],
  );
  t.deepEqual(
    locationOddities.filter((one) => !oddities.includes(one)),
    [],
  );
});

test('as asked are whole numbers in tuples alone, as many as were asked for', (t) => {
  const had = (kind: LocationName, reply: string) => {
    const found = readLocation(kind, reply);
    return typeof found === 'string' ? found : found.had;
  };
  t.is(had('centre', '(40, 52)'), 'as asked');
  t.is(had('box', asked), 'as asked');
  t.is(had('polygon', write(outline)), 'as asked');
  t.is(had('centre', '[40, 52]'), 'leniently');
  t.is(had('centre', '(40, 52).'), 'leniently');
  t.is(had('box', '[(40, 30), (80, 60)]'), 'leniently');
  t.is(had('polygon', write(outline.slice(1))), 'leniently');
});

const conventions: readonly (readonly [CoordinateConvention, string])[] = [
  ['row-col pixels', '[(40, 30), (40, 60), (80, 60), (80, 30)]'],
  ['x-y pixels', '[(30, 40), (60, 40), (60, 80), (30, 80)]'],
  ['x-y pixels of 256x256', '[(60.5, 80.5), (120.5, 80.5), (120.5, 160.5), (60.5, 160.5)]'],
  ['row-col pixels of 64x128', '[(40, 14.75), (40, 29.75), (80, 29.75), (80, 14.75)]'],
  [
    'x-y thousandths',
    '[(238.28125, 316.40625), (472.65625, 316.40625), (472.65625, 628.90625), (238.28125, 628.90625)]',
  ],
  ['y-x thousandths', '[316.40625, 238.28125, 628.90625, 472.65625]'],
  ['x-y 0 to 1', '[0.23828125, 0.31640625, 0.47265625, 0.62890625]'],
];

for (const [coordinates, reply] of conventions) {
  test(`the same box by ${coordinates}, and by no other`, (t) => {
    for (const [other] of conventions) {
      const found = readLocation('box', reply, { coordinates: other });
      const points = typeof found === 'string' ? found : JSON.stringify(found.points);
      t.is(points === JSON.stringify(corners), other === coordinates, other);
    }
  });
}

test('decimals between 0 and 1 are as they are asked for', (t) => {
  const found = readLocation('centre', '(0.5, 0.25)', { coordinates: 'x-y 0 to 1' });
  t.deepEqual(found, { had: 'as asked', points: [[63.5, 31.5]], oddities: [] });
});
