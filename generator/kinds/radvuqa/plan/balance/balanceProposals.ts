import { createLedger } from './ledger.js';
import type { Proposal } from './proposal.js';

/** How often each slice's choice is thought over, once all have one. */
const rounds = 4;

/**
 * Chooses one proposal for each slice so that all together give as little away as they can: the best beside those before it, then each once more
 * beside all others, round by round. The same proposals in the same order give the same choice.
 *
 * @param slices The proposals of each slice, in drawn order: of equal ones the first is taken. A slice may have none.
 */
export function balanceProposals<What>(
  slices: readonly (readonly Proposal<What>[])[],
): (Proposal<What> | undefined)[] {
  const ledger = createLedger();
  const chosen: (Proposal<What> | undefined)[] = slices.map(() => undefined);
  for (let round = 0; round <= rounds; round++) {
    for (const [place, proposals] of slices.entries()) {
      const before = chosen[place];
      if (before !== undefined) ledger.remove(before);
      const best = cheapest(proposals, ledger.costOf);
      if (best !== undefined) ledger.add(best);
      chosen[place] = best;
    }
  }
  return chosen;
}

function cheapest<What>(
  proposals: readonly Proposal<What>[],
  costOf: (proposal: Proposal<What>) => number,
): Proposal<What> | undefined {
  let best: Proposal<What> | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const proposal of proposals) {
    const cost = costOf(proposal);
    if (cost < least - 1e-9) [best, least] = [proposal, cost];
  }
  return best;
}
