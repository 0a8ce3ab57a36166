import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { exporters } from '../../exchange/exporters/exporters.js';
import { exportSuite } from '../../exchange/exportSuite.js';
import { loadRecipe } from '../../generator/loadRecipe.js';
import { type KeyRow, keyRowSchema, suiteManifestSchema } from '../../suites/schema/schema.js';
import type { Split } from '../../suites/splits.js';
import { createKeyedHash } from '../../util/keyedHash.js';
import { UsageError } from '../../util/radvuqaError.js';
import { sha256Hex } from '../../util/sha256Hex.js';
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
  seed: '5eed5eed0a1b2c3d4e5f60718293a4b5',
  maskHash: 'badc0de5'.repeat(8),
  maskPath: 'planted-mask.nii.gz',
  keyFile: 'key-files/planted.png',
  notice: 'planted-notice',
  voxels: Buffer.from('planted-voxels').toString('base64'),
};

async function plantedSuite(t: ExecutionContext): Promise<string> {
  const recipe = await loadRecipe('radvuqa-ct', [
    'minimumAxialSize=16',
    'minimumLongerSide=64',
    'fractions=[0.4,0.55]',
    'prompts=["basic"]',
    'planes=["axial"]',
    'perturb=noise:3',
    'testShare=0.5',
    'stratifySplits=false',
  ]);
  const bodies = ['a', 'b'].map((name, shift) =>
    drawnFiles(name, drawSubject(shift), { layout: 'multilabel' }),
  );
  const suite = await copyOfSuite(t, Object.assign({}, ...bodies), {
    ...{ recipe, seed: 3, classMap: 'total' },
  });
  const path = join(suite, 'suite.json');
  const manifest = suiteManifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const cases = manifest.cases.map((one) => ({
    ...one,
    files: [{ path: markers.maskPath, sha256: markers.maskHash }],
    notices: [markers.notice],
    content: { hashes: markers.voxels, isWhole: true },
  }));
  writeFileSync(path, JSON.stringify({ ...manifest, cases, seed: markers.seed }));
  await changeKey(suite, planted);
  return suite;
}

async function changeKey(suite: string, change: (key: KeyRow) => KeyRow): Promise<void> {
  const keys = (await readLines(join(suite, 'key.jsonl'))).map((row) => keyRowSchema.parse(row));
  const text = keys.map((key) => `${JSON.stringify(change(key))}\n`).join('');
  writeFileSync(join(suite, 'key.jsonl'), text);
  const path = join(suite, 'suite.json');
  const manifest = suiteManifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const keyHash = createKeyedHash(markers.seed).update(text).digest('hex');
  writeFileSync(path, JSON.stringify({ ...manifest, keyHash }));
}

function planted(key: KeyRow): KeyRow {
  const { proof } = key;
  if (proof.kind !== 'slice') return key;
  const structures = proof.structures.map((one) => ({ ...one, name: markers.structure }));
  const margins = { [markers.margin]: { measured: 1, threshold: 1 } };
  const labels = key.labels && { ...key.labels, unlabelled: [markers.label] };
  return {
    ...{ ...key, reference: markers.reference, labels, files: [markers.keyFile] },
    proof: { ...proof, structures, margins },
  };
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

/** Every way in which an exporter can be called. */
const calls = exporters.flatMap(({ name, needsKey, splits, forms, images }) => {
  const split = splits.includes('all') ? undefined : splits[0];
  return forms.flatMap((form) =>
    images.map((placement) => ({
      name,
      needsKey,
      split: split as Split | undefined,
      form,
      images: placement,
    })),
  );
});

for (const { name, needsKey, ...options } of calls) {
  const title = [name, options.split, options.form, options.images]
    .filter((one) => one !== undefined)
    .join(', ');

  if (needsKey) {
    test(`an export that is made of answers (${title}) is never public, and tells nothing else of the key`, async (t) => {
      const suite = await plantedSuite(t);
      const out = join(temporaryFolder(t), 'export');
      await t.throwsAsync(exportSuite(name, { suite, out, public: true, ...options }), {
        instanceOf: UsageError,
      });
      t.false(existsSync(out));
      await exportSuite(name, { suite, out, ...options });
      t.deepEqual(Object.keys(await markersIn(out)), ['reference']);
      await everythingHasTheCanary(t, suite, out);
    });
    continue;
  }

  test(`a public export (${title}) tells no answer, proof, seed, and nothing of masks`, async (t) => {
    const suite = await plantedSuite(t);
    const out = join(temporaryFolder(t), 'export');
    t.true((await exportSuite(name, { suite, out, public: true, ...options })) > 5);
    t.deepEqual(await markersIn(out), {});
    await everythingHasTheCanary(t, suite, out);
  });

  test(`a public export (${title}) is the same whatever is right, but for the totals in a card`, async (t) => {
    const suite = await plantedSuite(t);
    const folder = temporaryFolder(t);
    const exportTo = async (out: string) => {
      await exportSuite(name, { suite, out: join(folder, out), public: true, ...options });
      return hashesIn(join(folder, out));
    };
    const before = await exportTo('before');
    await changeKey(suite, (key) => ({ ...turned(key), reference: 'liver' }));
    t.deepEqual(await exportTo('after'), before);
  });

  test(`an export with answers (${title}) tells them, and no seed`, async (t) => {
    const suite = await plantedSuite(t);
    const out = join(temporaryFolder(t), 'export');
    await exportSuite(name, { suite, out, ...options });
    const told = await markersIn(out);
    t.truthy(told.reference);
    t.deepEqual(
      ['seed', 'keyFile', 'notice', 'voxels', 'label'].filter((secret) => secret in told),
      [],
    );
    await everythingHasTheCanary(t, suite, out);
  });
}

/** Another option is right, and other reasons hold. */
function turned(key: KeyRow): KeyRow {
  const { answer } = key;
  if (answer.kind !== 'choice') return key;
  const wrong = [...answer.wrong.slice(-1), ...answer.wrong.slice(0, -1)];
  return { ...key, answer: { ...answer, choice: (answer.choice + 1) % wrong.length, wrong } };
}

/** By path, of all files but the card. */
function hashesIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => !path.endsWith('README.md'));
  return new Map(paths.sort().map((path) => [path.slice(folder.length), sha256Hex(readFileSync(path))]));
}

/** In each file of text, and each line of those of rows; Parquet files have a column of it. */
async function everythingHasTheCanary(t: ExecutionContext, suite: string, out: string): Promise<void> {
  const { canary } = suiteManifestSchema.parse(JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8')));
  const pieces = (await decodedContent(out)).filter(({ path }) => !path.endsWith('.png'));
  for (const path of new Set(pieces.map((piece) => piece.path))) {
    t.true(
      pieces.some((piece) => piece.path === path && piece.text.includes(canary)),
      path.slice(out.length),
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
