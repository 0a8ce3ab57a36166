import test from 'ava';
import { parse } from 'csv-parse/sync';
import { formatPaperNumber } from '../../../../reports/paper/formatPaperNumber.js';
import { fillsOf, footnoteLetter } from '../../../../reports/paper/paperTable.js';
import { paperCsv } from '../../../../reports/paper/writers/paperCsv.js';
import { paperHtml } from '../../../../reports/paper/writers/paperHtml.js';
import { paperMarkdown } from '../../../../reports/paper/writers/paperMarkdown.js';
import { visibleText } from '../../../../reports/text/visibleText.js';
import { hostileTexts } from '../../../support/hostileTexts.js';
import { paperTableSample } from '../../../support/paperTableSample.js';
import { readMarkup } from '../../../support/readMarkup.js';

const meaning =
  "p &lt; 0.05 by Wilcoxon's signed-rank test over items, as in the paper: not adjusted for the number of tests, and as if items " +
  'of one subject were independent.';

test('Markdown tells groups and blocks in words, marks and footnotes beneath', (t) => {
  t.is(
    paperMarkdown(paperTableSample),
    `**Table IX. Scores &amp; shares. Judge: rules**

|  | Model | Noise: OEQ | Noise: CEQ | Average |
| --- | --- | ---: | ---: | ---: |
| CT | made:a\\_1 | −0.13† (+25.0 pp, noise) | 7.6 % \\[0.500\\] | – [a] |
| MRI | no suite | – [b] | – [b] | – [b] |

In brackets: 50 % of all. Suite: a\\_1.

† ${meaning}

[a] \`radvuqa judge b_1 --suite SUITE\`

[b] \`radvuqa generate 'x'\`
`,
  );
});

test('the page has headings over their columns, and in each cell what its numbers rest on', (t) => {
  const { tags, text } = readMarkup(paperHtml(paperTableSample).toString());
  const attributes = (name: string, wanted: string) =>
    tags.filter((tag) => tag.name === name).map((tag) => tag.attributes.get(wanted));
  t.deepEqual(
    attributes('th', 'colspan').filter((span) => span !== undefined),
    ['2', '1', '4', '4'],
  );
  t.deepEqual(attributes('td', 'title').slice(1, 4), [
    'RA: 38 of 40, p over items 0.031, by subject 0.063; share: 38 of 40',
    'RA: 38 of 40; RA: 38 of 40',
    'RA: 38 of 40; radvuqa judge b_1 --suite SUITE',
  ]);
  for (const part of ['−0.13† (+25.0 pp, noise)', '7.6 % [0.500]', '–a', '–b', "b radvuqa generate 'x'"]) {
    t.true(text.includes(part), part);
  }
});

test('a table without a number is a line with the commands that fill it', (t) => {
  const empty = { ...paperTableSample, rows: paperTableSample.rows.slice(1) };
  const { tags, text } = readMarkup(paperHtml(empty).toString());
  t.false(tags.some(({ name }) => name === 'table'));
  t.true(text.includes("No data yet. radvuqa generate 'x'"));
  t.is(
    paperMarkdown(empty),
    "**Table IX. Scores &amp; shares. Judge: rules**\n\nNo data yet. `radvuqa generate 'x'`\n",
  );
});

test('names of models stay text on the page', (t) => {
  for (const model of hostileTexts) {
    const rows = paperTableSample.rows.map((row) => ({ ...row, model, block: model }));
    const { text } = readMarkup(paperHtml({ ...paperTableSample, rows }).toString());
    t.true(text.includes(visibleText(model)), model);
  }
});

test('the CSV file has each number in full, what it rests on, and what would fill an empty cell', (t) => {
  const rows = parse<Record<string, string>>(paperCsv([paperTableSample]), { columns: true });
  t.is(rows.length, 2 + 2 + 1 + 3);
  t.like(rows[0], {
    ...{ table: 'table9', judge: 'rules', block: 'CT', model: 'made:a_1', run: 'run-a', group: 'Noise' },
    ...{
      column: 'OEQ',
      value: 'RA',
      number: '-0.125',
      n: '38',
      items: '40',
      p: '0.0625',
      itemP: '0.03125',
      marks: '†',
      fill: '',
    },
  });
  t.like(rows[1], { value: 'share', number: '0.25', of: 'noise', p: '', marks: '' });
  t.like(rows[4], { number: '', fill: 'radvuqa judge b_1 --suite SUITE' });
  t.like(rows[5], { block: 'MRI', model: 'no suite', run: '', value: '', fill: "radvuqa generate 'x'" });
});

test('numbers have the digits and the sign of their format, and no negative zero', (t) => {
  const texts = [
    [2.466, { writing: 'points' }, '2.47'],
    [0.3016, { writing: 'share' }, '0.302'],
    [0.1934, { writing: 'percent' }, '19.3 %'],
    [0.12, { writing: 'points', isDifference: true }, '+0.12'],
    [-0.0552, { writing: 'percent', isDifference: true }, '−5.5 pp'],
    [0.001, { writing: 'points', isDifference: true }, '0.00'],
    [-0.0001, { writing: 'share', isDifference: true }, '0.000'],
    [null, { writing: 'percent' }, '–'],
  ] as const;
  for (const [number, format, text] of texts) t.is(formatPaperNumber(number, format), text);
});

test('footnotes have a letter each, in order of first cell', (t) => {
  t.deepEqual(fillsOf(paperTableSample), ['radvuqa judge b_1 --suite SUITE', "radvuqa generate 'x'"]);
  t.deepEqual([0, 1, 25, 26, 27, 52].map(footnoteLetter), ['a', 'b', 'z', 'aa', 'ab', 'ba']);
});
