import { join } from 'node:path';
import test from 'ava';
import { readHumanRows } from '../../../results/calibrate/readHumanRows.js';
import { InputError } from '../../../util/radvuqaError.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const rows = [
  { id: 'a', repeat: 0, values: { responseAccuracy: 4, hallucination: 0 }, line: 2 },
  { id: 'b', repeat: 0, values: { responseAccuracy: 2.5 }, line: 3 },
  { id: 'c', repeat: 0, values: { hallucination: 1 }, line: 4 },
];

const good: readonly (readonly [string, string, number])[] = [
  ['CSV', 'id,responseAccuracy,hallucination\na,4,0\nb,2.5,\nc,,1\n', 0],
  [
    'CSV with other columns, quotes and line ends',
    '\uFEFFrater,hallucination,id,responseAccuracy\r\n"x, y",0,a,4\r\n,,b,2.5\r\n"",1,"c", ',
    0,
  ],
  [
    'JSON Lines',
    '{"id":"a","responseAccuracy":4,"hallucination":0}\n{"id":"b","responseAccuracy":2.5,"note":"?"}\n{"id":"c","hallucination":1,"responseAccuracy":null}\n',
    -1,
  ],
];

for (const [name, text, shift] of good) {
  test(`human scores are read from ${name}`, async (t) => {
    const path = join(temporaryFolder(t, { human: text }), 'human');
    const read = await readHumanRows(path);
    t.deepEqual(
      read.rows,
      rows.map((row) => ({ ...row, line: row.line + shift })),
    );
    t.deepEqual(read.bad, []);
  });
}

const badRows: readonly (readonly [string, string, RegExp])[] = [
  ['a score above 5', 'a,6,0', /^responseAccuracy/],
  ['a score below 1', 'a,0,0', /^responseAccuracy/],
  ['a score in words', 'a,four,0', /^responseAccuracy/],
  ['a score in hexadecimal', 'a,0x4,0', /^responseAccuracy/],
  ['a comma for a point', 'a,"4,5",0', /^responseAccuracy/],
  ['hallucination in words', 'a,4,yes', /^hallucination/],
  ['no id', ',4,0', /^id/],
  ['no score at all', 'a,,', /^no score$/],
  ['a row too long', 'a,4,0,1', /^cannot be read$/],
  ['a row too short', 'a,4', /^cannot be read$/],
];

for (const [name, row, reason] of badRows) {
  test(`a bad row is told with its line and the others are used: ${name}`, async (t) => {
    const text = `id,responseAccuracy,hallucination\nz,3,0\n${row}\ny,2,1\n`;
    const read = await readHumanRows(join(temporaryFolder(t, { human: text }), 'human'));
    t.deepEqual(
      read.rows.map(({ id }) => id),
      ['z', 'y'],
    );
    t.is(read.bad.length, 1);
    t.is(read.bad[0].line, 3);
    t.regex(read.bad[0].reason, reason);
  });
}

test('a second row of an id and a torn line are bad rows', async (t) => {
  const text = '{"id":"a","hallucination":0}\n{"id":"a","hallucination":1}\n{"id":"b"';
  const { rows: read, bad } = await readHumanRows(join(temporaryFolder(t, { human: text }), 'human'));
  t.is(read.length, 1);
  t.deepEqual(bad, [
    { line: 2, reason: 'a second row of this id and repeat' },
    { line: 3, reason: 'cannot be read' },
  ]);
});

const noScores: readonly string[] = [
  '',
  'a,4,0\n',
  'id;responseAccuracy\na;4\n',
  '[{"id":"a","hallucination":0}]',
  'id,responseAccuracy,responseAccuracy\na,4,2\n',
];

for (const text of noScores) {
  test(`what is no file of scores is refused: ${JSON.stringify(text)}`, async (t) => {
    const path = join(temporaryFolder(t, { human: text }), 'human');
    await t.throwsAsync(readHumanRows(path), { instanceOf: InputError, message: /first line names id/ });
  });
}

test('columns are shown without what a terminal would obey', async (t) => {
  const path = join(temporaryFolder(t, { human: '\u001B[31mname,score\na,4\n' }), 'human');
  const error = await t.throwsAsync(readHumanRows(path), { instanceOf: InputError });
  t.false(error.message.includes('\u001B'));
});

test('a missing file is an input error', async (t) => {
  await t.throwsAsync(readHumanRows(join(temporaryFolder(t), 'none')), { instanceOf: InputError });
});

test('lines are counted within quotes and between records, and a quote that never ends is told', async (t) => {
  const text =
    'id,note,hallucination\r\n"a","two\r\nlines, ""quoted""",0\r\n\r\nb,plain "quotes",1\n"c,2\nd,3\n';
  const { rows: read, bad } = await readHumanRows(join(temporaryFolder(t, { human: text }), 'human'));
  t.deepEqual(
    read.map(({ id, line }) => [id, line]),
    [
      ['a', 2],
      ['b', 5],
    ],
  );
  t.deepEqual(bad, [{ line: 6, reason: 'cannot be read' }]);
});
