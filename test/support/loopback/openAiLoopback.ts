import type { LoopbackProtocol } from './loopbackProtocol.js';

const reasons = { ok: 'stop', truncated: 'length', filtered: 'content_filter', refused: 'stop' };

/** OpenAI's chat completions. */
export const openAiLoopback: LoopbackProtocol = {
  provider: 'openai',
  keyVariable: 'OPENAI_API_KEY',
  baseUrl: (url) => `${url}/v1`,
  answer: (text, finish = 'ok') => ({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'served-model',
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: finish === 'refused' ? null : text,
          refusal: finish === 'refused' ? text : null,
        },
        finish_reason: reasons[finish],
        logprobs: null,
      },
    ],
    usage: {
      prompt_tokens: 11,
      completion_tokens: 7,
      total_tokens: 18,
      prompt_tokens_details: { cached_tokens: 2 },
    },
  }),
  noAnswer: { id: 'chatcmpl-1', object: 'chat.completion', created: 1, model: 'served-model', choices: [] },
  error: (_status, message, code) => ({
    error: { message, type: 'invalid_request_error', param: null, code: code ?? null },
  }),
  noQuota: {
    status: 429,
    body: {
      error: {
        message: 'You exceeded your current quota.',
        type: 'insufficient_quota',
        param: null,
        code: 'insufficient_quota',
      },
    },
  },
  flagsRefusals: true,
  names: { temperature: 'temperature', topP: 'top_p' },
  settings: (body) => body,
};
