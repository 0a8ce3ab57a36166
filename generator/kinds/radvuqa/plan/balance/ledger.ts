import type { Proposal } from './proposal.js';
import { rankShares } from './rankShares.js';

/** Keeps what the questions of a type that are asked of a case give away together. */
export interface Ledger {
  /** By how much a further question would raise what is given away; below 0 where it makes up for others. */
  costOf(proposal: Proposal<unknown>): number;
  add(proposal: Proposal<unknown>): void;
  remove(proposal: Proposal<unknown>): void;
}

/** What an uneven rank costs beside an uneven trait: ranks are what a guesser of no experience goes by. */
const rankWeight = 4;

/**
 * Makes an empty ledger. What is given away is the sum of squares of two things: by trait, how often options that have it are right less how often
 * chance would have it; and by guesser and rank, how often the right option stands there less its share of the questions.
 */
export function createLedger(): Ledger {
  const surplus = new Map<string, number>();
  const weigh = (proposal: Proposal<unknown>, sign: 1 | -1) => {
    for (const { key, by } of changesOf(proposal)) surplus.set(key, (surplus.get(key) ?? 0) + sign * by);
  };
  return {
    costOf: (proposal) =>
      changesOf(proposal).reduce((sum, { key, by, weight }) => {
        return sum + weight * by * (2 * (surplus.get(key) ?? 0) + by);
      }, 0),
    add: (proposal) => weigh(proposal, 1),
    remove: (proposal) => weigh(proposal, -1),
  };
}

interface Change {
  readonly key: string;
  readonly by: number;
  readonly weight: number;
}

const known = new WeakMap<Proposal<unknown>, readonly Change[]>();

function changesOf(proposal: Proposal<unknown>): readonly Change[] {
  const changes = known.get(proposal) ?? [...traitChanges(proposal), ...rankChanges(proposal)];
  known.set(proposal, changes);
  return changes;
}

function traitChanges({ options, right }: Proposal<unknown>): Change[] {
  const surplus = new Map<string, number>();
  for (const [place, { traits }] of options.entries()) {
    const by = Number(place === right) - 1 / options.length;
    for (const trait of traits) surplus.set(trait, (surplus.get(trait) ?? 0) + by);
  }
  return [...surplus].map(([key, by]) => ({ key, by, weight: 1 }));
}

function rankChanges(proposal: Proposal<unknown>): Change[] {
  const [{ likelihoods }] = proposal.options;
  return likelihoods.flatMap((_likelihood, guesser) =>
    rankShares(proposal, guesser).map((share, rank) => ({
      key: `guesser ${guesser}, rank ${rank}`,
      by: share - 1 / proposal.options.length,
      weight: rankWeight,
    })),
  );
}
