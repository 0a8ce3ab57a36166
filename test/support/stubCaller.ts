import type { Caller, CallerResult } from '../../models/createCaller.js';
import type { ProviderRequest } from '../../models/provider.js';

/** A caller that keeps what it was asked. */
export interface StubCaller {
  readonly call: Caller;
  readonly requests: ProviderRequest[];
}

/** Makes a caller that answers by a function: with a text, or with a result as it is. */
export function stubCaller(
  answer: (request: ProviderRequest, place: number) => string | CallerResult,
): StubCaller {
  const requests: ProviderRequest[] = [];
  return {
    requests,
    async call(request) {
      requests.push(request);
      const result = answer(request, requests.length - 1);
      return typeof result === 'string' ? answered(result) : result;
    },
  };
}

/** A good answer of 10 tokens to 100. */
export function answered(
  text: string,
  finish: 'ok' | 'refused' | 'filtered' | 'truncated' | 'empty' = 'ok',
): CallerResult {
  const usage = { inputTokens: 100, outputTokens: 10 };
  return { kind: 'answer', text, finish, detail: null, usage, dropped: [], attempts: 1 };
}

/** A judge's reply. */
export function graded(
  responseAccuracy: number,
  hallucination: number,
  analysis = 'As the rubric says.',
): string {
  return JSON.stringify({ analysis, responseAccuracy, hallucination });
}
