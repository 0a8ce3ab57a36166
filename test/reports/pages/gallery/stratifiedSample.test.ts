import test from 'ava';
import fc from 'fast-check';
import {
  type Candidate,
  createStratifiedSample,
} from '../../../../reports/pages/gallery/stratifiedSample.js';

type Numbered = Candidate<number>;

function draw(size: number, candidates: readonly Numbered[]): number[] {
  const sample = createStratifiedSample<number>(size);
  for (const candidate of candidates) sample.add(candidate);
  return sample.drawn();
}

/** The same draw with all members at hand: take the lowest of each stratum in turns. */
function drawFromAll(size: number, candidates: readonly Numbered[]): number[] {
  const left = [...candidates].sort((a, b) => a.priority - b.priority);
  const drawn: number[] = [];
  while (left.length > 0) {
    const turn = [...new Set(left.map(({ stratum }) => stratum))].map((stratum) =>
      left.findIndex((candidate) => candidate.stratum === stratum),
    );
    for (const index of turn) drawn.push(left[index].value);
    for (const index of turn.sort((a, b) => b - a)) left.splice(index, 1);
  }
  return drawn.slice(0, size);
}

const members = fc
  .uniqueArray(fc.record({ stratum: fc.constantFrom('a', 'b', 'c', 'd'), priority: fc.nat(1_000_000) }), {
    selector: ({ priority }) => priority,
    maxLength: 400,
  })
  .map((drawn) => drawn.map((member, value) => ({ ...member, value })));

test('one pass draws the same members as taking turns among all of them', (t) => {
  fc.assert(
    fc.property(members, fc.integer({ min: 1, max: 12 }), (candidates, size) => {
      t.deepEqual(draw(size, candidates), drawFromAll(size, candidates));
    }),
  );
});

test('the order of members does not matter', (t) => {
  fc.assert(
    fc.property(members, (candidates) => {
      t.deepEqual(draw(10, candidates), draw(10, [...candidates].reverse()));
    }),
  );
});

test('rare strata are not lost among common ones', (t) => {
  const common = Array.from({ length: 5000 }, (_none, value) => ({ stratum: 'ok', priority: value, value }));
  const rare = { stratum: 'refused', priority: 999_999, value: -1 };
  t.true(draw(4, [...common, rare]).includes(-1));
});

test('with fewer members than asked for, all are drawn', (t) => {
  t.deepEqual(draw(5, [{ stratum: 'a', priority: 1, value: 7 }]), [7]);
  t.deepEqual(draw(5, []), []);
});
