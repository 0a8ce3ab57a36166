import test from 'ava';
import fc from 'fast-check';
import { chooseHeldOut, type OwnedPicture } from '../../../../generator/kinds/pipelines/chooseHeldOut.js';
import { createRandom } from '../../../../util/random.js';

interface Picture extends OwnedPicture {
  readonly isMarked: boolean;
}

const pictures = fc.uniqueArray(
  fc.record({
    name: fc.integer({ min: 0, max: 200 }).map(String),
    subject: fc.integer({ min: 0, max: 12 }).map(String),
    isMarked: fc.oneof(
      { weight: 6, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
  }),
  { minLength: 2, maxLength: 40, selector: ({ name }) => name },
);

const choose = (all: readonly Picture[], seed: number, share = 0.1) =>
  chooseHeldOut(all, { share, random: createRandom(seed), hasTarget: async ({ isMarked }) => isMarked });

const subjectsOf = (all: readonly Picture[]) => new Set(all.map(({ subject }) => subject));

test('subjects are held out as a whole, some and never all, with a target on both sides wherever two subjects have one', async (t) => {
  await fc.assert(
    fc.asyncProperty(pictures, fc.integer(), async (all, seed) => {
      fc.pre(subjectsOf(all).size > 1);
      const names = await choose(all, seed);
      const [heldOut, others] = [true, false].map((isOut) =>
        all.filter(({ name }) => names.has(name) === isOut),
      );
      const shared = [...subjectsOf(heldOut)].filter((subject) => subjectsOf(others).has(subject));
      const marked = subjectsOf(all.filter(({ isMarked }) => isMarked)).size;
      const [isOut, isIn] = [heldOut, others].map((part) => part.some(({ isMarked }) => isMarked));
      return (
        heldOut.length > 0 &&
        others.length > 0 &&
        shared.length === 0 &&
        (marked === 0 || isOut) &&
        (marked < 2 || isIn)
      );
    }),
  );
  t.pass();
});

test('where targets are common, what is drawn does not hang on them', async (t) => {
  const all = Array.from({ length: 40 }, (_none, place) => ({
    ...{ name: `${place}`, subject: `${place}`, isMarked: true },
  }));
  const some = all.map((one, place) => ({ ...one, isMarked: place % 2 === 0 }));
  const [first, second] = [await choose(all, 3, 0.3), await choose(some, 3, 0.3)];
  t.is(first.size, 12);
  t.deepEqual(first, second);
});
