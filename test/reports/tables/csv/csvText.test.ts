import test from 'ava';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvText } from '../../../../reports/tables/csv/csvText.js';

test('text is quoted where needed, numbers keep all digits, null is empty', (t) => {
  const rows = [['a "quoted", cell', 'two\nlines', 0.1 + 0.2, -1.5, null]];
  t.is(csvText(['x'], rows), 'x\r\n"a ""quoted"", cell","two\nlines",0.30000000000000004,-1.5,\r\n');
});

test('text that a spreadsheet would run gets an apostrophe; negative numbers do not', (t) => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1']) {
    t.is(parse(csvText([text], []))[0][0], `'${text}`);
  }
  t.is(csvText(['x'], [[-1]]), 'x\r\n-1\r\n');
});

test('what is written reads back', (t) => {
  const safe = fc.string({ unit: 'binary' }).map((text) => `.${text}`);
  const table = fc.array(fc.array(safe, { minLength: 3, maxLength: 3 }), { maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      t.deepEqual(parse(csvText(['a', 'b', 'c'], rows)), [['a', 'b', 'c'], ...rows]);
    }),
  );
});
