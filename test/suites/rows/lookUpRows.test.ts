import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import fc from 'fast-check';
import { z } from 'zod';
import { lookUpRows } from '../../../suites/rows/lookUpRows.js';
import type { LocatedRow } from '../../../suites/rows/readRows.js';
import { InputError } from '../../../util/radvuqaError.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const schema = z.strictObject({ id: z.string(), repeat: z.int().optional(), said: z.string() });
type Row = z.infer<typeof schema>;

test('rows are found by id and repeat, of several the last', async (t) => {
  const path = join(temporaryFolder(t), 'rows.jsonl');
  const row = fc.record({
    id: fc.string({ unit: 'grapheme', maxLength: 2 }),
    repeat: fc.nat(2),
    said: fc.string(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row), async (rows) => {
      await writeFile(path, rows.map((one) => `${JSON.stringify(one)}\n`).join(''));
      const lookup = await lookUpRows({ path, schema });
      const last = new Map(rows.map((one) => [JSON.stringify([one.id, one.repeat]), one]));
      t.is(lookup.size, last.size);
      t.is(lookup.repeats, 1 + Math.max(0, ...rows.map(({ repeat }) => repeat)));
      for (const one of last.values()) t.deepEqual(await lookup.find(one), one);
      t.is(await lookup.find({ id: 'not there' }), undefined);
      t.is(await lookup.find({ id: 'not there', repeat: 9999 }), undefined);
    }),
    { numRuns: 50 },
  );
});

test('bad rows are left out where somebody hears of them, and good ones are told with their place', async (t) => {
  const path = join(temporaryFolder(t), 'rows.jsonl');
  await writeFile(path, '{"id":"a","said":"é"}\nnot JSON\n{"id":"b","said":"b"}\n');
  const bad: number[] = [];
  const located: LocatedRow<Row>[] = [];
  const onBad = ({ line }: { readonly line: number }) => bad.push(line);
  const lookup = await lookUpRows({ path, schema, onBad, onRow: (row) => located.push(row) });
  t.is(lookup.size, 2);
  t.deepEqual(bad, [2]);
  t.deepEqual(located, [
    { row: { id: 'a', said: 'é' }, line: 1, offset: 0, text: '{"id":"a","said":"é"}' },
    { row: { id: 'b', said: 'b' }, line: 3, offset: 32, text: '{"id":"b","said":"b"}' },
  ]);
  const error = await t.throwsAsync(lookUpRows({ path, schema }), { instanceOf: InputError });
  t.is(error.subject, `${path} line 2`);
});
