import type { Judge } from '../../judge/judge.js';
import type { Verdict } from '../../suites/schema/schema.js';

/** A judge that calls a response right when it holds the key's answer in words. */
export const stubJudge: Judge = {
  name: 'stub',
  identity: { provider: 'test', model: 'stub', parameters: {}, instructions: 'a'.repeat(64) },
  async judge(_item, key, response) {
    return verdict(response.includes(key.reference));
  },
};

/** A scored verdict. */
export function verdict(isRight: boolean): Verdict {
  return {
    outcome: 'scored',
    reading: null,
    values: { accuracy: isRight ? 1 : 0 },
    by: 'stub',
    analysis: '',
  };
}
