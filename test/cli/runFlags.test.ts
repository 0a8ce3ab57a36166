import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { readBody } from '../../cli/readBody.js';
import { readItemIds } from '../../cli/readItemIds.js';
import { InputError, UsageError } from '../../util/radvuqaError.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

test('members of the body are JSON by name', (t) => {
  const given = ['reasoning_effort="low"', 'thinking={"type":"disabled"}', 'a=b=1'.replace('b=1', '"b=1"')];
  t.deepEqual(readBody(given), { reasoning_effort: 'low', thinking: { type: 'disabled' }, a: 'b=1' });
  t.is(readBody(undefined), undefined);
  for (const wrong of [['low'], ['effort=low'], ['=1'], ['a=1', 'a=2']]) {
    t.throws(() => readBody(wrong), { instanceOf: UsageError, message: /--body/ }, wrong.join());
  }
});

test('ids of items are lines, or members of JSON Lines', async (t) => {
  const path = join(temporaryFolder(t), 'ids');
  writeFileSync(path, 'item-1\r\n\n{"id": "item-2", "response": "B"}\nitem-1\n');
  t.deepEqual(await readItemIds(path), ['item-1', 'item-2']);
  for (const wrong of ['', '{"id": 7}', '{"name": "x"}', '{"id": ']) {
    writeFileSync(path, wrong);
    await t.throwsAsync(readItemIds(path), { instanceOf: InputError }, wrong);
  }
  await t.throwsAsync(readItemIds(`${path}-missing`), { instanceOf: InputError });
});

test('ids in a pipe are not waited for', async (t) => {
  const path = join(temporaryFolder(t), 'ids');
  execFileSync('mkfifo', [path]);
  await t.throwsAsync(readItemIds(path), { instanceOf: InputError, message: /a named pipe/ });
});
