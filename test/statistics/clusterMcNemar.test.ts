import test from 'ava';
import fc from 'fast-check';
import { clusterMcNemar } from '../../statistics/clusterMcNemar.js';
import { mcNemarExact } from '../../statistics/mcNemarExact.js';
import { UsageError } from '../../util/radvuqaError.js';
import { isNear } from './isNear.js';

const counts = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
  minLength: 6,
  maxLength: 10,
});

test('agrees with the enumeration of all flips of the clusters', (t) => {
  fc.assert(
    fc.property(counts, (pairs) => {
      const net = pairs.map(([first, second]) => first - second);
      const observed = net.reduce((a, b) => a + b);
      const flips = 2 ** net.length;
      let [atLeast, atMost] = [0, 0];
      for (let flip = 0; flip < flips; flip++) {
        const sum = net.reduce((all, one, index) => all + ((flip >> index) & 1 ? -one : one), 0);
        atLeast += sum >= observed ? 1 : 0;
        atMost += sum <= observed ? 1 : 0;
      }
      const found = clusterMcNemar({
        firstOnly: pairs.map(([first]) => first),
        secondOnly: pairs.map(([, second]) => second),
      });
      return found.kind === 'tested' && isNear(found.p, Math.min(1, (2 * Math.min(atLeast, atMost)) / flips));
    }),
  );
  t.pass();
});

test('with one pair a cluster it is the exact McNemar test', (t) => {
  const firstOnly = [...Array<number>(3).fill(1), ...Array<number>(10).fill(0), 0, 0];
  const secondOnly = [...Array<number>(3).fill(0), ...Array<number>(10).fill(1), 0, 0];
  const found = clusterMcNemar({ firstOnly, secondOnly });
  t.true(found.kind === 'tested' && found.n === 13 && isNear(found.p, mcNemarExact(3, 10).p, 1e-10));
});

test('fewer than six clusters have no p; counts are whole, and as many on either side', (t) => {
  t.is(clusterMcNemar({ firstOnly: [9, 9], secondOnly: [0, 0] }).kind, 'too few clusters');
  t.throws(() => clusterMcNemar({ firstOnly: [0.5], secondOnly: [0] }), { instanceOf: UsageError });
  t.throws(() => clusterMcNemar({ firstOnly: [1], secondOnly: [0, 1] }), { instanceOf: UsageError });
});

test('sides and clusters may change places', (t) => {
  fc.assert(
    fc.property(counts, (pairs) => {
      const of = (rows: typeof pairs) =>
        clusterMcNemar({ firstOnly: rows.map(([one]) => one), secondOnly: rows.map(([, other]) => other) });
      const turned = of(pairs.map(([one, other]): [number, number] => [other, one]).reverse());
      const found = of(pairs);
      return found.kind === 'tested' && turned.kind === 'tested' && isNear(found.p, turned.p);
    }),
  );
  t.pass();
});
