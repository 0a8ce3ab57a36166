import test from 'ava';
import { readMessage } from '../../models/anthropic/readMessage.js';
import { isKeepable } from '../../models/cache/isCacheable.js';
import { readGeneratedContent } from '../../models/gemini/readGeneratedContent.js';
import { readChatCompletion } from '../../models/openai/readChatCompletion.js';

const readers = {
  openai: (text: string, reason: string | null) =>
    readChatCompletion({ choices: [{ message: { content: text }, finish_reason: reason }] }),
  anthropic: (text: string, reason: string | null) =>
    readMessage({ content: [{ type: 'text', text }], stop_reason: reason }),
  gemini: (text: string, reason: string | null) =>
    readGeneratedContent({
      candidates: [{ content: { parts: [{ text }] }, ...(reason === null ? {} : { finishReason: reason }) }],
    }),
};

const cases: readonly (readonly [keyof typeof readers, string | null, string])[] = [
  ['openai', 'stop', 'ok'],
  ['openai', null, 'ok'],
  ['openai', 'eos_token', 'ok'],
  ['openai', 'STOP', 'ok'],
  ['openai', 'length', 'truncated'],
  ['openai', 'model_length', 'truncated'],
  ['openai', 'max_tokens', 'truncated'],
  ['openai', 'content_filter', 'filtered'],
  ['openai', 'error', 'unusable'],
  ['openai', 'abort', 'unusable'],
  ['openai', 'insufficient_system_resource', 'unusable'],
  ['openai', 'tool_calls', 'failed'],
  ['openai', 'gave_up', 'failed'],
  ['anthropic', 'end_turn', 'ok'],
  ['anthropic', null, 'ok'],
  ['anthropic', 'max_tokens', 'truncated'],
  ['anthropic', 'model_context_window_exceeded', 'truncated'],
  ['anthropic', 'refusal', 'refused'],
  ['anthropic', 'pause_turn', 'failed'],
  ['gemini', 'STOP', 'ok'],
  ['gemini', null, 'ok'],
  ['gemini', 'MAX_TOKENS', 'truncated'],
  ['gemini', 'SPII', 'filtered'],
  ['gemini', 'OTHER', 'unusable'],
  ['gemini', 'LANGUAGE', 'failed'],
];

for (const [provider, reason, expected] of cases) {
  test(`${provider}: a text that ends with ${reason} is ${expected}`, (t) => {
    const read = readers[provider]('The li', reason);
    const found: string = read.kind === 'answer' ? read.finish : read.kind;
    t.is(found, expected);
    if (read.kind === 'answer') t.is(read.text, 'The li');
  });
}

test('a word that is not known is told, and without a text it is a fault', (t) => {
  t.like(readers.openai('The li', 'gave_up'), { detail: 'finish_reason gave_up is not known' });
  t.deepEqual(readers.openai(' ', 'gave_up'), { kind: 'unusable', message: 'finish_reason gave_up' });
});

test('what only thought, came empty or has an unknown end is not cached', (t) => {
  const parameters = { temperature: 0, topP: null, maxTokens: null, seed: null };
  const answer = { kind: 'answer', text: 'x', detail: null, usage: null, dropped: [] } as const;
  const kept = (['ok', 'refused', 'truncated', 'empty', 'reasoned', 'filtered', 'failed'] as const).filter(
    (finish) => isKeepable({ ...answer, finish }, parameters, 'all'),
  );
  t.deepEqual(kept, ['ok', 'refused', 'truncated']);
});

const thoughts = {
  'reasoning_content of an openai server': readChatCompletion({
    model: 'm-1',
    choices: [{ message: { content: '', reasoning_content: 'Hm, B.' }, finish_reason: 'stop' }],
  }),
  'reasoning of an openai server': readChatCompletion({
    model: 'm-1',
    choices: [{ message: { content: null, reasoning: 'Hm, B.' }, finish_reason: 'stop' }],
  }),
  'thinking of anthropic': readMessage({
    model: 'm-1',
    content: [{ type: 'thinking', thinking: 'Hm, B.', signature: 'x' }],
    stop_reason: 'end_turn',
  }),
  'thoughts of gemini': readGeneratedContent({
    modelVersion: 'm-1',
    candidates: [{ content: { parts: [{ text: 'Hm, B.', thought: true }] }, finishReason: 'STOP' }],
  }),
};
for (const [name, read] of Object.entries(thoughts)) {
  test(`${name} without a text is kept apart, and no answer`, (t) => {
    t.like(read, { kind: 'answer', text: '', finish: 'reasoned', reasoning: 'Hm, B.', served: 'm-1' });
  });
}

test('what was thought stands beside the answer', (t) => {
  const message = { content: 'B', reasoning_content: 'Hm.' };
  t.like(readChatCompletion({ choices: [{ message, finish_reason: 'stop' }] }), {
    text: 'B',
    finish: 'ok',
    reasoning: 'Hm.',
  });
});

const counted: readonly (readonly [string, object, number])[] = [
  // Grok: 199 + 1 + 305 = 505; what was thought is not in completion_tokens.
  ['apart', { prompt_tokens: 199, completion_tokens: 1, total_tokens: 505 }, 306],
  // OpenAI: 199 + 306 = 505; what was thought is in it.
  ['within', { prompt_tokens: 199, completion_tokens: 306, total_tokens: 505 }, 306],
  ['without a sum', { prompt_tokens: 199, completion_tokens: 306 }, 306],
];
for (const [name, usage, outputTokens] of counted) {
  test(`thought tokens that are counted ${name} are priced once`, (t) => {
    const choices = [{ message: { content: 'B' }, finish_reason: 'stop' }];
    const read = readChatCompletion({
      choices,
      usage: { ...usage, completion_tokens_details: { reasoning_tokens: 305 } },
    });
    t.deepEqual(read.kind === 'answer' ? read.usage : null, { inputTokens: 199, outputTokens });
  });
}
