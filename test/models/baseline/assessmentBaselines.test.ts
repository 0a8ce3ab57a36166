import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { createModel } from '../../../models/createModel.js';
import type { ModelRequest } from '../../../models/model.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const side = 96;

/** A grey square of 100 on 40, with a cyan ring of 2 pixels around each of the boxes [x0, y0, x1, y1]. */
async function picture(folder: string, boxes: readonly (readonly number[])[]): Promise<string> {
  const pixels = Buffer.alloc(3 * side * side, 40);
  const paint = ([x0, y0, x1, y1]: readonly number[], colour: readonly number[]) => {
    for (let y = y0; y <= y1; y++)
      for (let x = x0; x <= x1; x++) Buffer.from(colour).copy(pixels, 3 * (y * side + x));
  };
  paint([30, 30, 60, 60], [100, 100, 100]);
  for (const [x0, y0, x1, y1] of boxes) {
    const ring = [
      [x0 - 2, y0 - 2, x1 + 2, y0 - 1],
      [x0 - 2, y1 + 1, x1 + 2, y1 + 2],
      [x0 - 2, y0, x0 - 1, y1],
      [x1 + 1, y0, x1 + 2, y1],
    ];
    for (const one of ring) paint(one, [0, 255, 255]);
  }
  const path = join(folder, `${boxes.length}-${boxes.flat().join('-')}.png`);
  await sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toFile(path);
  return path;
}

function request(images: readonly string[], staged = false): ModelRequest {
  return {
    id: 'a',
    text: 'How good?',
    answer: { kind: 'assessment', target: 'liver', staged, acceptFrom: 4 },
    images,
  };
}

const cases = [
  { title: 'a border that follows an edge is accepted', boxes: [[30, 30, 60, 60]], score: 4 },
  { title: 'a border through even grey is not', boxes: [[36, 36, 52, 52]], score: 3 },
  {
    title: 'two pieces are rejected',
    boxes: [
      [30, 30, 40, 60],
      [70, 70, 80, 80],
    ],
    score: 2,
  },
  { title: 'no mask is the worst', boxes: [], score: 1 },
];
for (const { title, boxes, score } of cases) {
  test(`by features of the picture ${title}`, async (t) => {
    const model = await createModel('baseline:contour', { suite: '', seed: 0 });
    const { response } = await model.ask(
      request([await picture(temporaryFolder(t), boxes)]),
      new AbortController().signal,
    );
    t.is(response, `Score: ${score}`);
  });
}

for (const [name, score] of [
  ['accept-all', 5],
  ['reject-all', 1],
] as const) {
  test(`${name} says ${score} of every mask, with every stage where stages are asked for`, async (t) => {
    const model = await createModel(`baseline:${name}`, { suite: '', seed: 0 });
    const { signal } = new AbortController();
    t.is((await model.ask(request([]), signal)).response, `Score: ${score}`);
    t.regex(
      (await model.ask(request([], true), signal)).response,
      new RegExp(`^recall: .+\nlow-level.+\nanatomical.+\nsynthesis.+\nScore: ${score}$`),
    );
  });
}
