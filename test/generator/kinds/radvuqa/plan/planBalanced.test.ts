import test from 'ava';
import { anatomyOf } from '../../../../../data/anatomy/anatomyOf.js';
import { structureNames } from '../../../../../data/anatomy/classesOfStructure.js';
import { optionsOf } from '../../../../../suites/answers/answerKinds.js';
import type { KeyedItem } from '../../../../../suites/rows/readItemsWithKey.js';
import type { Item } from '../../../../../suites/schema/schema.js';
import { sliceOrigin, sliceProof } from '../../../../support/ofSlice.js';
import { coarsePhantom } from '../../../../support/phantomAs.js';
import { phantomSuiteOf } from '../../../../support/phantomCase.js';

const { grid, labels, classNames } = coarsePhantom();
const normalAxis = { sagittal: 0, coronal: 1, axial: 2 } as const;

/** Voxels by structure in the layers less than `distance` mm from a slice, each looked at by itself. */
function voxelsNear({ plane, index }: ReturnType<typeof sliceOrigin>, distance: number) {
  const axis = normalAxis[plane];
  const [nx, ny] = grid.shape;
  const counts = new Map<string, number>();
  labels.forEach((label, at) => {
    if (label === 0) return;
    const place = [at % nx, Math.floor(at / nx) % ny, Math.floor(at / nx / ny)][axis];
    const isNear = place === index || Math.abs(place - index) * grid.spacing[axis] < distance;
    const { structure } = anatomyOf(classNames[label - 1]);
    if (isNear) counts.set(structure, (counts.get(structure) ?? 0) + 1);
  });
  return counts;
}

const rowsOf = async (settings: readonly string[] = []) =>
  (await phantomSuiteOf('radvuqa-ct', settings)).rows;
const ofQuestion = (rows: readonly KeyedItem[], ...names: string[]) =>
  rows.filter(({ item }) => names.includes(item.question) && item.conditions.prompt === 'basic');

function sliceOf(item: Item): string {
  const { plane, index } = sliceOrigin(item);
  return `${plane} ${index}`;
}

test('of the options of CEQ1 only the right one has a voxel on the slice or less than 6 mm from it', async (t) => {
  const rows = ofQuestion(await rowsOf(), 'CEQ1');
  t.true(rows.length >= 10);
  for (const { item, key } of rows) {
    const near = voxelsNear(sliceOrigin(item), 6);
    t.deepEqual(
      optionsOf(item.answer)?.filter((option) => near.has(option)),
      [key.reference],
    );
  }
});

test('the distance is one of the recipe', async (t) => {
  const rows = ofQuestion(await rowsOf(['absentDistance=16']), 'CEQ1');
  t.true(rows.length >= 5);
  for (const { item } of rows) {
    const near = voxelsNear(sliceOrigin(item), 16);
    t.is(optionsOf(item.answer)?.filter((option) => near.has(option)).length, 1);
  }
});

test('the four of CEQ3 are visible, and the right one has the margin over each', async (t) => {
  const rows = ofQuestion(await rowsOf(), 'CEQ3');
  t.true(rows.length >= 10);
  for (const { item, key } of rows) {
    const seen = voxelsNear(sliceOrigin(item), 0);
    const right = seen.get(key.reference) ?? 0;
    for (const option of optionsOf(item.answer) ?? []) {
      const voxels = seen.get(option) ?? 0;
      t.true(voxels > 0, option);
      t.true(option === key.reference || right >= 1.3 * voxels, `${key.reference} and ${option}`);
    }
    t.regex(item.text, /Of these four structures/);
  }
});

test('ranks of right answers are even, as far as four go into their number', async (t) => {
  const { manifest } = await phantomSuiteOf('radvuqa-ct');
  const { ranks = {} } = manifest.cases[0];
  for (const question of ['CEQ1', 'CEQ2', 'CEQ3', 'CEQ3.2']) {
    const counts = ranks[question];
    const total = counts.reduce((sum, count) => sum + count, 0);
    t.true(total >= 9, question);
    for (const count of counts) t.true(Math.abs(count - total / 4) <= 1, `${question}: ${counts.join()}`);
  }
});

/** Names of structures that a text says, beside its options; longer names first, so that none counts within another. */
function namesIn(text: string): readonly string[] {
  let rest = text;
  return structureNames
    .toSorted((one, other) => other.length - one.length)
    .filter((name) => {
      const isSaid = rest.includes(name);
      rest = rest.replaceAll(name, '');
      return isSaid;
    });
}

test('no text of a slice says what answers another of its questions', async (t) => {
  const rows = await rowsOf();
  const asked = ofQuestion(rows, 'CEQ1', 'CEQ2', 'CEQ3', 'OEQ2', 'OEQ3.1');
  t.true(asked.length >= 40);
  let named = 0;
  for (const { item, key } of asked) {
    const others = rows.filter(
      (one) => sliceOf(one.item) === sliceOf(item) && one.item.question !== item.question,
    );
    const said = others.flatMap((one) => namesIn(one.item.text));
    const isSaid = said.includes(key.reference);
    // What is asked for among four that are all there, or is hard to avoid, may be named: naming tells nothing then.
    if (item.question === 'CEQ1') t.false(isSaid, `${item.question}: ${key.reference}`);
    else if (isSaid) named++;
    const ownOptions = optionsOf(item.answer) ?? [];
    if (item.question === 'CEQ1')
      t.deepEqual(
        ownOptions.filter((option) => said.includes(option)),
        [],
      );
  }
  t.true(named < asked.length / 2);
});

test('closed questions offer nothing that an open one of the slice asks for', async (t) => {
  const rows = await rowsOf();
  const open = ofQuestion(rows, 'OEQ2', 'OEQ3.1');
  t.true(open.length >= 15);
  for (const { item, key } of open) {
    const closed = rows.filter(
      ({ item: one }) => sliceOf(one) === sliceOf(item) && /^CEQ[123]$/.test(one.question),
    );
    for (const one of closed) t.false(optionsOf(one.item.answer)?.includes(key.reference), one.item.question);
  }
});

test('each slice has one set of hints, which no item of it is about', async (t) => {
  const rows = await rowsOf();
  const hints = new Map<string, string>();
  let told = 0;
  for (const { item, key } of rows) {
    const { structures } = sliceOrigin(item).told;
    if (item.conditions.prompt !== 'advanced' || item.question.startsWith('OEQ1')) continue;
    const known = hints.get(sliceOf(item)) ?? structures.join();
    hints.set(sliceOf(item), known);
    t.is(structures.join(), known);
    told += structures.length;
    const about = [...(optionsOf(item.answer) ?? []), ...sliceProof(key).structures.map(({ name }) => name)];
    for (const hint of structures) t.false(about.includes(hint), `${hint} in ${item.question}`);
  }
  t.true(told > 0);
});

test('each of OEQ3.2 and CEQ3.1 is asked of a turned picture, too, or it is counted why not', async (t) => {
  const { rows, manifest } = await phantomSuiteOf('radvuqa-ct');
  for (const question of ['OEQ3.2', 'CEQ3.1']) {
    const asked = ofQuestion(rows, question).map(({ item }) => item.conditions.control);
    const turned = asked.filter((control) => control === 'turned').length;
    const counted = manifest.cases[0].rejected[`${question}, turned: only the display tells the sides`] ?? 0;
    t.true(turned > 0);
    t.is(turned + counted, asked.length - turned);
  }
});

test('no two spatial questions of a slice place the same two structures, and the blue box is not named', async (t) => {
  const rows = ofQuestion(await rowsOf(), 'OEQ3.2', 'CEQ3.1', 'OEQ3.3', 'CEQ3.2').filter(
    ({ item }) => item.conditions.control === null,
  );
  t.true(rows.length >= 20);
  const pairs = new Set<string>();
  for (const { item, key } of rows) {
    const [target, reference] = sliceProof(key).structures.map(({ name }) => name);
    const pair = `${sliceOf(item)}: ${[target, reference].sort().join()}`;
    t.false(pairs.has(pair), pair);
    pairs.add(pair);
    if (['OEQ3.3', 'CEQ3.2'].includes(item.question)) t.false(namesIn(item.text).includes(reference));
  }
});
