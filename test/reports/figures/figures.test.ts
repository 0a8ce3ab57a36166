import test from 'ava';
import type { ComparisonRow } from '../../../judge/comparison.js';
import { type Axis, xOf } from '../../../reports/figures/axis.js';
import { differencesFigure } from '../../../reports/figures/differencesFigure.js';
import { scoresFigure } from '../../../reports/figures/scoresFigure.js';
import { readMarkup } from '../../support/readMarkup.js';

const axis: Axis = { from: 1, to: 5, left: 100, right: 500, ticks: [], label: '', format: String };

const row: ComparisonRow = {
  run: 'run',
  level: 'advanced',
  baseline: 'basic',
  aspect: 'anatomy',
  form: 'open',
  measure: 'responseAccuracy',
  pairs: 10,
  scored: 9,
  compared: 9,
  coverage: 0.9,
  subjects: 3,
  levelMean: 3.5,
  baselineMean: 3,
  difference: 0.5,
  interval: { lower: -0.1, upper: 1.1, confidence: 0.95 },
  test: { kind: 'no pairs', n: 0, zeros: 0 },
  mcNemar: null,
  p: 0.2,
  adjustedP: 0.4,
};

function tagsOf(figure: { toString(): string }, name: string) {
  return readMarkup(figure.toString()).tags.filter((tag) => tag.name === name);
}

test('an axis maps its ends to its ends and cuts off what is beyond', (t) => {
  t.deepEqual(
    [0, 1, 3, 5, 9].map((value) => xOf(axis, value)),
    [100, 100, 300, 500, 500],
  );
});

test('a difference is drawn on the side of its sign, hollow unless its adjusted p is below 0.05', (t) => {
  const rows = [row, { ...row, difference: -0.5, adjustedP: 0.01 }];
  const [zero] = tagsOf(differencesFigure('x', rows), 'line').filter(
    ({ attributes }) => attributes.get('class') === 'zero',
  );
  const marks = tagsOf(differencesFigure('x', rows), 'circle').map(({ attributes }) => attributes);
  const middle = Number(zero.attributes.get('x1'));
  t.true(Number(marks[0].get('cx')) > middle && Number(marks[1].get('cx')) < middle);
  t.deepEqual([marks[0].get('class'), marks[1].get('class')], ['mark hollow', 'mark']);
});

test('the better side is named by what the measure means', (t) => {
  const better = (one: ComparisonRow) => readMarkup(differencesFigure('x', [one]).toString()).text;
  t.true(better(row).includes('← basic betteradvanced better →'));
  t.true(better({ ...row, measure: 'hallucination' }).includes('← advanced betterbasic better →'));
});

test('a row without pairs, and a group without a score, are said to be so', (t) => {
  const none = { ...row, difference: null, interval: null };
  t.true(differencesFigure('x', [row, none]).toString().includes('>no pair<'));
  const score = {
    measure: 'accuracy',
    n: 0,
    mean: null,
    interval: null,
    coverage: 0,
    bounds: { worst: 0, best: 1 },
  } as const;
  const hallucination = { ...score, measure: 'hallucination' } as const;
  const key = { form: 'closed', aspect: 'anatomy', prompt: 'basic' } as const;
  const counts = {
    items: 3,
    outcomes: { ok: 0, empty: 0, refused: 0, filtered: 0, truncated: 0, failed: 0, missing: 3 },
    unjudged: 3,
    scored: 0,
    withoutChoice: 0,
    counted: 0,
    scoreSum: 0,
    scoreSquareSum: 0,
    hallucinationKnown: 0,
    hallucinated: 0,
    scoredShare: 0,
    toldShare: 0,
    scorePart: 0,
    hallucinatedPart: 0,
  };
  const figure = scoresFigure([{ key, counts, score, hallucination }]).toString();
  t.true(figure.includes('>no score<'));
  t.notRegex(figure, /NaN|Infinity/);
});
