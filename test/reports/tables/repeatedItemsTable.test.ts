import test from 'ava';
import type { ReportData } from '../../../reports/reportData.js';
import { consistencyTable } from '../../../reports/tables/consistencyTable.js';
import { consistencyCsv } from '../../../reports/tables/csv/consistencyCsv.js';
import { mostRepeatedItems, repeatedItemsTable } from '../../../reports/tables/repeatedItemsTable.js';
import type { RepeatedItem } from '../../../results/summarize/repeatedItems.js';
import type { RunManifest } from '../../../suites/schema/schema.js';

const manifest = { parameters: { temperature: 0.8 } } as unknown as RunManifest;

const item = (id: string, right: number, others: number): RepeatedItem => ({
  ...{ id, subject: 's', question: 'grade', kind: 'assessment', n: right + others },
  answers: [
    { category: 'accept', n: right },
    { category: 'reject', n: others },
  ].filter(({ n }) => n > 0),
  ...{ modalShare: Math.max(right, others) / (right + others), entropy: others === 0 ? 0 : 0.7, flipRate: 0 },
  majority: right === others ? undefined : right > others ? 'accept' : 'reject',
  right: 'accept',
});

test('items are listed with their answers, the least consistent first, and right apart from stable', (t) => {
  const { rows, explanation } = repeatedItemsTable(
    [item('a', 95, 0), item('b', 18, 77), item('c', 5, 5)],
    manifest,
  );
  t.deepEqual(
    rows.map(({ cells }) => [cells[0], cells[3], cells[4], cells[5], cells[9]]),
    [
      ['c', 'accept 5, reject 5', '10', '50.0 %', 'tie'],
      ['b', 'accept 18, reject 77', '95', '81.1 %', 'wrong'],
      ['a', 'accept 95', '95', '100.0 %', 'right'],
    ],
  );
  t.regex(explanation, /^Asked at temperature 0\.8\./);
});

test('of many items the table has the least consistent, and says so; options are letters', (t) => {
  const many = Array.from({ length: 60 }, (_none, place) => item(`i${place}`, 10 + place, 10));
  const { rows, explanation } = repeatedItemsTable(many, manifest);
  t.is(rows.length, mostRepeatedItems);
  t.regex(explanation, /^The 40 least consistent of 60 items/);
  const choice = {
    ...item('a', 4, 0),
    kind: 'choice' as const,
    answers: [{ category: '2', n: 4 }],
    right: null,
  };
  const unread = { ...choice, answers: [{ category: null, n: 4 }] };
  const cells = repeatedItemsTable([choice, unread], manifest).rows.map((row) => row.cells);
  t.deepEqual([cells[0][3], cells[0][9], cells[1][3]], ['C 4', '–', 'unreadable 4']);
});

test('what is not known of the temperature is said', (t) => {
  const noteOf = (other: object) =>
    consistencyTable([], { ...manifest, ...other }).explanation.split('.', 1)[0];
  t.is(noteOf({ dropped: ['temperature'] }), 'The model took no temperature');
  t.is(noteOf({ parameters: {} }), 'The temperature is not known');
});

test('the file has every item, with the temperature and both answers', (t) => {
  const summary = { run: 'r', model: { provider: 'p', name: 'm' } };
  const judges = [{ label: 'rules', summary: { repeatedItems: [item('a', 18, 77)] } }];
  const data = { suites: [{ label: 's 1', runs: [{ summary, manifest, judges }] }] } as unknown as ReportData;
  const [head, row] = (consistencyCsv(data) ?? '').split('\r\n');
  t.is(head.split(',').length, 16);
  t.is(
    row,
    's 1,r,p:m,rules,0.8,a,s,grade,"accept 18, reject 77",95,reject,0.8105263157894737,0.7,0,accept,wrong',
  );
  t.is(consistencyCsv({ suites: [] } as unknown as ReportData), null);
});
