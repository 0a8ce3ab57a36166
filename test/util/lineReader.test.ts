import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { createLineReader } from '../../util/lineReader.js';
import { createRandom, shuffled } from '../../util/random.js';
import { readJsonLines } from '../../util/readJsonLines.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

test('the offsets of a file lead back to its lines, in any order and of any length', async (t) => {
  const path = join(await temporaryFolder(t), 'rows.jsonl');
  const random = createRandom('lines');
  const lengths = Array.from({ length: 300 }, (_, row) => (row % 50 === 7 ? 700_000 : random.integer(2000)));
  const rows = lengths.map((length, row) => ({ row, text: 'é'.repeat(length) }));
  await writeFile(path, `${rows.map((row) => JSON.stringify(row)).join('\r\n')}`);
  const entries: { offset: number; value: unknown }[] = [];
  for await (const entry of readJsonLines(path)) {
    if (entry.kind === 'value') entries.push(entry);
  }
  t.is(entries.length, 300);
  const reader = createLineReader(path);
  for (const { offset, value } of [...entries, ...shuffled(entries, random)]) {
    t.deepEqual(JSON.parse(await reader.read(offset)), value);
  }
});

test('offsets count blank, torn and over-long lines', async (t) => {
  const path = join(await temporaryFolder(t), 'rows.jsonl');
  await writeFile(path, `\n{"a":\n${'x'.repeat(17_000_000)}\n{"last":1}`);
  const kinds: (readonly [string, number, number])[] = [];
  for await (const { kind, line, offset } of readJsonLines(path)) kinds.push([kind, line, offset]);
  t.deepEqual(kinds, [
    ['invalid', 2, 1],
    ['invalid', 3, 7],
    ['value', 4, 17_000_008],
  ]);
  t.is(await createLineReader(path).read(17_000_008), '{"last":1}');
});

test('a byte order mark is no part of the first line', async (t) => {
  const path = join(await temporaryFolder(t), 'rows.jsonl');
  await writeFile(path, '\uFEFF{"a":1}\n');
  t.is(await createLineReader(path).read(0), '{"a":1}');
});
