import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { croissantWriter } from '../../../exchange/exporters/writeCroissant.js';
import { exportSuite } from '../../../exchange/exportSuite.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { gliomaSuite } from '../../support/gliomaSuite.js';
import { readLines } from '../../support/readLines.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { giveTestSeed } from '../../support/testSeed.js';

interface Located {
  readonly '@id': string;
  readonly source: {
    readonly fileObject: { readonly '@id': string };
    readonly extract: { readonly column: string };
  };
  readonly subField?: readonly Located[];
}

test('each field is a column of the file that it names, and each file is known by its hash', async (t) => {
  const out = join(temporaryFolder(t), 'export');
  await exportSuite('croissant', { suite: await gliomaSuite('glioma-locate', []), out });
  const { distribution, recordSet } = JSON.parse(readFileSync(join(out, 'croissant.json'), 'utf8'));
  for (const name of ['items.jsonl', 'key.jsonl']) {
    const file = distribution.find((one: { readonly '@id': string }) => one['@id'] === name);
    t.is(file.sha256, sha256Hex(readFileSync(join(out, name))));
    const columns = Object.keys((await readLines<Record<string, unknown>>(join(out, name)))[0]);
    const fields: readonly Located[] = recordSet[0].field;
    for (const field of fields.flatMap((one) => one.subField ?? [one])) {
      const { fileObject, extract } = field.source;
      if (fileObject['@id'] === name) t.true(columns.includes(extract.column), field['@id']);
    }
  }
});

test('the same suite gives the same bytes, on the day that the clock tells', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await gliomaSuite('glioma-locate', []);
  for (const form of ['croissant', 'hf']) {
    const texts: string[] = [];
    for (const day of ['2026-01-02', '2026-01-02', '2026-01-03']) {
      const out = join(folder, `${form}-${texts.length}`);
      const clock = { timestamp: () => `${day}T03:04:05.000Z`, milliseconds: () => 0 };
      await exportSuite(form, { suite, out, clock });
      texts.push(readFileSync(join(out, 'croissant.json'), 'utf8'));
    }
    t.is(texts[0], texts[1]);
    t.is(texts[0].replace('2026-01-02', '2026-01-03'), texts[2]);
  }
});

test('without answers there is no table of them', async (t) => {
  const out = join(temporaryFolder(t), 'export');
  const suite = join(temporaryFolder(t), 'suite');
  cpSync(await gliomaSuite('glioma-locate', []), suite, { recursive: true });
  await exportSuite('croissant', { suite: giveTestSeed(suite), out, public: true });
  t.false(existsSync(join(out, 'key.jsonl')));
  t.notRegex(readFileSync(join(out, 'croissant.json'), 'utf8'), /key\.jsonl|items\/answer/);
});

test('subjects that are all numbers are refused, as loaders would read them as such', (t) => {
  const counts = { items: 2, bySplit: new Map(), pictures: 1, shown: 2, fewestPictures: 1, mostPictures: 1 };
  const options = { form: 'verbatim', images: 'files' } as const;
  const reason = (allNumbers: readonly string[]) =>
    croissantWriter.cannotHold?.({ ...counts, mostOptions: 0, allNumbers }, options);
  t.is(reason([]), null);
  t.regex(reason(['subject']) ?? '', /"subject" with a number in every item/);
});
