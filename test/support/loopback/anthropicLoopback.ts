import type { LoopbackProtocol } from './loopbackProtocol.js';

const reasons = { ok: 'end_turn', truncated: 'max_tokens', filtered: 'refusal', refused: 'refusal' };

/** Anthropic's messages. */
export const anthropicLoopback: LoopbackProtocol = {
  provider: 'anthropic',
  keyVariable: 'ANTHROPIC_API_KEY',
  baseUrl: (url) => url,
  answer: (text, finish = 'ok') => ({
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'served-model',
    content: text === '' ? [] : [{ type: 'text', text }],
    stop_reason: reasons[finish],
    stop_sequence: null,
    usage: {
      input_tokens: 8,
      output_tokens: 7,
      cache_read_input_tokens: 2,
      cache_creation_input_tokens: 1,
    },
  }),
  noAnswer: { id: 'msg_1', type: 'message', role: 'assistant', model: 'served-model' },
  error: (_status, message, code) => ({
    type: 'error',
    error: { type: code ?? 'invalid_request_error', message },
    request_id: 'req_1',
  }),
  noQuota: {
    status: 400,
    body: {
      type: 'error',
      error: {
        type: 'invalid_request_error',
        message: 'Your credit balance is too low to access the Anthropic API.',
      },
    },
  },
  flagsRefusals: true,
  names: { temperature: 'temperature', topP: 'top_p' },
  settings: (body) => body,
};
