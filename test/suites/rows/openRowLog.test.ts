import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { z } from 'zod';
import { openRowLog, type RowLogOptions } from '../../../suites/rows/openRowLog.js';
import { readLines } from '../../support/readLines.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const schema = z.strictObject({ id: z.string(), repeat: z.int().optional(), said: z.string() });
type Row = z.infer<typeof schema>;

const earlier = [
  '{"id":"a","said":"old"}',
  '{"id":"b","said":"outdated"}',
  '{"id":"a","said":"new"}',
  '{"id":"a","repeat":1,"said":"again"}',
  '{"id":"c"}',
];

function options(path: string): RowLogOptions<Row, string> {
  return { path, schema, note: ({ said }) => said, isDurable: true };
}

async function earlierFile(t: Parameters<typeof temporaryFolder>[0]): Promise<string> {
  const path = join(temporaryFolder(t), 'rows.jsonl');
  await writeFile(path, `${earlier.join('\n')}\n{"id":"d","sa`);
  return path;
}

test('without a test of what is current, rows stay in place and the last of an id and repeat counts', async (t) => {
  const path = await earlierFile(t);
  const heard: string[] = [];
  const log = await openRowLog({
    ...options(path),
    onRow: ({ id, said }, replaced) => heard.push(`${id} ${said} ${replaced ?? '-'}`),
    onEarlier: ({ id }) => heard.push(`earlier ${id}`),
    onBad: ({ line }) => heard.push(`bad ${line}`),
    onTorn: (bytes) => heard.push(`torn ${bytes}`),
  });
  t.is(log.noteOf({ id: 'a' }), 'new');
  t.is(log.noteOf({ id: 'a', repeat: 1 }), 'again');
  t.is(log.noteOf({ id: 'c' }), undefined);
  await log.append({ id: 'b', said: 'more' });
  t.is(log.noteOf({ id: 'b', repeat: 0 }), 'more');
  const written = await readFile(path, 'utf8');
  t.is(written, `${[...earlier, '{"id":"b","said":"more"}'].join('\n')}\n`);
  await log.close();
  const rows = ['a old -', 'b outdated -', 'a new old', 'a again -'];
  const told = rows.flatMap((row) => [`earlier ${row[0]}`, row]);
  t.deepEqual(heard, ['torn 13', ...told, 'bad 5', 'b more outdated']);
});

test('with a test of what is current, the file is written anew with the first current row of an id and repeat', async (t) => {
  const path = await earlierFile(t);
  const heard: string[] = [];
  const log = await openRowLog({
    ...options(path),
    isCurrent: ({ said }) => said !== 'outdated',
    onRow: ({ id, said }, replaced) => heard.push(`${id} ${said} ${replaced ?? '-'}`),
  });
  t.is(log.noteOf({ id: 'a' }), 'old');
  t.is(log.noteOf({ id: 'b' }), undefined);
  await log.append({ id: 'b', said: 'now' });
  await log.close();
  t.deepEqual(heard, ['a old -', 'a again -', 'b now -']);
  t.deepEqual(
    (await readLines<Row>(path)).map(({ said }) => said),
    ['old', 'again', 'now'],
  );
});

test('where what is current cannot be told, the old file stays', async (t) => {
  const path = await earlierFile(t);
  const before = await readFile(path, 'utf8');
  const isCurrent = () => Promise.reject(new Error('not to be told'));
  await t.throwsAsync(openRowLog({ ...options(path), isCurrent }), { message: 'not to be told' });
  t.is(await readFile(path, 'utf8'), before);
});

for (const isCurrent of [undefined, () => true]) {
  test(`a file that is not there yet is made, and ${isCurrent ? 'replaced' : 'continued'} later`, async (t) => {
    const path = join(temporaryFolder(t), 'rows.jsonl');
    const open = () => openRowLog({ ...options(path), ...(isCurrent && { isCurrent }) });
    for (const id of ['a', 'b']) {
      const log = await open();
      await log.append({ id, said: id });
      await log.close();
    }
    const last = await open();
    t.is(last.noteOf({ id: 'a' }), 'a');
    await last.close();
    t.deepEqual(
      (await readLines<Row>(path)).map(({ id }) => id),
      ['a', 'b'],
    );
  });
}

test('rows that need not outlive the process wait for the end', async (t) => {
  const path = join(temporaryFolder(t), 'rows.jsonl');
  const log = await openRowLog({ ...options(path), isDurable: false });
  await log.append({ id: 'a', said: 'a' });
  t.is(await readFile(path, 'utf8'), '');
  await log.close();
  t.is(await readFile(path, 'utf8'), '{"id":"a","said":"a"}\n');
});
