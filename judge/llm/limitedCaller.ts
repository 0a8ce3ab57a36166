import { createBudget } from '../../models/cost/createBudget.js';
import type { Ledger } from '../../models/cost/createLedger.js';
import type { CountedModel } from '../../models/cost/estimateTokens.js';
import type { Caller } from '../../models/createCaller.js';
import { ModelError } from '../../util/radvuqaError.js';

export interface CallLimit {
  readonly ledger: Ledger;
  /** In the currency of the prices; undefined for no limit. */
  readonly limit: number | undefined;
  readonly model: CountedModel;
  /** Who is asked, for messages. */
  readonly name: string;
}

/**
 * Makes a caller that keeps account of what calls cost, and begins none that may exceed the limit. Of images nothing is known before the
 * first call: what it cost more than estimated makes later estimates higher.
 *
 * @throws ModelError, from the caller, when another call may be too much.
 */
export function limitedCaller(caller: Caller, { ledger, limit, model, name }: CallLimit): Caller {
  const { admit } = createBudget({ ledger, limit, model });
  return async (request, signal) => {
    const settle = await admit({ text: `${request.system ?? ''}${request.text}`, images: [] });
    if (settle === 'too much') throw tooMuch(name, limit, ledger);
    try {
      const result = await caller(request, signal);
      const usage = result.kind === 'failed' ? null : result.usage;
      settle({ usage, attempts: result.attempts, isBatch: false });
      return result;
    } catch (error) {
      settle();
      throw error;
    }
  };
}

function tooMuch(name: string, limit: number | undefined, ledger: Ledger): ModelError {
  const cost = ledger.cost();
  return new ModelError({
    subject: name,
    expected: `calls that cost at most ${limit} ${cost?.currency ?? ''}`.trim(),
    found: `${cost?.amount ?? 0} spent, and the next call may be too much`,
    hint: 'what is judged is kept; raise --max-cost and give the same command to go on',
  });
}
