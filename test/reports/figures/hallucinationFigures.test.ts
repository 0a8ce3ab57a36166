import test from 'ava';
import { hallucinationFigures } from '../../../reports/figures/hallucinationFigures.js';
import type { PaperTable } from '../../../reports/paper/paperTable.js';
import { paperTableSample, sampleCell } from '../../support/paperTableSample.js';
import { readMarkup } from '../../support/readMarkup.js';

const columns = ['Anatomic understanding', 'Physiological knowledge'].map((group) => ({
  group,
  title: 'OEQ',
}));

/** Models whose shares are a tenth of their place, in both columns; and a block without a suite. */
function tableOf(models: number): PaperTable {
  const rows = Array.from({ length: models }, (_none, place) => ({
    block: 'CT',
    model: `model-${place}`,
    run: `run-${place}`,
    cells: columns.map(() => sampleCell([{ number: place / 10, format: { writing: 'percent' } }])),
  }));
  return { ...paperTableSample, columns, rows: [...rows, { ...paperTableSample.rows[1], cells: [] }] };
}

function barsOf(figure: { toString(): string }) {
  const { tags, text } = readMarkup(figure.toString());
  const rects = tags.filter(({ name }) => name === 'rect').map(({ attributes }) => attributes);
  return {
    bars: rects.filter((attributes) => attributes.get('height') === '12' && attributes.get('width') !== '12'),
    text,
  };
}

test('each column has a bar for each model, as long as its share', (t) => {
  const [figure, ...others] = hallucinationFigures(tableOf(3));
  t.deepEqual(others, []);
  const { bars, text } = barsOf(figure);
  t.deepEqual(
    bars.map((bar) => bar.get('width')),
    ['0', '40', '80', '0', '40', '80'],
  );
  t.deepEqual(
    bars.slice(0, 3).map((bar) => bar.get('class')),
    ['series0', 'series1', 'series2'],
  );
  for (const part of ['Physiological knowledge', 'model-2', '20.0 %', ', CT.'])
    t.true(text.includes(part), part);
  t.false(text.includes('no suite'));
});

test('more models than colours are shared out evenly among figures', (t) => {
  t.deepEqual(
    hallucinationFigures(tableOf(10)).map((figure) => barsOf(figure).bars.length / columns.length),
    [5, 5],
  );
});

test('a share that is not known has no bar', (t) => {
  const table = tableOf(1);
  const cells = [sampleCell([{ number: 0.5 }]), sampleCell([{ number: null }])];
  const { bars, text } = barsOf(hallucinationFigures({ ...table, rows: [{ ...table.rows[0], cells }] })[0]);
  t.is(bars.length, 1);
  t.true(text.includes('no score'));
});
