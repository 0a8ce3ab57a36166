import test from 'ava';
import fc from 'fast-check';
import { assignSplits } from '../../../generator/folder/assignSplits.js';

const shares = { testShare: 0.2, splitSeed: 0, stratifySplits: false };
const cases = (count: number, stratum = 'a') =>
  Array.from({ length: count }, (_, number) => ({ subject: `${stratum}${number}`, stratum }));
const tested = (splits: ReadonlyMap<string, string>) =>
  [...splits].filter(([, split]) => split === 'test').map(([subject]) => subject);

test('without a share nothing is split', (t) => {
  t.is(assignSplits(cases(5), { ...shares, testShare: null }).size, 0);
});

test('a subject that is added changes no other split, and about the share is for testing', (t) => {
  const few = assignSplits(cases(100), shares);
  const more = assignSplits(cases(1000), shares);
  t.true([...few].every(([subject, split]) => more.get(subject) === split));
  t.true(Math.abs(tested(more).length - 200) < 40, `${tested(more).length}`);
});

test('all cases of a subject are in one split, in whatever order they come', (t) => {
  const property = fc.property(
    fc.shuffledSubarray(cases(30), { minLength: 30 }),
    fc.boolean(),
    (shuffled, stratifySplits) => {
      const [one, other] = [cases(30), shuffled].map((list) =>
        assignSplits(list, { ...shares, stratifySplits }),
      );
      return [...one].every(([subject, split]) => other.get(subject) === split);
    },
  );
  t.notThrows(() => fc.assert(property));
});

test('another number gives other splits', (t) => {
  t.notDeepEqual(
    tested(assignSplits(cases(50), shares)),
    tested(assignSplits(cases(50), { ...shares, splitSeed: 1 })),
  );
});

test('stratified, the share is kept within each stratum that is large enough', (t) => {
  const both = [...cases(50, 'a'), ...cases(10, 'b'), ...cases(1, 'c')];
  const splits = assignSplits(both, { ...shares, stratifySplits: true });
  t.is(tested(splits).filter((subject) => subject.startsWith('a')).length, 10);
  t.is(tested(splits).filter((subject) => subject.startsWith('b')).length, 2);
  t.is(splits.get('c0'), assignSplits(both, shares).get('c0'));
});
