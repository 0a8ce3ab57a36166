import { z } from 'zod';
import { describeIssues } from '../../suites/rows/readRows.js';
import { memberOf } from '../http/errorMessage.js';
import type { ReadAnswer } from '../protocol.js';
import type { Fault } from '../provider.js';
import { tokenCount, usageOf } from '../usageOf.js';

const partSchema = z.object({ type: z.string(), text: z.string().optional() });

const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.union([z.string(), z.array(partSchema), z.null()]).optional(),
          refusal: z.string().nullish(),
        }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: tokenCount,
      completion_tokens: tokenCount,
      prompt_tokens_details: z.object({ cached_tokens: tokenCount }).nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
});
type Completion = z.infer<typeof completionSchema>;

/** Reads a chat completion: its first choice, the refusal field, and the reason why it ended. */
export function readChatCompletion(value: unknown): ReadAnswer | Fault {
  const parsed = completionSchema.safeParse(value);
  if (!parsed.success) return { kind: 'unusable', message: unusable(value, parsed.error) };
  const [{ message, finish_reason: reason }] = parsed.data.choices;
  const usage = readUsage(parsed.data);
  const { refusal } = message;
  if (typeof refusal === 'string' && refusal.trim() !== '') {
    return { kind: 'answer', text: refusal, finish: 'refused', detail: 'refusal field', usage };
  }
  const text = contentText(message.content);
  const finish = finishOf(reason, text);
  return { kind: 'answer', text, finish, detail: finish === 'ok' ? null : `finish_reason ${reason}`, usage };
}

function finishOf(reason: string | null | undefined, text: string): ReadAnswer['finish'] {
  if (reason === 'content_filter') return 'filtered';
  if (reason === 'length') return 'truncated';
  return text.trim() === '' ? 'empty' : 'ok';
}

function contentText(content: Completion['choices'][number]['message']['content']): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map(({ type, text }) => (type === 'text' ? (text ?? '') : '')).join('');
}

function readUsage({ usage }: Completion): ReadAnswer['usage'] {
  return usageOf({
    inputTokens: usage?.prompt_tokens,
    outputTokens: usage?.completion_tokens,
    cachedTokens: usage?.prompt_tokens_details?.cached_tokens,
  });
}

/** Some gateways report errors with status 200. */
function unusable(value: unknown, error: z.ZodError): string {
  const message = memberOf(memberOf(value, 'error'), 'message');
  return typeof message === 'string' ? message.slice(0, 500) : `no chat completion: ${describeIssues(error)}`;
}
