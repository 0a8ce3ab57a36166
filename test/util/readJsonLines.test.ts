import { join } from 'node:path';
import test from 'ava';
import { type JsonLine, readJsonLines } from '../../util/readJsonLines.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

async function linesOf(path: string): Promise<JsonLine[]> {
  const lines: JsonLine[] = [];
  for await (const line of readJsonLines(path)) lines.push(line);
  return lines;
}

const one = { kind: 'value', line: 1, offset: 0, text: '{"a":1}', value: { a: 1 } };
const whole = [
  { title: 'line feeds', content: '{"a":1}\n{"b":2}\n', second: { line: 2, offset: 8 } },
  { title: 'CRLF', content: '{"a":1}\r\n{"b":2}\r\n', second: { line: 2, offset: 9 } },
  { title: 'no end of the last line', content: '{"a":1}\n{"b":2}', second: { line: 2, offset: 8 } },
  { title: 'a byte order mark', content: '\uFEFF{"a":1}\n{"b":2}\n', second: { line: 2, offset: 11 } },
  { title: 'blank lines between', content: '{"a":1}\n\n \r\n{"b":2}\n', second: { line: 4, offset: 12 } },
];

for (const { title, content, second } of whole) {
  test(`rows are read with ${title}`, async (t) => {
    const folder = temporaryFolder(t, { 'rows.jsonl': content });
    const expected = [one, { kind: 'value', ...second, text: '{"b":2}', value: { b: 2 } }];
    t.deepEqual(await linesOf(join(folder, 'rows.jsonl')), expected as JsonLine[]);
  });
}

for (const content of ['', '\uFEFF', '\n\r\n  \n']) {
  test(`${JSON.stringify(content)} has no rows`, async (t) => {
    const folder = temporaryFolder(t, { 'rows.jsonl': content });
    t.deepEqual(await linesOf(join(folder, 'rows.jsonl')), []);
  });
}

test('a line that is not JSON is told with its number and text, and the next one is read', async (t) => {
  const folder = temporaryFolder(t, { 'rows.jsonl': '{"a":1}\n{"b":\n{"c":3}\n' });
  const [, torn, last] = await linesOf(join(folder, 'rows.jsonl'));
  t.like(torn, { kind: 'invalid', line: 2, offset: 8, text: '{"b":' });
  t.regex(torn.kind === 'invalid' ? torn.reason : '', /^not JSON \(/);
  t.like(last, { kind: 'value', line: 3, value: { c: 3 } });
});

test('a line that is not UTF-8 is told, not read with replaced characters', async (t) => {
  const folder = temporaryFolder(t, { 'rows.jsonl': Buffer.from('"a"\n"\xe4"\n"b"\n', 'latin1') });
  const [, latin, last] = await linesOf(join(folder, 'rows.jsonl'));
  t.like(latin, { kind: 'invalid', line: 2, reason: 'not UTF-8' });
  t.like(last, { kind: 'value', value: 'b' });
});

test('a line of 16 MiB is read, and one of a byte more is told and skipped', async (t) => {
  const limit = 16 * 1024 * 1024;
  const row = (bytes: number) => `"${'x'.repeat(bytes - 2)}"\n`;
  const folder = temporaryFolder(t, { 'rows.jsonl': `${row(limit)}${row(limit + 1)}3\n` });
  const [longest, longer, last] = await linesOf(join(folder, 'rows.jsonl'));
  t.is(longest.kind, 'value');
  t.like(longer, { kind: 'invalid', line: 2, reason: `longer than ${limit} bytes`, text: '' });
  t.deepEqual(last, { kind: 'value', line: 3, offset: 2 * limit + 3, text: '3', value: 3 });
});

test('a character that lies on the border of two chunks stays whole', async (t) => {
  const text = `${'x'.repeat((1 << 18) - 2)}é`;
  const folder = temporaryFolder(t, { 'rows.jsonl': JSON.stringify(text) });
  t.like((await linesOf(join(folder, 'rows.jsonl')))[0], { kind: 'value', value: text });
});

test('a missing file is an error', async (t) => {
  await t.throwsAsync(linesOf(join(temporaryFolder(t), 'none.jsonl')), { code: 'ENOENT' });
});
