import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { estimateTokens } from '../../../models/cost/estimateTokens.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

/** Told apart from tokens of text. */
const imageTokens = ({ width, height }: { readonly width: number; readonly height: number }) =>
  1000 * width + height;
const model = { imageTokens, parameters: { maxTokens: 70 } };
const text = 'x'.repeat(41);

test('a request is estimated from its text, and from the size of each image by its head', async (t) => {
  const folder = temporaryFolder(t, { 'b.png': 'no image' });
  const path = join(folder, 'a.png');
  const background = { width: 40, height: 30, channels: 3, background: '#000' } as const;
  await sharp({ create: background }).png().toFile(path);
  const images = [path, join(folder, 'b.png'), join(folder, 'not there.png'), path];
  t.deepEqual(await estimateTokens({ text, images }, model), {
    inputTokens: 10 + 11 + 2 * 40_030,
    mostOutputTokens: 70,
  });
});

test('earlier turns are read again with every request', async (t) => {
  const earlier = [
    { role: 'user', text: 'x'.repeat(400) },
    { role: 'assistant', text: 'y' },
  ] as const;
  const { inputTokens } = await estimateTokens({ earlier, text, images: [] }, model);
  t.is(inputTokens, 10 + 100 + (10 + 1) + (10 + 11));
});

test('what is not known is null: how images are counted, and the longest answer', async (t) => {
  t.deepEqual(await estimateTokens({ text, images: [] }, { parameters: { maxTokens: null } }), {
    inputTokens: null,
    mostOutputTokens: null,
  });
});
