import type { Proposal } from './proposal.js';

/**
 * By rank, from 0, how much of the right option stands there for one guesser: all of it at the number of options that are likelier, but evenly
 * shared among as many ranks as options are equally likely.
 *
 * @example
 * rankShares({ what: null, right: 0, options: [2, 3, 2].map((one) => ({ traits: [], likelihoods: [one] })) }, 0); // [0, 0.5, 0.5]
 */
export function rankShares({ options, right }: Proposal<unknown>, guesser: number): number[] {
  const own = options[right].likelihoods[guesser];
  const likelier = options.filter(({ likelihoods }) => likelihoods[guesser] > own).length;
  const equal = options.filter(({ likelihoods }) => likelihoods[guesser] === own).length;
  return options.map((_option, rank) => (rank >= likelier && rank < likelier + equal ? 1 / equal : 0));
}
