import type { JudgeCall } from '../../judge/judge.js';
import { createLlmJudge, type LlmJudgeParts } from '../../judge/llm/createLlmJudge.js';
import type { StubCaller } from './stubCaller.js';

export const noCall: JudgeCall = {
  signal: new AbortController().signal,
  onRepeats: async () => undefined,
  readsKnownAnswers: false,
};

/** A judge whose model is a stub. */
export function llmJudge({ call }: StubCaller, parts: Partial<LlmJudgeParts> = {}) {
  return createLlmJudge({
    name: 'test-judge',
    provider: { name: 'test', model: 'stub', baseUrl: null },
    caller: call,
    freshCaller: call,
    suite: '.',
    sampling: { temperature: 0, topP: null, maxTokens: 1024, seed: null },
    context: 'full',
    image: false,
    extract: false,
    repeats: 1,
    falseKey: false,
    ...parts,
  });
}
