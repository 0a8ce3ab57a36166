import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { parse } from 'csv-parse/sync';
import type { ExportOptions } from '../../../../exchange/exporter.js';
import { vlmEvalKitWriter } from '../../../../exchange/exporters/vlmevalkit/writeVlmEvalKit.js';
import { exportSuite } from '../../../../exchange/exportSuite.js';
import { toExportRow } from '../../../../exchange/rows/exportRow.js';
import { makeItem, makeKeyRow, makeSuite } from '../../../support/makeSuite.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';
import { giveTestSeed } from '../../../support/testSeed.js';

type TableRow = Readonly<Record<string, string>>;

async function exported(t: ExecutionContext, options: Partial<ExportOptions> = {}) {
  const folder = temporaryFolder(t);
  const suite = giveTestSeed(await makeSuite(join(folder, 'suite'), 6));
  const out = join(folder, 'out');
  await exportSuite('vlmevalkit', { suite, out, ...options });
  const tables = readdirSync(out).filter((name) => name.endsWith('.tsv'));
  const rowsOf = (name: string): TableRow[] =>
    parse(readFileSync(join(out, name)), { delimiter: '\t', columns: true });
  return { out, tables, rowsOf };
}

test('verbatim, all items are in one table, word for word, and a picture stands where it is shown first', async (t) => {
  const { out, tables, rowsOf } = await exported(t);
  t.deepEqual(tables, ['synthetic_openended.tsv']);
  const rows = rowsOf(tables[0]);
  t.deepEqual(
    rows.map(({ index, id, question }) => ({ index, id, question })),
    Array.from({ length: 6 }, (_, place) => {
      const { id, text } = makeItem(place);
      return { index: String(place), id, question: text };
    }),
  );
  const picture = readFileSync(join(out, '..', 'suite', 'images/00/tiny.png')).toString('base64');
  t.deepEqual(
    rows.map(({ image }) => image),
    [picture, '0', '0', '0', '0', '0'],
  );
  t.deepEqual(
    rows.map(({ answer }) => answer),
    ['A', 'liver', 'B', 'spleen', 'C', 'stomach'],
  );
  t.is(rows[0].image_path, '00/tiny.png');
  t.deepEqual(JSON.parse(rows[0].distractors), [null, 'absent', 'absent', 'absent']);
});

test('native, closed items have their options in columns and no longer in the question', async (t) => {
  const { tables, rowsOf } = await exported(t, { form: 'native' });
  t.deepEqual(tables, ['synthetic_mcq.tsv', 'synthetic_openended.tsv']);
  t.deepEqual(
    rowsOf(tables[0]).map(({ id, question, A, B, C, D }) => [id, question, A, B, C, D]),
    [0, 2, 4].map((place) => [
      `item-${place}`,
      `Which structure is in green box ${place}?`,
      ...['liver', 'spleen', 'stomach', 'pancreas'],
    ]),
  );
  t.deepEqual(
    rowsOf(tables[1]).map(({ id }) => id),
    ['item-1', 'item-3', 'item-5'],
  );
});

test('tables that grow too large go on in others, each with its own numbers and pictures', async (t) => {
  const { tables, rowsOf } = await exported(t, { shardBytes: 3200 });
  t.true(tables.length > 1 && tables.length < 6, String(tables.length));
  const all = tables.map(rowsOf);
  t.is(all.flat().length, 6);
  for (const [place, rows] of all.entries()) {
    t.is(tables[place], `synthetic-part-${place + 1}_openended.tsv`);
    t.true(rows[0].image.length > 64);
    t.deepEqual(
      rows.map(({ index }) => index),
      rows.map((_, index) => String(index)),
    );
    t.true(rows.slice(1).every(({ image }) => image === '0'));
  }
});

test('tables without pictures name files beside them, and tables over 1 GB are refused', async (t) => {
  const { out, rowsOf } = await exported(t, { images: 'files' });
  const [row] = rowsOf('synthetic_openended.tsv');
  t.false('image' in row);
  t.true(readFileSync(join(out, row.image_path)).length > 0);
  await t.throwsAsync(exported(t, { shardBytes: 1_000_000_001 }), { message: /at most 1 GB/ });
});

test('a public export has no answers, and no column for them', async (t) => {
  const { rowsOf } = await exported(t, { public: true });
  const [row] = rowsOf('synthetic_openended.tsv');
  t.deepEqual(
    ['answer', 'proof', 'structures', 'distractors'].filter((name) => name in row),
    [],
  );
});

const about = { canary: 'c', itemsHash: 'h' };

for (const [width, height, reason] of [
  [99, 240, 'VLMEvalKit enlarges a picture of 99 by 240 pixels, in which a place is asked for'],
  [100, 240, null],
] as const) {
  test(`a place in a picture of ${width} by ${height} pixels is ${reason === null ? 'exported' : 'refused'}`, (t) => {
    const answer = { kind: 'box', width, height, coordinates: 'row-col pixels' } as const;
    const row = toExportRow({ ...makeItem(1), answer }, null, about);
    t.is(vlmEvalKitWriter.cannotExpress?.(row, { form: 'verbatim', images: 'embed' }), reason);
  });
}

for (const [title, change, form, reason] of [
  [
    'an option that is read as missing',
    { options: ['NA', 'liver'] },
    'native',
    /option "NA" as a missing value/,
  ],
  ['an empty option', { options: ['', 'liver'] }, 'native', /option "" as a missing value/],
  ['an option of digits', { options: ['1', '2'] }, 'native', /option "1" as a number/],
  ['an answer that is read as missing', { answer: 'None', choice: null }, 'verbatim', /text "None"/],
  ['a patient who is read as missing', { subject: 'NULL' }, 'verbatim', /text "NULL"/],
  ['a text that is an address', { text: 'https://a/b.png' }, 'verbatim', /loads a text/],
  ['a text that is a picture', { text: 'data:image/png;base64,AAAA is it' }, 'native', /loads a text/],
  ['a text that is the name of a file', { text: 'README.md' }, 'verbatim', /loads a text/],
  ['a question without a picture', { images: [] }, 'verbatim', /without a picture/],
] as const) {
  test(`refused with the reason: ${title}`, (t) => {
    const row = { ...toExportRow(makeItem(0), makeKeyRow(0), about), ...change };
    t.regex(vlmEvalKitWriter.cannotExpress?.(row, { form, images: 'embed' }) ?? '', reason);
    t.is(
      vlmEvalKitWriter.cannotExpress?.(toExportRow(makeItem(0), makeKeyRow(0), about), {
        form,
        images: 'embed',
      }),
      null,
    );
  });
}
