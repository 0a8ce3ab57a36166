import test from 'ava';
import { type Axis, xOf } from '../../../reports/figures/axis.js';
import { type DrawnDifference, differencesFigure } from '../../../reports/figures/differencesFigure.js';
import { drawLegend, seriesColours } from '../../../reports/figures/legend.js';
import { lineFigure } from '../../../reports/figures/lineFigure.js';
import { scoresFigures } from '../../../reports/figures/scoresFigures.js';
import { html } from '../../../reports/pages/html.js';
import { style } from '../../../reports/pages/style.js';
import { type RepeatVerdicts, reduceRepeats } from '../../../results/reduce/reduceRepeats.js';
import { countItem, noCounts } from '../../../results/summarize/groupCounts.js';
import type { GroupSummary } from '../../../results/summarize/runSummary.js';
import { summarizeGroup } from '../../../results/summarize/summarizeGroup.js';
import { type ImageLevels, imagePromptNames } from '../../../suites/conditions.js';
import { readMarkup } from '../../support/readMarkup.js';

const axis: Axis = { from: 1, to: 5, left: 100, right: 500, ticks: [], label: '', format: String };

const row: DrawnDifference = {
  level: 'advanced',
  baseline: 'basic',
  aspect: 'anatomy',
  measure: 'responseAccuracy',
  difference: 0.5,
  interval: { lower: -0.1, upper: 1.1, confidence: 0.95 },
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
  const better = (one: DrawnDifference) => readMarkup(differencesFigure('x', [one]).toString()).text;
  t.true(better(row).includes('← basic betteradvanced better →'));
  t.true(better({ ...row, measure: 'hallucination' }).includes('← advanced betterbasic better →'));
});

test('a row without pairs, and a group without a score, are said to be so', (t) => {
  const none = { ...row, difference: null, interval: null };
  t.true(differencesFigure('x', [row, none]).toString().includes('>no pair<'));
  const key = { form: 'closed', aspect: 'anatomy', prompt: 'basic' } as const;
  const [figure] = scoresFigures([summarizeGroup(key, noCounts())], 'accuracy').map(String);
  t.true(figure.includes('>no score<'));
  t.notRegex(figure, /NaN|Infinity/);
});

function scoresOf(scores: readonly number[]): RepeatVerdicts {
  const told = new Uint8Array(scores.length).fill(1);
  const category = new Int32Array(scores.length).fill(-1);
  return {
    judged: told,
    category,
    rating: new Float64Array(scores.length).fill(Number.NaN),
    measures: { responseAccuracy: { values: Float64Array.from(scores), told } },
  };
}

const shownWays: readonly ImageLevels[] = ['unperturbed', 'noise 2'].flatMap((perturbation) =>
  ['window', 'no window'].map((window) => ({
    window,
    perturbation,
    control: 'none',
    overlay: 'none',
    context: 'as asked',
    channel: 'the only one',
  })),
);

/** Groups of one aspect with every prompt, shown in so many ways. */
function groupsIn(count: number): GroupSummary[] {
  const verdicts = reduceRepeats([scoresOf([1, 3, 3, 5])], 1);
  const counts = noCounts();
  for (const index of [0, 1, 2, 3])
    countItem(counts, { index, subject: 0, kind: 'structures', outcome: 'ok' }, verdicts);
  const score = summarizeGroup({ form: 'open' }, counts);
  return shownWays.slice(0, count).flatMap((shown) =>
    imagePromptNames.map((prompt) => ({
      ...score,
      key: { form: 'open', aspect: 'anatomy', prompt, shown } as const,
    })),
  );
}

test('each prompt and way of showing has a colour of its own, and with too many of them each way has a figure', (t) => {
  const classesOf = (figure: { toString(): string }) => [
    ...new Set(tagsOf(figure, 'rect').map(({ attributes }) => attributes.get('class'))),
  ];
  const [both, ...others] = scoresFigures(groupsIn(2), 'responseAccuracy');
  t.deepEqual(others, []);
  t.deepEqual(classesOf(both), ['series0', 'series1', 'series2', 'series3', 'series4', 'series5']);
  const apart = scoresFigures(groupsIn(4), 'responseAccuracy');
  t.deepEqual(
    apart.map((figure) => classesOf(figure).length),
    [3, 3, 3, 3],
  );
  t.true(readMarkup(apart[3].toString()).text.includes('stepwise, no window, noise 2'));
});

test('entries of a legend keep clear of each other and of the edge', (t) => {
  for (const count of [1, 2, 3, 6, 8]) {
    const names = Array.from({ length: count }, (_none, index) => `${'x'.repeat(3 * index)} no window`);
    const { drawing, height } = drawLegend(names, 560);
    const boxes = tagsOf(drawing, 'rect').map(({ attributes }, index) => {
      const x = Number(attributes.get('x'));
      return { y: Number(attributes.get('y')), from: x, to: x + 17 + 7 * names[index].length };
    });
    for (const [index, box] of boxes.entries()) {
      t.true(box.to <= 560 && box.y + 12 < height, `${count}: ${index}`);
      const meets = boxes.filter(({ y, from, to }) => y === box.y && from < box.to && box.from < to);
      t.is(meets.length, 1, `${count}: ${index}`);
    }
  }
});

test('the colours of series differ, and stand out from a light, a dark and a printed page', (t) => {
  const themes = style.split(':root {').slice(1);
  t.is(themes.length, 3);
  for (const theme of themes) {
    const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{3,6})`).exec(theme)?.[1] ?? 'none';
    const series = Array.from({ length: seriesColours }, (_none, index) => colour(`series${index}`));
    t.is(new Set(series).size, seriesColours);
    for (const one of series) t.true(contrast(one, colour('page')) >= 3, `${one} on ${colour('page')}`);
  }
});

/** Contrast ratio of two colours (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(digits.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('a dot stands on the point of a curve where it is told, and nowhere else', (t) => {
  const curves = [
    { label: 'a', values: [1, 0.5, 0.25], dot: 2 },
    { label: 'b', values: [1, 0.5] },
  ];
  const drawn = lineFigure({ caption: 'x', curves, across: 'epoch' });
  const dots = tagsOf(drawn ?? html``, 'circle').map(({ attributes }) => attributes);
  const points =
    tagsOf(drawn ?? html``, 'polyline')[0]
      .attributes.get('points')
      ?.split(' ') ?? [];
  t.deepEqual(
    dots.map((dot) => `${dot.get('cx')},${dot.get('cy')}`),
    [points[1]],
  );
});

test('curves without a value are told by name, and are not counted among those that are left out', (t) => {
  const curves = [
    { label: 'year 2024', values: [] },
    { label: 'year 2025', values: [1, 0.5] },
  ];
  const drawn = `${lineFigure({ caption: 'Losses.', curves, across: 'epoch' })}`;
  t.regex(drawn, /Losses\. There is none of year 2024\./);
  t.notRegex(drawn, /The first 1 of/);
});

test('a curve that ends above the figure is said to', (t) => {
  const drawn = (values: number[]) =>
    `${lineFigure({ caption: 'Losses.', curves: [{ label: 'a', values }], across: 'epoch' })}`;
  t.regex(drawn([1, 7, 0.5]), /Losses\. What is above 2 is drawn at 2\./);
  t.notRegex(drawn([1, 2, 0.5]), /What is above/);
});

test('places along a curve are told at round numbers', (t) => {
  const ticks = (length: number) => {
    const curves = [{ label: 'a', values: Array.from({ length }, () => 1) }];
    const axis = /<text class="tick"[^>]*>\d+<\/text>/g;
    return `${lineFigure({ caption: 'x', curves, across: 'epoch' })}`
      .match(axis)
      ?.map((one) => Number(/>(\d+)</.exec(one)?.[1]));
  };
  t.deepEqual(ticks(4), [1, 2, 3, 4]);
  t.deepEqual(ticks(8), [1, 2, 4, 6, 8]);
  t.deepEqual(ticks(30), [1, 5, 10, 15, 20, 25, 30]);
  t.deepEqual(ticks(120), [1, 20, 40, 60, 80, 100, 120]);
});
