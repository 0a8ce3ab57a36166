import { z } from 'zod';
import { describeIssues } from '../../suites/rows/readRows.js';
import type { ReadAnswer } from '../protocol.js';
import type { Fault } from '../provider.js';
import { tokenCount, usageOf } from '../usageOf.js';

const partSchema = z.object({ text: z.string().optional(), thought: z.boolean().optional() });

const replySchema = z.object({
  candidates: z
    .array(
      z.object({
        content: z.object({ parts: z.array(partSchema).optional() }).optional(),
        finishReason: z.string().optional(),
      }),
    )
    .optional(),
  promptFeedback: z.object({ blockReason: z.string().optional() }).optional(),
  usageMetadata: z
    .object({
      promptTokenCount: tokenCount,
      candidatesTokenCount: tokenCount,
      thoughtsTokenCount: tokenCount,
      cachedContentTokenCount: tokenCount,
    })
    .optional()
    .catch(undefined),
});
type Reply = z.infer<typeof replySchema>;

/** Reasons to end that are a filter's doing. */
const filters = new Set([
  'SAFETY',
  'RECITATION',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'IMAGE_SAFETY',
  'IMAGE_PROHIBITED_CONTENT',
  'IMAGE_RECITATION',
]);

/** Reasons to end with an answer; any other one (OTHER, LANGUAGE, a call of a tool) is none. */
const endings: ReadonlyMap<string, ReadAnswer['finish']> = new Map([
  ['STOP', 'ok'],
  ['MAX_TOKENS', 'truncated'],
]);

/** Reads a generateContent reply: its first candidate's text without thoughts, the block reason, the finish reason. */
export function readGeneratedContent(value: unknown): ReadAnswer | Fault {
  const parsed = replySchema.safeParse(value);
  if (!parsed.success)
    return { kind: 'unusable', message: `no generated content: ${describeIssues(parsed.error)}` };
  const { candidates, promptFeedback } = parsed.data;
  const usage = readUsage(parsed.data);
  const blocked = promptFeedback?.blockReason;
  if (blocked !== undefined && !candidates?.length) {
    return { kind: 'answer', text: '', finish: 'filtered', detail: `blockReason ${blocked}`, usage };
  }
  if (!candidates?.length) return { kind: 'unusable', message: 'a reply without candidates' };
  const [{ content, finishReason = 'STOP' }] = candidates;
  const text = (content?.parts ?? []).map((part) => (part.thought ? '' : (part.text ?? ''))).join('');
  const finish = filters.has(finishReason) ? 'filtered' : endings.get(finishReason);
  if (finish === undefined) return { kind: 'unusable', message: `finishReason ${finishReason}` };
  const isEmpty = finish === 'ok' && text.trim() === '';
  const detail = finish === 'ok' && !isEmpty ? null : `finishReason ${finishReason}`;
  return { kind: 'answer', text, finish: isEmpty ? 'empty' : finish, detail, usage };
}

/** Thoughts are paid as output. */
function readUsage({ usageMetadata: usage }: Reply): ReadAnswer['usage'] {
  const { candidatesTokenCount: spoken, thoughtsTokenCount: thought } = usage ?? {};
  return usageOf({
    inputTokens: usage?.promptTokenCount,
    outputTokens: spoken === undefined && thought === undefined ? undefined : (spoken ?? 0) + (thought ?? 0),
    cachedTokens: usage?.cachedContentTokenCount,
  });
}
