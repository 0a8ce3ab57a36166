import { existsSync, linkSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { openJsonLinesWriter } from '../../util/jsonLinesWriter.js';
import { OutputError } from '../../util/radvuqaError.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

test('a new file gets the rows in order, one a line', async (t) => {
  const path = join(temporaryFolder(t), 'rows.jsonl');
  const writer = await openJsonLinesWriter(path, () => t.fail('nothing is torn'));
  await writer.write({ text: 'a\nb' });
  await writer.write([2]);
  await writer.close();
  t.is(readFileSync(path, 'utf8'), '{"text":"a\\nb"}\n[2]\n');
});

const long = 'é'.repeat(70_000);
const opened = [
  { title: 'a whole file is kept', content: '{"a":1}\n', kept: '{"a":1}\n', torn: [] },
  { title: 'a torn last line is cut off and told', content: '{"a":1}\n{"b":', kept: '{"a":1}\n', torn: [5] },
  { title: 'a file of one torn line becomes empty', content: '{"a"', kept: '', torn: [4] },
  { title: 'bytes are told, not characters', content: '1\n"é', kept: '1\n', torn: [3] },
  {
    title: 'a torn line longer than a chunk is cut off',
    content: `1\n${long}`,
    kept: '1\n',
    torn: [140_000],
  },
  {
    title: 'a whole line longer than a chunk is kept',
    content: `"${long}"\n`,
    kept: `"${long}"\n`,
    torn: [],
  },
];

for (const { title, content, kept, torn } of opened) {
  test(`opened again: ${title}`, async (t) => {
    const path = join(temporaryFolder(t, { 'rows.jsonl': content }), 'rows.jsonl');
    const told: number[] = [];
    const writer = await openJsonLinesWriter(path, (bytes) => told.push(bytes));
    t.deepEqual(told, torn);
    await writer.write('next');
    await writer.close();
    t.is(readFileSync(path, 'utf8'), `${kept}"next"\n`);
  });
}

for (const name of ['drain', 'flush'] as const) {
  test(`what ${name} has seen is in the file, and what was only written is not yet`, async (t) => {
    const path = join(temporaryFolder(t), 'rows.jsonl');
    const writer = await openJsonLinesWriter(path);
    await writer.write(1);
    t.is(readFileSync(path, 'utf8'), '');
    await writer[name]();
    t.is(readFileSync(path, 'utf8'), '1\n');
    await writer.close();
  });
}

test('a full buffer is written without being asked', async (t) => {
  const path = join(temporaryFolder(t), 'rows.jsonl');
  const writer = await openJsonLinesWriter(path);
  await writer.write('x'.repeat(1 << 18));
  t.is(readFileSync(path, 'utf8').length, (1 << 18) + 3);
  await writer.close();
});

test('rows of many writers at once are all there, each whole', async (t) => {
  const path = join(temporaryFolder(t), 'rows.jsonl');
  const writer = await openJsonLinesWriter(path);
  const rows = Array.from({ length: 200 }, (_, row) => `${row}${'x'.repeat(5000)}`);
  await Promise.all(
    rows.map(async (row) => {
      await writer.write(row);
      await writer.drain();
    }),
  );
  await writer.close();
  t.is(readFileSync(path, 'utf8'), rows.map((row) => `"${row}"\n`).join(''));
});

test('a file that cannot be opened is named', async (t) => {
  const path = join(temporaryFolder(t), 'none', 'rows.jsonl');
  const error = await t.throwsAsync(openJsonLinesWriter(path), { instanceOf: OutputError });
  t.is(error.subject, path);
});

test('neither a link nor a file with a second name is appended to', async (t) => {
  const folder = temporaryFolder(t, { private: 'no whole line' });
  symlinkSync('private', join(folder, 'link.jsonl'));
  linkSync(join(folder, 'private'), join(folder, 'second.jsonl'));
  for (const [name, found] of [
    ['link', /found a link/],
    ['second', /2 names \(hard links\)/],
  ] as const) {
    const opening = openJsonLinesWriter(join(folder, `${name}.jsonl`));
    await t.throwsAsync(opening, { instanceOf: OutputError, message: found });
  }
  t.is(readFileSync(join(folder, 'private'), 'utf8'), 'no whole line');
});

test('once the disk is full, every later call fails', async (t) => {
  const full = '/dev/full';
  if (!existsSync(full)) {
    t.log(`skipped: ${full} is not here`);
    t.pass();
    return;
  }
  const writer = await openJsonLinesWriter(full);
  await writer.write(1);
  await t.throwsAsync(writer.drain(), { instanceOf: OutputError, message: /ENOSPC/ });
  await t.throwsAsync(writer.flush(), { instanceOf: OutputError, message: /ENOSPC/ });
  await t.throwsAsync(writer.close(), { instanceOf: OutputError, message: /ENOSPC/ });
});
