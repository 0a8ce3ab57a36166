import test from 'ava';
import fc from 'fast-check';
import { balanceProposals } from '../../../../../../generator/kinds/radvuqa/plan/balance/balanceProposals.js';
import type { Proposal } from '../../../../../../generator/kinds/radvuqa/plan/balance/proposal.js';
import { rankShares } from '../../../../../../generator/kinds/radvuqa/plan/balance/rankShares.js';

/** Every way to put a right one among four whose likelihoods are drawn. */
function proposalsOf(likelihoods: readonly number[]): Proposal<number>[] {
  return likelihoods.map((_one, right) => ({
    what: right,
    right,
    options: likelihoods.map((likelihood, place) => ({
      traits: [`trait ${place}`],
      likelihoods: [likelihood],
    })),
  }));
}

const slices = fc.array(
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
  {
    minLength: 4,
    maxLength: 24,
  },
);

test('where every rank can be had, ranks come out even', (t) => {
  fc.assert(
    fc.property(slices, (likelihoods) => {
      const proposals = likelihoods.map((own) => proposalsOf(own.map((one, place) => one + place * 1e-6)));
      const chosen = balanceProposals(proposals).flatMap((one) => (one === undefined ? [] : [one]));
      const counts = [0, 1, 2, 3].map((rank) =>
        chosen.reduce((sum, proposal) => sum + rankShares(proposal, 0)[rank], 0),
      );
      return Math.max(...counts) - Math.min(...counts) <= 1 + 1e-9;
    }),
  );
  t.pass();
});

test('a trait that was right too often is wrong the next times', (t) => {
  const same = [1, 1, 1, 1];
  const chosen = balanceProposals([same, same, same, same, same, same, same, same].map(proposalsOf));
  const rights = [0, 1, 2, 3].map((place) => chosen.filter((one) => one?.right === place).length);
  t.deepEqual(rights, [2, 2, 2, 2]);
});

test('a slice without proposals has none', (t) => {
  t.deepEqual(
    balanceProposals([[], proposalsOf([1, 2, 3, 4])]).map((one) => one === undefined),
    [true, false],
  );
});

test('equally likely options share their ranks', (t) => {
  const option = (likelihood: number) => ({ traits: [], likelihoods: [likelihood] });
  const shares = (likelihoods: number[]) =>
    rankShares({ what: null, right: 0, options: likelihoods.map(option) }, 0);
  t.deepEqual(shares([2, 3, 2, 1]), [0, 0.5, 0.5, 0]);
  t.deepEqual(shares([9, 3, 2, 1]), [1, 0, 0, 0]);
  t.deepEqual(shares([0, 3, 2, 1]), [0, 0, 0, 1]);
});
