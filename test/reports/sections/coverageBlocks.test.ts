import { join } from 'node:path';
import test from 'ava';
import { coverageFigure } from '../../../reports/figures/coverageFigure.js';
import { makeRuns, report } from '../../support/readReport.js';

test('a curve joins what makes the same score over all items', (t) => {
  const markup = String(coverageFigure('accuracy', [{ name: 'a', coverage: 0.5, answered: 0.8 }]));
  const [, points = ''] = /points="([^"]*)"/.exec(markup) ?? [];
  const places = points.split(' ').map((point) => point.split(',').map(Number));
  const [, top = ''] = /y1="([\d.]+)" y2="[\d.]+"\/><text class="tick"/.exec(markup) ?? [];
  // 0.8 of half of the items is 0.4 of all, so the curve begins at a coverage of 0.4 (0.4 / 1) and ends at (1, 0.4).
  const share = (x: number) => (x - 70) / 450;
  t.is(share(places[0][0]).toFixed(2), '0.40');
  t.is(share(places[places.length - 1][0]), 1);
  for (const [x, y] of places) {
    const value = 1 - (y - Number(top)) / 240;
    t.is((share(x) * value).toFixed(2), '0.40');
  }
});

test('runs that left something open are set on curves of precision against coverage', async (t) => {
  const { folder, suite, runs } = await makeRuns(t);
  const { page } = await report({ runs, suite, sample: 0 }, join(folder, 'out'));
  t.regex(page, /Accuracy of the answered items against coverage/);
  t.regex(page, /Response accuracy of the answered items against coverage/);
});
