import { z } from 'zod';
import { describeIssues } from '../../suites/rows/readRows.js';
import type { ReadAnswer } from '../protocol.js';
import type { Fault } from '../provider.js';
import { type End, readEnd, saidApart } from '../readEnd.js';
import { tokenCount, usageOf } from '../usageOf.js';

const partSchema = z.object({ text: z.string().optional(), thought: z.boolean().optional() });

const replySchema = z.object({
  modelVersion: z.string().optional().catch(undefined),
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
const filters = [
  'SAFETY',
  'RECITATION',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'IMAGE_SAFETY',
  'IMAGE_PROHIBITED_CONTENT',
  'IMAGE_RECITATION',
];

const ends: ReadonlyMap<string, End> = new Map<string, End>([
  ['STOP', 'ok'],
  ['MAX_TOKENS', 'truncated'],
  ...filters.map((reason): [string, End] => [reason, 'filtered']),
  ['OTHER', 'broken'],
  ['MALFORMED_FUNCTION_CALL', 'broken'],
]);

/** Reads a generateContent reply: its first candidate's text, its thoughts, the block reason, the finish reason. */
export function readGeneratedContent(value: unknown): ReadAnswer | Fault {
  const parsed = replySchema.safeParse(value);
  if (!parsed.success)
    return { kind: 'unusable', message: `no generated content: ${describeIssues(parsed.error)}` };
  const { candidates, promptFeedback, modelVersion } = parsed.data;
  const usage = readUsage(parsed.data);
  const blocked = promptFeedback?.blockReason;
  if (blocked !== undefined && !candidates?.length) {
    const detail = `blockReason ${blocked}`;
    return { kind: 'answer', text: '', finish: 'filtered', detail, usage, ...saidApart(null, modelVersion) };
  }
  if (!candidates?.length) return { kind: 'unusable', message: 'a reply without candidates' };
  const [{ content, finishReason: reason = 'STOP' }] = candidates;
  const said = (isThought: boolean) =>
    (content?.parts ?? [])
      .filter(({ thought = false }) => thought === isThought)
      .map(({ text = '' }) => text)
      .join('');
  const apart = saidApart(said(true), modelVersion);
  return readEnd({ text: said(false), usage, ...apart, label: 'finishReason', reason }, ends);
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
