import test from 'ava';
import { escapeMarkdown } from '../../../reports/pages/escapeMarkdown.js';
import { tableMarkdown } from '../../../reports/pages/tableMarkdown.js';
import { numberColumn, textColumn } from '../../../reports/tables/reportTable.js';
import { hostileTexts } from '../../support/hostileTexts.js';

const cases: readonly (readonly [string, string])[] = [
  ['a | b', 'a \\| b'],
  ['*x* _y_ `z`', '\\*x\\* \\_y\\_ \\`z\\`'],
  ['[a](b) ![c]', '\\[a\\](b) \\!\\[c\\]'],
  ['<b>&amp;', '&lt;b&gt;&amp;amp;'],
  ['two\nlines', 'two lines'],
  ['# heading', '\\# heading'],
  ['- item', '\\- item'],
  ['---', '\\---'],
  ['1. item', '1\\. item'],
  ['1.50', '1.50'],
  ['+0.30', '+0.30'],
  ['see https://example.org and www.example.org', 'see https\\://example.org and www\\.example.org'],
  ['x\u202Ey', 'x\\[U+202E\\]y'],
];

test('text is escaped where it would be markup, and only there', (t) => {
  for (const [text, escaped] of cases) t.is(escapeMarkdown(text), escaped);
});

test('no hostile text makes a cell, a line, a fence or a tag of its own', (t) => {
  for (const text of hostileTexts) {
    const escaped = escapeMarkdown(text);
    t.notRegex(escaped, /[\n<>]|(?<!\\)[|`[\]]/, text);
  }
});

test('a table has its caption, a rule for each column, and totals in strong type', (t) => {
  const table = {
    caption: 'Scores',
    explanation: 'Higher is better.',
    columns: [textColumn('Aspect'), numberColumn('Mean')],
    rows: [{ cells: ['a|b', '1.00'] }, { cells: ['All', '2.00'], weight: 'total' as const }],
  };
  t.is(
    tableMarkdown(table),
    '**Scores**\n\n| Aspect | Mean |\n| --- | ---: |\n| a\\|b | 1.00 |\n| **All** | **2.00** |\n\nHigher is better.\n',
  );
});
