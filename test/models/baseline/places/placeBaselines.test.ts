import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { createModel } from '../../../../models/createModel.js';
import type { ModelRequest } from '../../../../models/model.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

const size = { width: 128, height: 128 } as const;

function request(
  kind: 'centre' | 'box' | 'polygon',
  more: Partial<ModelRequest> & { readonly coordinates?: 'x-y thousandths' | 'row-col pixels' } = {},
): ModelRequest {
  const { coordinates = 'row-col pixels', ...others } = more;
  return { id: 'a', text: 'Where?', answer: { kind, ...size, coordinates }, images: [], ...others };
}

async function say(name: string, asked: ModelRequest): Promise<string> {
  const model = await createModel(`baseline:${name}`, { suite: '', seed: 0 });
  return (await model.ask(asked, new AbortController().signal)).response;
}

test('the middle of the image is said in the convention that is asked for, with a square about it as a box', async (t) => {
  t.is(await say('image-centre', request('centre')), '(64, 64)');
  t.is(await say('image-centre', request('centre', { coordinates: 'x-y thousandths' })), '(500, 500)');
  t.is(await say('image-centre', request('box')), '[(48, 48), (48, 80), (80, 80), (80, 48)]');
  t.is((await say('image-centre', request('polygon'))).match(/\(/g)?.length, 12);
});

test('the brightest place after a blur is said, not the brightest pixel', async (t) => {
  const pixels = Buffer.alloc(size.width * size.height, 20);
  const paint = ([x0, y0, x1, y1]: readonly number[], grey: number) => {
    for (let y = y0; y <= y1; y++) pixels.fill(grey, x0 + size.width * y, x1 + 1 + size.width * y);
  };
  paint([20, 90, 20, 90], 255);
  paint([90, 30, 110, 50], 200);
  const image = join(temporaryFolder(t), 'slice.png');
  await sharp(pixels, { raw: { ...size, channels: 1 } })
    .png()
    .toFile(image);
  const [, row, column] =
    /\((\d+), (\d+)\)/.exec(await say('brightest', request('centre', { images: [image] }))) ?? [];
  t.true(Math.abs(Number(row) - 40) <= 5 && Math.abs(Number(column) - 100) <= 5, `${row}, ${column}`);
});

test('what does not ask for a place is answered by chance', async (t) => {
  const asked = { ...request('centre'), answer: { kind: 'grade' } } as const;
  t.regex(await say('image-centre', asked), /^Choice: [012]$/);
});
