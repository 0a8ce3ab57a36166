import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'ava';
import { generateSuite } from '../../generator/generate.js';
import { radvuqaRecipeSchema } from '../../generator/kinds/radvuqa/recipe.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { suiteManifestSchema } from '../../suites/schema/schema.js';
import { createRandom } from '../../util/random.js';
import { type DrawnSubject, drawnFiles, drawSubject } from '../support/drawnSubject.js';
import type { PlainVolume } from '../support/orientations.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

/** A subject with noise of its own in the image. */
function noisy(seed: number): DrawnSubject {
  const drawn = drawSubject();
  const random = createRandom(seed, 'noise');
  const values = Array.from(drawn.image.values, (value) => value + random.integer(40));
  return { ...drawn, image: { ...drawn.image, values } };
}

/** All but the lowest layers and some columns at either side. */
function cropped({ image, masks, labels }: DrawnSubject): DrawnSubject {
  const crop = ({ values, shape, affine }: PlainVolume): PlainVolume => {
    const kept = Array.from(values).filter((_, index) => {
      const i = index % shape[0];
      return i >= 4 && i < shape[0] - 2 && index >= 6 * shape[0] * shape[1];
    });
    return { values: kept, shape: [shape[0] - 6, shape[1], shape[2] - 6], affine };
  };
  const cut = Object.entries(masks).map(([name, mask]) => [name, crop(mask)] as const);
  return { image: crop(image), masks: Object.fromEntries(cut), labels: crop(labels) };
}

const recipe = radvuqaRecipeSchema.parse({ name: 'test', minimumAxialSize: 16, minimumLongerSide: 64 });

test('one patient under two subjects is found by what the scans show, and told', async (t) => {
  const folder = temporaryFolder(t);
  const how = { layout: 'multilabel' } as const;
  const files = {
    ...drawnFiles('a', noisy(1), how),
    ...drawnFiles('b', cropped(noisy(1)), how),
    ...drawnFiles('c', noisy(2), how),
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'source', path)), { recursive: true });
    writeFileSync(join(folder, 'source', path), content);
  }
  const notices: string[] = [];
  const out = join(folder, 'suite');
  const onNotice = (notice: string) => notices.push(notice);
  await generateSuite({ recipe, source: join(folder, 'source'), out, seed: 1, classMap: 'total', onNotice });
  const { sameScans, cases } = await readManifest(join(out, 'suite.json'), suiteManifestSchema);
  t.is(cases.length, 3);
  t.deepEqual(
    sameScans?.map((same) => same.cases),
    [['a', 'b']],
  );
  t.true((sameScans?.[0].shared ?? 0) > 0.9);
  t.deepEqual(
    notices.filter((notice) => notice.includes('same scan')),
    [
      'a and b show the same scan (100 % of the smaller one) under two subjects: they count as two patients, and are one',
    ],
  );
});
