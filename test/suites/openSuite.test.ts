import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import test from 'ava';
import { openSuite, requireKey } from '../../suites/openSuite.js';
import { suitePaths } from '../../suites/paths.js';
import { suiteFormat } from '../../suites/schema/schema.js';
import { InputError } from '../../util/radvuqaError.js';
import { makeSuite } from '../support/makeSuite.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

test('a whole suite opens with its manifest, and has its answers', async (t) => {
  const folder = await makeSuite(temporaryFolder(t), 4);
  const manifest = await openSuite(folder);
  t.like(manifest, { name: 'synthetic', counts: { items: 4 } });
  await t.notThrowsAsync(requireKey(folder, manifest));
});

test('a folder without suite.json is no suite', async (t) => {
  const folder = temporaryFolder(t, { 'items.jsonl': '' });
  const error = await t.throwsAsync(openSuite(folder), { instanceOf: InputError, message: /no suite\.json/ });
  t.is(error.subject, folder);
});

test('a suite that another version made is refused, with the command that makes it again', async (t) => {
  const folder = await makeSuite(temporaryFolder(t), 1);
  const { manifest } = suitePaths(folder);
  const text = await readFile(manifest, 'utf8');
  for (const format of ['radvuqa-suite/1', 'radvuqa-suite/3']) {
    await writeFile(manifest, text.replace(suiteFormat, format));
    const error = await t.throwsAsync(openSuite(folder), {
      instanceOf: InputError,
      message: /radvuqa generate/,
    });
    t.is(error.subject, manifest);
    t.is(error.details.found, `${format}, made by another version of radvuqa`);
  }
});

/** One letter in another case: the file stays as long as it was, and every row valid. */
async function changeLetter(path: string): Promise<void> {
  await writeFile(path, (await readFile(path, 'utf8')).replace('liver', 'Liver'));
}

const tampered = [
  { title: 'a letter changed', tamper: changeLetter, found: /^another \([0-9a-f]{64}\)$/ },
  { title: 'a byte more', tamper: (path: string) => appendFile(path, '\n'), found: /^another/ },
  { title: 'nothing in it', tamper: (path: string) => writeFile(path, ''), found: /^another/ },
];

for (const { title, tamper, found } of tampered) {
  test(`items with ${title} are refused`, async (t) => {
    const folder = await makeSuite(temporaryFolder(t), 4);
    await tamper(suitePaths(folder).items);
    const error = await t.throwsAsync(openSuite(folder), { instanceOf: InputError });
    t.is(error.subject, suitePaths(folder).items);
    t.regex(error.details.found, found);
  });

  test(`answers with ${title} are refused, and the suite opens without them`, async (t) => {
    const folder = await makeSuite(temporaryFolder(t), 4);
    await tamper(suitePaths(folder).key);
    const manifest = await openSuite(folder);
    const error = await t.throwsAsync(requireKey(folder, manifest), { instanceOf: InputError });
    t.is(error.subject, suitePaths(folder).key);
    t.regex(error.details.found, found);
  });
}

test('missing items are named', async (t) => {
  const folder = await makeSuite(temporaryFolder(t), 1);
  await rm(suitePaths(folder).items);
  const error = await t.throwsAsync(openSuite(folder), { instanceOf: InputError, message: /ENOENT/ });
  t.is(error.subject, suitePaths(folder).items);
});

test('a public copy opens, and says where its answers are when they are needed', async (t) => {
  const folder = await makeSuite(temporaryFolder(t), 1);
  await rm(suitePaths(folder).key);
  const manifest = await openSuite(folder);
  const error = await t.throwsAsync(requireKey(folder, manifest), {
    instanceOf: InputError,
    message: /Hint: /,
  });
  t.regex(error.details.found, /public copy/);
});
