import { z } from 'zod';
import { describeIssues } from '../../suites/rows/readRows.js';
import { memberOf } from '../http/errorMessage.js';
import type { ReadAnswer } from '../protocol.js';
import type { Fault } from '../provider.js';
import { type End, readEnd, saidApart } from '../readEnd.js';
import { tokenCount, usageOf } from '../usageOf.js';

/** Mistral hands over what was thought as parts of their own, in parts again. */
const partSchema = z.object({
  type: z.string(),
  text: z.string().optional().catch(undefined),
  thinking: z
    .union([z.string(), z.array(z.object({ text: z.string().optional() }))])
    .optional()
    .catch(undefined),
});
const words = z.string().nullish().catch(undefined);

const completionSchema = z.object({
  model: words,
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.union([z.string(), z.array(partSchema), z.null()]).optional(),
          refusal: z.string().nullish(),
          /** What servers of reasoning models call what was thought: DeepSeek and vLLM; OpenRouter and Ollama. */
          reasoning_content: words,
          reasoning: words,
          thinking: words,
          /** OpenRouter's, in pieces. */
          reasoning_details: z
            .array(z.object({ text: words, summary: words }))
            .nullish()
            .catch(undefined),
        }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: tokenCount,
      completion_tokens: tokenCount,
      total_tokens: tokenCount,
      prompt_tokens_details: z.object({ cached_tokens: tokenCount }).nullish().catch(undefined),
      completion_tokens_details: z.object({ reasoning_tokens: tokenCount }).nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
});
type Completion = z.infer<typeof completionSchema>;

/** Words of OpenAI, and of the many that speak its protocol in their own way; in small letters. */
const ends: ReadonlyMap<string, End> = new Map<string, End>([
  ...named('ok', ['stop', 'eos', 'eos_token', 'stop_sequence', 'end_turn', 'end', 'complete', 'completed']),
  ...named('truncated', ['length', 'model_length', 'max_tokens', 'max_output_tokens', 'max_length']),
  ...named('filtered', ['content_filter', 'safety', 'sensitive', 'recitation']),
  ...named('refused', ['refusal']),
  ...named('broken', ['error', 'abort', 'aborted', 'cancelled', 'timeout', 'network_error']),
  ...named('broken', ['insufficient_system_resource']),
]);

function named(end: End, reasons: readonly string[]): (readonly [string, End])[] {
  return reasons.map((reason) => [reason, end]);
}

/** Reads a chat completion: its first choice, the refusal field, and the reason why it ended, which few leave out. */
export function readChatCompletion(value: unknown): ReadAnswer | Fault {
  const parsed = completionSchema.safeParse(value);
  if (!parsed.success) return { kind: 'unusable', message: unusable(value, parsed.error) };
  const [{ message, finish_reason: reason }] = parsed.data.choices;
  const usage = readUsage(parsed.data);
  const apart = saidApart(thoughtOf(message), parsed.data.model);
  const { refusal } = message;
  if (typeof refusal === 'string' && refusal.trim() !== '') {
    return { kind: 'answer', text: refusal, finish: 'refused', detail: 'refusal field', usage, ...apart };
  }
  const text = contentText(message.content);
  const label = 'finish_reason';
  return readEnd({ text, usage, ...apart, label, reason: (reason || 'stop').toLowerCase() }, ends);
}

type Message = Completion['choices'][number]['message'];

function contentText(content: Message['content']): string {
  if (typeof content === 'string') return content;
  return (content ?? [])
    .map(({ type, text }) => (/^(?:output_)?text$/.test(type) ? (text ?? '') : ''))
    .join('');
}

/** What was thought, by the first name under which anything stands. */
function thoughtOf({ content, ...message }: Message): string | undefined {
  const { reasoning_content, reasoning, thinking, reasoning_details: details } = message;
  const parts = typeof content === 'string' ? [] : (content ?? []);
  const inParts = parts.map((part) => thoughtIn(part.thinking)).join('');
  const inPieces = (details ?? []).map(({ text, summary }) => text ?? summary ?? '').join('');
  return [reasoning_content, reasoning, thinking, inParts, inPieces].find(
    (one): one is string => typeof one === 'string' && one.trim() !== '',
  );
}

function thoughtIn(thinking: z.infer<typeof partSchema>['thinking']): string {
  return typeof thinking === 'string' ? thinking : (thinking ?? []).map(({ text = '' }) => text).join('');
}

function readUsage({ usage }: Completion): ReadAnswer['usage'] {
  return usageOf({
    inputTokens: usage?.prompt_tokens,
    outputTokens: outputTokens(usage),
    cachedTokens: usage?.prompt_tokens_details?.cached_tokens,
  });
}

/** Grok counts what was thought apart from what was said; the sum of all tells. */
function outputTokens(usage: Completion['usage']): number | undefined {
  const { prompt_tokens: asked, completion_tokens: said, total_tokens: all } = usage ?? {};
  const thought = usage?.completion_tokens_details?.reasoning_tokens;
  if (asked === undefined || said === undefined || thought === undefined) return said;
  return all === asked + said + thought ? said + thought : said;
}

/** Some gateways report errors with status 200. */
function unusable(value: unknown, error: z.ZodError): string {
  const told = memberOf(value, 'error');
  const message = typeof told === 'string' ? told : memberOf(told, 'message');
  return typeof message === 'string' ? message.slice(0, 500) : `no chat completion: ${describeIssues(error)}`;
}
