import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { drawPicture } from '../../../data/phantom/sets/drawPicture.js';
import { skinLesion } from '../../../data/phantom/sets/skinLesion.js';
import { loadRecipe } from '../../../generator/loadRecipe.js';
import { createReferenceModel } from '../../../runs/building/referencePrograms.js';
import { runPaths } from '../../../suites/paths.js';
import type { Item } from '../../../suites/schema/schema.js';
import { UsageError } from '../../../util/radvuqaError.js';
import { readSheet } from '../../../util/xlsx/readSheet.js';
import { buildScripted } from '../../support/builtPipelines.js';
import { readLines } from '../../support/readLines.js';
import { suiteOf } from '../../support/suiteOf.js';
import { hasTorch, torchLimits } from '../../support/torchSandbox.js';

const side = 64;

/** A hundred drawn pictures in small, with their masks. */
async function smallPictures(): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {};
  for (let number = 1; number <= 100; number++) {
    const { width, height, channels, pixels, mask } = drawPicture(skinLesion, { number, seed: 1 });
    const resize = (values: Uint8Array, raw: { channels: 1 | 3 }, kernel: 'nearest' | 'linear') =>
      sharp(values, { raw: { width, height, ...raw } }).resize(side, side, { fit: 'fill', kernel });
    files[`lesions/${number}.png`] = await resize(pixels, { channels }, 'linear').png().toBuffer();
    const greys = resize(
      mask.map((value) => 255 * value),
      { channels: 1 },
      'nearest',
    );
    files[`lesions/${number}_seg.png`] = await greys.toColourspace('b-w').png().toBuffer();
  }
  return files;
}

test('a U-Net of four files trains on a hundred images for two epochs and predicts', async (t) => {
  if (!(await hasTorch(t))) return;
  const recipe = await loadRecipe('segmentation-pipelines', ['prompts=["contract"]', 'packages=["torch"]']);
  const suite = await suiteOf(await smallPictures(), { recipe, seed: '00112233445566778899aabbccddeeff' });
  const model = createReferenceModel('reference:unet');
  const built = await buildScripted(t, [], { suite, model, epochs: 2, limits: torchLimits, rounds: 1 });
  if (built === null) return;
  t.like(built.attempts, [{ stage: 'predict', outcome: 'ok' }]);
  t.log(`${built.attempts[0].cpuSeconds} s of processor time, ${built.attempts[0].memoryMb} MB`);
  const [{ predictions }] = built.answers;
  t.is(predictions.length, 10);
  t.true(predictions.every(({ probabilities }) => probabilities !== undefined));
  const [{ id }] = await readLines<Item>(join(suite, 'items.jsonl'));
  const losses = readSheet(
    readFileSync(join(runPaths(built.out).round(id, 0, 1), 'out', 'train_losses.xlsx')),
  );
  const [epochs, [first, second] = []] = losses ?? [];
  t.deepEqual(epochs, [1, 2]);
  t.true(Number(second) < Number(first), `${first} then ${second}`);
});

test('a reference program that is not there is refused', (t) => {
  t.throws(() => createReferenceModel('reference:nnunet'), {
    instanceOf: UsageError,
    message: /reference:unet/,
  });
});
