import test from 'ava';
import { replaceTemplates, wrongReplacements } from '../../../generator/text/replaceTemplates.js';

const shipped = new Map([
  ['basic', 'Look.'],
  ['OEQ1.2', 'This is the {{region}} with {{count}} structures.'],
]);

test('texts of a recipe stand in the place of shipped ones', (t) => {
  const replaced = replaceTemplates(shipped, { basic: 'See.' });
  t.deepEqual([...replaced], [['basic', 'See.'], [...shipped][1]]);
});

const replacements = [
  { texts: { 'OEQ1.2': '{{count}} in the {{region}}' }, wrong: [] },
  { texts: { OEQ9: 'x' }, wrong: [{ name: 'OEQ9', message: 'expected a template named basic, OEQ1.2' }] },
  {
    texts: { basic: 'Is it {{answer}}?' },
    wrong: [{ name: 'basic', message: 'expected no placeholder, found answer' }],
  },
  {
    texts: { 'OEQ1.2': '{{region}} and {{side}}' },
    wrong: [{ name: 'OEQ1.2', message: 'expected only the placeholders region, count, found side' }],
  },
];

for (const { texts, wrong } of replacements) {
  test(`${JSON.stringify(texts)} is ${wrong.length > 0 ? 'refused' : 'taken'}`, (t) => {
    t.deepEqual(wrongReplacements(shipped, texts), wrong);
  });
}
