import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { ExportOptions } from '../../exchange/exporter.js';
import { exporters } from '../../exchange/exporters/exporters.js';
import { exportSuite } from '../../exchange/exportSuite.js';
import { loadRecipe } from '../../generator/loadRecipe.js';
import { type KeyRow, keyRowSchema, suiteManifestSchema } from '../../suites/schema/schema.js';
import { createKeyedHash } from '../../util/keyedHash.js';
import { decodedContent } from '../support/decodedContent.js';
import { drawnFiles, drawSubject } from '../support/drawnSubject.js';
import { readLines } from '../support/readLines.js';
import { copyOfSuite } from '../support/suiteOf.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

/** What no public export may tell, in the places of a suite that hold such things. */
const markers = {
  reference: 'planted-reference',
  structure: 'planted-structure',
  margin: 'planted-margin',
  label: 'planted-label',
  seed: '5eed5eed5eed5eed5eed5eed5eed5eed',
  maskHash: 'badc0de5'.repeat(8),
  maskPath: 'planted-mask.nii.gz',
  notice: 'planted-notice',
};

async function plantedSuite(t: ExecutionContext): Promise<string> {
  const recipe = await loadRecipe('radvuqa-ct', [
    'minimumAxialSize=16',
    'minimumLongerSide=64',
    'fractions=[0.4,0.55]',
    'prompts=["basic"]',
    'planes=["axial"]',
    'perturb=noise:3',
  ]);
  const suite = await copyOfSuite(t, drawnFiles('a', drawSubject(), { layout: 'multilabel' }), {
    ...{ recipe, seed: 3, classMap: 'total' },
  });
  const path = (name: string) => join(suite, name);
  const keys = (await readLines(path('key.jsonl'))).map((row) => keyRowSchema.parse(row));
  const text = keys.map((key) => `${JSON.stringify(planted(key))}\n`).join('');
  writeFileSync(path('key.jsonl'), text);
  const manifest = suiteManifestSchema.parse(JSON.parse(readFileSync(path('suite.json'), 'utf8')));
  const cases = manifest.cases.map((one) => ({
    ...one,
    files: [{ path: markers.maskPath, sha256: markers.maskHash }],
    notices: [markers.notice],
  }));
  const keyHash = createKeyedHash(markers.seed).update(text).digest('hex');
  writeFileSync(path('suite.json'), JSON.stringify({ ...manifest, cases, keyHash, seed: markers.seed }));
  return suite;
}

function planted(key: KeyRow): KeyRow {
  const { proof } = key;
  if (proof.kind !== 'slice') return key;
  const structures = proof.structures.map((one) => ({ ...one, name: markers.structure }));
  const margins = { [markers.margin]: { measured: 1, threshold: 1 } };
  const labels = key.labels && { ...key.labels, unlabelled: [markers.label] };
  return { ...key, reference: markers.reference, labels, proof: { ...proof, structures, margins } };
}

/** Markers that a folder tells, each with a file that does. */
async function markersIn(folder: string): Promise<Record<string, string>> {
  const pieces = await decodedContent(folder);
  return Object.fromEntries(
    Object.entries(markers).flatMap(([name, marker]) => {
      const found = pieces.find(({ text }) => text.includes(marker));
      return found === undefined ? [] : [[name, found.path.slice(folder.length + 1)]];
    }),
  );
}

/** Every way in which an exporter can be called that may be public. */
const calls = exporters
  .filter(({ needsKey }) => !needsKey)
  .flatMap(({ name, forms, images }) =>
    forms.flatMap((form) => images.map((placement) => ({ name, form, images: placement }) as const)),
  );

for (const { name, ...options } of calls) {
  const title = `${name}, ${options.form}, ${options.images}`;
  test(`a public export (${title}) tells no answer, proof, seed, and nothing of masks`, async (t) => {
    const suite = await plantedSuite(t);
    const out = join(temporaryFolder(t), 'export');
    t.true((await exportSuite(name, { suite, out, public: true, ...options })) > 5);
    t.deepEqual(await markersIn(out), {});
    await everythingHasTheCanary(t, suite, out);
  });

  test(`an export with answers (${title}) tells them, and no seed`, async (t) => {
    const told = Object.keys(await markersIn(await exported(t, { name, ...options })));
    t.true(told.includes('reference'));
    t.false(told.includes('seed'));
  });
}

async function exported(
  t: ExecutionContext,
  { name, ...options }: { readonly name: string } & Pick<ExportOptions, 'form' | 'images'>,
): Promise<string> {
  const suite = await plantedSuite(t);
  const out = join(temporaryFolder(t), 'export');
  await exportSuite(name, { suite, out, ...options });
  return out;
}

/** In each file of text that tells of items, and each line of those of rows; a template that is filled with them has nothing to mark. */
async function everythingHasTheCanary(t: ExecutionContext, suite: string, out: string): Promise<void> {
  const { canary } = suiteManifestSchema.parse(JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8')));
  const ids = (await readLines<{ readonly id: string }>(join(suite, 'items.jsonl'))).map(({ id }) => id);
  const pieces = (await decodedContent(out)).filter(({ path }) => !path.endsWith('.png'));
  for (const path of new Set(pieces.map((piece) => piece.path))) {
    const texts = pieces.filter((piece) => piece.path === path).map(({ text }) => text);
    if (!texts.some((text) => ids.some((id) => text.includes(id)))) continue;
    t.true(
      texts.some((text) => text.includes(canary)),
      path,
    );
    if (!path.endsWith('.jsonl')) continue;
    const rows = await readLines(path);
    t.deepEqual(
      rows.filter((row) => !JSON.stringify(row).includes(canary)),
      [],
    );
  }
}

test('what is packed is looked into', async (t) => {
  const text = Buffer.from('tEXt', 'latin1');
  const words = Buffer.from('Comment\0planted-reference');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(words.length);
  const head = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const png = Buffer.concat([head, size, text, words, Buffer.alloc(4)]);
  const folder = temporaryFolder(t, {
    'a.png': png,
    'b.json': Buffer.from(JSON.stringify({ image: png.toString('base64') })),
  });
  t.is(
    (await decodedContent(folder)).filter(({ text: found }) => found.includes('planted-reference')).length,
    2,
  );
});
