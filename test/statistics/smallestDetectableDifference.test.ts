import test from 'ava';
import { clusterSignedRank } from '../../statistics/clusterSignedRank.js';
import { smallestDetectableDifference } from '../../statistics/smallestDetectableDifference.js';
import { createRandom } from '../../util/random.js';
import { isNear } from './isNear.js';

test('is the sum of both t over the root of the efficiency', (t) => {
  // scipy 1.17: (stats.t.isf(0.025, 1199) + stats.t.isf(0.2, 1199)) * 0.1 / np.sqrt(3 / np.pi)
  const found = smallestDetectableDifference({ standardError: 0.1, degrees: 1199, clusters: 1200 });
  t.true(isNear(found ?? 0, 0.28692705652802225, 1e-8), String(found));
});

test('scales with the standard error, and grows as clusters become few', (t) => {
  const of = (clusters: number, standardError: number) =>
    smallestDetectableDifference({ standardError, degrees: clusters - 1, clusters }) ?? 0;
  t.true(isNear(of(20, 0.3), 3 * of(20, 0.1)));
  t.true(of(6, 0.1) > of(10, 0.1) && of(10, 0.1) > of(200, 0.1));
  t.is(smallestDetectableDifference({ standardError: 0.1, degrees: 4, clusters: 5 }), null);
  t.is(smallestDetectableDifference({ standardError: 0, degrees: 9, clusters: 10 }), null);
});

test('a difference as large is found in about four of five trials', (t) => {
  for (const clusters of [8, 30]) {
    const standardError = 1 / Math.sqrt(clusters);
    const difference = smallestDetectableDifference({ standardError, degrees: clusters - 1, clusters }) ?? 0;
    const random = createRandom(1, clusters);
    let found = 0;
    for (let trial = 0; trial < 600; trial++) {
      const sums = Array.from({ length: clusters }, () => difference + random.normal());
      const result = clusterSignedRank({ sums, counts: sums.map(() => 1) });
      if (result.kind === 'tested' && result.p <= 0.05) found++;
    }
    // The standard error of 600 trials is 0.016.
    t.true(found / 600 > 0.75 && found / 600 < 0.86, `${clusters}: ${found / 600}`);
  }
});
