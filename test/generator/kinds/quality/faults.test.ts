import test from 'ava';
import type { GoodMask } from '../../../../generator/kinds/quality/faults/fault.js';
import { faults } from '../../../../generator/kinds/quality/faults/faults.js';
import { labelByRule } from '../../../../generator/kinds/quality/labelByRule.js';
import { compareMasks } from '../../../../generator/kinds/quality/masks/compareMasks.js';
import {
  countInside,
  equivalentRadius,
  mapMask,
  type PlaneMask,
} from '../../../../generator/kinds/quality/masks/planeMask.js';
import { qualityRecipeSchema } from '../../../../generator/kinds/quality/recipe.js';
import { faultNames } from '../../../../suites/answers/assessment.js';
import { createRandom } from '../../../../util/random.js';

const [width, height] = [160, 120];
const plane: PlaneMask = { width, height, spacing: [1.5, 2], values: new Uint8Array(width * height) };
const at = (place: number) => [(place % width) * 1.5, Math.floor(place / width) * 2] as const;
const ellipse = (x: number, y: number, a: number, b: number) =>
  mapMask(plane, (place) => Math.hypot((at(place)[0] - x) / a, (at(place)[1] - y) / b) <= 1);

/** A lobed organ to one side of a body, with a second structure on the other. */
const body = ellipse(120, 120, 110, 100);
const lobe = ellipse(60, 110, 18, 30);
const organ = mapMask(ellipse(70, 120, 34, 40), (place) => ellipse(70, 120, 34, 40).values[place] === 1);
const mask = mapMask(organ, (place) => organ.values[place] === 1 || lobe.values[place] === 1);
const good: GoodMask = { mask, radius: equivalentRadius(mask), body, others: [ellipse(165, 120, 25, 30)] };
const recipe = qualityRecipeSchema.parse({ name: 'test' });

const planted = (name: string, size: number, seed = 1) => {
  const fault = faults.find((one) => one.name === name);
  const made = fault?.plant(good, size, createRandom(seed, name));
  if (made === undefined || made === null) throw new Error(`${name} was not planted`);
  return made;
};
const isWithinMask = (inner: PlaneMask, outer: PlaneMask) =>
  inner.values.every((value, place) => value <= outer.values[place]);

test('every fault has a name of the list, in its order', (t) => {
  t.deepEqual(
    faults.map(({ name }) => name),
    [...faultNames],
  );
});

test('a shifted mask has its size and lies elsewhere by the share of the radius', (t) => {
  const shifted = planted('shift', 0.6);
  t.is(countInside(shifted), countInside(mask));
  const centre = (of: PlaneMask) => {
    const places = [...of.values.keys()].filter((place) => of.values[place] === 1);
    return [0, 1].map((axis) => places.reduce((sum, place) => sum + at(place)[axis], 0) / places.length);
  };
  const [from, to] = [centre(mask), centre(shifted)];
  t.true(Math.abs(Math.hypot(to[0] - from[0], to[1] - from[1]) - 0.6 * good.radius) < 1.5);
});

for (const [name, isInner] of [
  ['erode', true],
  ['dilate', false],
  ['missing part', true],
  ['leak', false],
  ['holes', true],
  ['fragments', false],
] as const) {
  test(`${name} ${isInner ? 'only takes away' : 'only adds, within the body'}`, (t) => {
    const made = planted(name, 0.25);
    t.true(isInner ? isWithinMask(made, mask) : isWithinMask(mask, made) && isWithinMask(made, body));
    t.not(countInside(made), countInside(mask));
  });
}

test('a missing part is the share of the area that is told', (t) => {
  const lost = 1 - countInside(planted('missing part', 0.35)) / countInside(mask);
  t.true(Math.abs(lost - 0.35) < 0.02, `${lost}`);
});

test('holes are enclosed, fragments touch nothing, and a leak hangs together with the mask', (t) => {
  t.true(compareMasks(planted('holes', 0.18), mask).holes > 0);
  t.true(compareMasks(planted('fragments', 0.2), mask).strayPieces > 0);
  t.like(compareMasks(planted('leak', 0.45), mask), { strayPieces: 0, holes: 0 });
});

test('a leak goes into another structure where one is labelled within reach', (t) => {
  const near = { ...good, others: [ellipse(112, 120, 12, 20)] };
  const fault = faults.find(({ name }) => name === 'leak');
  const made = fault?.plant(near, 0.45, createRandom(3)) ?? plane;
  t.true(
    made.values.some((value, place) => value > mask.values[place] && near.others[0].values[place] === 1),
  );
});

test('the wrong side is the mirror image about the body, and is not planted where it lies on the mask itself', (t) => {
  const mirrored = planted('wrong side', 0);
  t.is(compareMasks(mirrored, mask).dice, 0);
  t.is(countInside(mirrored), countInside(mask));
  const middle = ellipse(120, 120, 30, 30);
  const fault = faults.find(({ name }) => name === 'wrong side');
  t.is(fault?.plant({ ...good, mask: middle, radius: 30 }, 0, createRandom(1)), null);
});

for (const { name, sizes } of faults.filter((fault) => fault.sizes.length > 1)) {
  test(`${name} overlaps less the severer it is`, (t) => {
    const overlaps = sizes.map((size) => compareMasks(planted(name, size, 5), mask).dice);
    overlaps.slice(1).forEach((overlap, order) => {
      t.true(overlap <= overlaps[order] + 1e-9, overlaps.join(', '));
    });
    t.true(overlaps[overlaps.length - 1] < 0.99, overlaps.join(', '));
  });
}

const measures = { dice: 0.97, hd95Mm: 2, areaError: 0.05, strayPieces: 0, holes: 0, equivalentRadiusMm: 30 };
const labels = [
  [{}, null, 'accept'],
  [{ dice: 0.949 }, null, 'between'],
  [{ dice: 0.799 }, null, 'reject'],
  [{ hd95Mm: 4.5 }, null, 'accept'],
  [{ hd95Mm: 4.6 }, null, 'between'],
  [{ hd95Mm: 10.6 }, null, 'reject'],
  [{ hd95Mm: 2.9, equivalentRadiusMm: 10 }, null, 'accept'],
  [{ areaError: 0.11 }, null, 'between'],
  [{ areaError: -0.31 }, null, 'reject'],
  [{ holes: 1 }, 'holes', 'between'],
  [{ strayPieces: 1 }, 'fragments', 'reject'],
  [{}, 'wrong side', 'reject'],
  [{ dice: 0, hd95Mm: null, areaError: -1 }, 'empty', 'reject'],
] as const;
for (const [change, fault, label] of labels) {
  test(`${JSON.stringify(change)}${fault === null ? '' : ` by ${fault}`} is labelled ${label}`, (t) => {
    t.is(labelByRule({ ...measures, ...change }, fault, recipe), label);
  });
}
