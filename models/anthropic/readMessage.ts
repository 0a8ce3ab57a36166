import { z } from 'zod';
import { describeIssues } from '../../suites/rows/readRows.js';
import type { ReadAnswer } from '../protocol.js';
import type { Fault } from '../provider.js';
import { type End, readEnd, saidApart } from '../readEnd.js';
import { tokenCount, usageOf } from '../usageOf.js';

const messageSchema = z.object({
  model: z.string().optional().catch(undefined),
  content: z.array(
    z.object({ type: z.string(), text: z.string().optional(), thinking: z.string().optional() }),
  ),
  stop_reason: z.string().nullish(),
  usage: z
    .object({
      input_tokens: tokenCount,
      output_tokens: tokenCount,
      cache_read_input_tokens: tokenCount.nullable(),
      cache_creation_input_tokens: tokenCount.nullable(),
    })
    .optional()
    .catch(undefined),
});
type Message = z.infer<typeof messageSchema>;

const ends: ReadonlyMap<string, End> = new Map([
  ['end_turn', 'ok'],
  ['stop_sequence', 'ok'],
  ['max_tokens', 'truncated'],
  ['model_context_window_exceeded', 'truncated'],
  ['refusal', 'refused'],
]);

/** Reads a message: its text blocks, what it thought, and the reason why it stopped. */
export function readMessage(value: unknown): ReadAnswer | Fault {
  const parsed = messageSchema.safeParse(value);
  if (!parsed.success) return { kind: 'unusable', message: `no message: ${describeIssues(parsed.error)}` };
  const { content, model, stop_reason: reason } = parsed.data;
  const text = content.map((block) => (block.type === 'text' ? (block.text ?? '') : '')).join('');
  const apart = saidApart(content.map(({ thinking = '' }) => thinking).join(''), model);
  const usage = readUsage(parsed.data);
  return readEnd({ text, usage, ...apart, label: 'stop_reason', reason: reason ?? 'end_turn' }, ends);
}

/** The provider counts tokens read from and written to its cache apart from the other input. */
function readUsage({ usage }: Message): ReadAnswer['usage'] {
  const read = usage?.cache_read_input_tokens ?? 0;
  const written = usage?.cache_creation_input_tokens ?? 0;
  const input = usage?.input_tokens;
  return usageOf({
    inputTokens: input === undefined ? undefined : input + read + written,
    outputTokens: usage?.output_tokens,
    cachedTokens: usage?.cache_read_input_tokens ?? undefined,
  });
}
