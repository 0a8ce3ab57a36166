import type { LoopbackProtocol } from './loopbackProtocol.js';

const reasons = { ok: 'STOP', truncated: 'MAX_TOKENS', filtered: 'SAFETY', refused: 'STOP' };

/** Gemini's generateContent. */
export const geminiLoopback: LoopbackProtocol = {
  provider: 'gemini',
  keyVariable: 'GEMINI_API_KEY',
  baseUrl: (url) => url,
  answer: (text, finish = 'ok') => ({
    candidates: [{ content: { role: 'model', parts: [{ text }] }, finishReason: reasons[finish], index: 0 }],
    usageMetadata: {
      promptTokenCount: 11,
      candidatesTokenCount: 4,
      thoughtsTokenCount: 3,
      cachedContentTokenCount: 2,
      totalTokenCount: 18,
    },
    modelVersion: 'served-model',
  }),
  noAnswer: { candidates: [], modelVersion: 'served-model' },
  error: (status, message, code) => ({
    error: { code: status, message, status: code ?? 'INVALID_ARGUMENT' },
  }),
  noQuota: {
    status: 429,
    body: {
      error: {
        code: 429,
        message: 'You exceeded your current quota.',
        status: 'RESOURCE_EXHAUSTED',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
            violations: [{ quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier' }],
          },
          { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '34s' },
        ],
      },
    },
  },
  flagsRefusals: false,
  names: { temperature: 'temperature', topP: 'topP' },
  settings: (body) => body.generationConfig as Record<string, unknown>,
};
