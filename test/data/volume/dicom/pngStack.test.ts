import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import sharp from 'sharp';
import { openPngStack } from '../../../../data/volume/dicom/pngStack.js';
import { dicomBytes } from '../../../support/dicomBytes.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

/** A picture of 4 x 3 pixels, or other columns, all of one grey. */
function pictureOf(grey: number, columns = 4): Promise<Buffer> {
  return sharp(Buffer.alloc(columns * 3, grey), { raw: { width: columns, height: 3, channels: 1 } })
    .png()
    .toBuffer();
}

/** Three slices of 4 x 3 pixels, the first nearest to the feet, beside pictures by name. */
function stackOf(t: ExecutionContext, pictures: Readonly<Record<string, Buffer>>) {
  const slices = [9, 10, 11].map((number) => [
    `slices/i${number}.dcm`,
    dicomBytes({ number, position: [0, 0, number], pixels: Array(12).fill(1000) }),
  ]);
  const files = Object.entries(pictures).map(([name, bytes]) => [`ground/${name}`, bytes]);
  const folder = temporaryFolder(t, Object.fromEntries([...slices, ...files]));
  return openPngStack(join(folder, 'ground'), join(folder, 'slices'));
}

async function greysOf(stack: ReturnType<typeof openPngStack>): Promise<number[]> {
  const greys: number[] = [];
  await stack.readSlabs(({ values }) => greys.push(values[0]));
  return greys;
}

test('pictures go with slices by name, or else in the order of the numbers in their names', async (t) => {
  const [a, b, c] = await Promise.all([10, 20, 30].map((grey) => pictureOf(grey)));
  t.deepEqual(await greysOf(stackOf(t, { 'i11.png': a, 'i10.png': b, 'i9.png': c })), [30, 20, 10]);
  t.deepEqual(await greysOf(stackOf(t, { 'l_98.png': a, 'l_99.png': b, 'l_100.png': c })), [10, 20, 30]);
});

test('a picture too few or too many, or of another size, is refused', async (t) => {
  const [a, b, wide] = await Promise.all([pictureOf(1), pictureOf(2), pictureOf(3, 5)]);
  const refused = (message: RegExp) => ({ name: 'InputError', message });
  t.throws(() => stackOf(t, { '1.png': a, '2.png': b }), refused(/ground: .*found 2 for 3 slices/));
  t.throws(
    () => stackOf(t, { '1.png': a, '2.png': b, '3.png': a, '4.png': b }),
    refused(/found 4 for 3 slices/),
  );
  const stack = stackOf(t, { '1.png': a, '2.png': b, '3.png': wide });
  await t.throwsAsync(greysOf(stack), refused(/3\.png: expected 4 x 3 pixels .*found 5 x 3/));
});
