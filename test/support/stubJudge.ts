import type { Judge, Verdict } from '../../judge/judge.js';

/** A judge that calls a response right when it holds the key's answer. */
export const stubJudge: Judge = {
  name: 'stub',
  identity: { provider: 'test', model: 'stub', parameters: {}, instructions: 'a'.repeat(64) },
  async judge(item, key, response) {
    return verdict(response.includes(key.answer), item.form === 'closed' ? key.choice : null);
  },
};

/** A scored verdict. */
export function verdict(correct: boolean, choice: number | null): Verdict {
  return {
    outcome: 'scored',
    reason: null,
    responseAccuracy: null,
    hallucination: null,
    correct,
    choice,
    by: 'stub',
    analysis: '',
  };
}
