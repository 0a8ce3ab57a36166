import test from 'ava';
import { ranksByJudgeTable } from '../../../reports/tables/ranksByJudgeTable.js';
import type { Ladder } from '../../../results/compare/ladders/ladder.js';

const ladderOf = (...names: readonly string[]): Ladder => ({
  ...{ run: 'all runs', form: 'open', measure: 'responseAccuracy', aspect: 'all', parts: ['anatomy'] },
  ...{ items: 9, leftOut: 0, subjects: 9, pairs: [] },
  friedman: { kind: 'all equal', blocks: 9, p: 1 },
  rungs: names.map((name, place) => ({ name, score: 5 - place, rank: place + 1, lower: 1, upper: 3 })),
});

test('each judge has a column of ranks, whatever the order of its own ladder', (t) => {
  const { columns, rows } = ranksByJudgeTable([
    { judge: 'rules', ladder: ladderOf('a', 'b', 'c') },
    { judge: 'strict', ladder: ladderOf('c', 'a') },
  ]);
  t.deepEqual(
    columns.map(({ title }) => title),
    ['Name', 'rules', 'strict'],
  );
  t.deepEqual(
    rows.map(({ cells }) => cells),
    [
      ['a', '1 (1 to 3)', '2 (1 to 3)'],
      ['b', '2 (1 to 3)', '–'],
      ['c', '3 (1 to 3)', '1 (1 to 3)'],
    ],
  );
});
