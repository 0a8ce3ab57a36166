import { join } from 'node:path';
import test from 'ava';
import { z } from 'zod';
import { type BadRow, readRows } from '../../../suites/rows/readRows.js';
import { InputError } from '../../../util/radvuqaError.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const schema = z.strictObject({ id: z.string(), box: z.array(z.int()).optional() });

async function idsOf(path: string, onBad?: (bad: BadRow) => void): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of readRows(path, schema, onBad)) ids.push(id);
  return ids;
}

const badRows = [
  { title: 'no JSON', row: '{"id":', reason: /^not JSON \(/ },
  { title: 'a member missing', row: '{}', reason: /^id: .*string/ },
  { title: 'a wrong member within', row: '{"id":"b","box":[1,2.5]}', reason: /^box\.1: .*int/ },
  { title: 'an unknown member', row: '{"id":"b","answer":"liver"}', reason: /"answer"/ },
  { title: 'two wrong members', row: '{"id":1,"box":2}', reason: /^id: .*; box: / },
  { title: 'no object', row: 'null', reason: /object/ },
];

for (const { title, row, reason } of badRows) {
  test(`a row with ${title} is told with its line, and the others are read`, async (t) => {
    const folder = temporaryFolder(t, { 'rows.jsonl': `{"id":"a"}\n\n${row}\n{"id":"c"}\n` });
    const bad: BadRow[] = [];
    t.deepEqual(await idsOf(join(folder, 'rows.jsonl'), (one) => bad.push(one)), ['a', 'c']);
    t.is(bad.length, 1);
    t.is(bad[0].line, 3);
    t.regex(bad[0].reason, reason);
  });

  test(`a row with ${title} ends the reading when nobody asks for bad rows`, async (t) => {
    const path = join(
      temporaryFolder(t, { 'rows.jsonl': `{"id":"a"}\n\n${row}\n{"id":"c"}\n` }),
      'rows.jsonl',
    );
    const error = await t.throwsAsync(idsOf(path), { instanceOf: InputError });
    t.is(error.subject, `${path} line 3`);
    t.regex(error.details.found, reason);
  });
}

test('a missing file is named', async (t) => {
  const path = join(temporaryFolder(t), 'rows.jsonl');
  for (const onBad of [undefined, () => t.fail('a missing file is no bad row')]) {
    const error = await t.throwsAsync(idsOf(path, onBad), { instanceOf: InputError, message: /ENOENT/ });
    t.is(error.subject, path);
    t.like(error.cause, { code: 'ENOENT' });
  }
});

test("an error of the caller's own is passed on as it is", async (t) => {
  const path = join(temporaryFolder(t, { 'rows.jsonl': '{}\n' }), 'rows.jsonl');
  const own = new RangeError('too many');
  const refuse = () => {
    throw own;
  };
  t.is(await t.throwsAsync(idsOf(path, refuse)), own);
});
