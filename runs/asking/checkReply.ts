import { z } from 'zod';
import type { ModelReply } from '../../models/model.js';
import { describeIssues } from '../../suites/rows/readRows.js';
import { maximumResponseLength, outcomes, usageSchema } from '../../suites/schema/schema.js';

/** A provider's error page is not worth keeping whole. */
const maximumErrorLength = 2000;

const maximumNameLength = 500;

const replySchema = z.object({
  response: z.string().max(maximumResponseLength),
  outcome: z.enum(outcomes),
  error: z.nullable(z.string()).catch(null),
  usage: z.nullable(usageSchema).catch(null),
  attempts: z.int().nonnegative().optional().catch(undefined),
  images: z.array(z.string()).optional().catch(undefined),
  dropped: z.array(z.string()).optional().catch(undefined),
  reasoning: z
    .string()
    .transform((text) => text.slice(0, maximumResponseLength))
    .optional()
    .catch(undefined),
  served: z.string().max(maximumNameLength).optional().catch(undefined),
  isOutage: z.boolean().optional().catch(undefined),
});

/**
 * Turns whatever a model returned into a reply: one that is not as the interface says becomes `failed`, and one
 * that claims to be ok but says nothing becomes `empty`. Unreadable usage is unknown usage.
 */
export function checkReply(value: unknown): ModelReply {
  const parsed = replySchema.safeParse(value);
  if (!parsed.success) return failedReply(`the reply cannot be used: ${describeIssues(parsed.error)}`);
  const { response, outcome, error, usage, ...call } = parsed.data;
  if (outcome === 'failed')
    return { ...failedReply(error ?? 'the model gave no reason'), response, usage, ...call };
  const isEmpty = outcome === 'ok' && response.trim() === '';
  return { response, outcome: isEmpty ? 'empty' : outcome, error: shortened(error), usage, ...call };
}

/** The reply of a call that failed, with the reason. */
export function failedReply(reason: string): ModelReply {
  return { response: '', outcome: 'failed', error: shortened(reason), usage: null };
}

function shortened<Text extends string | null>(text: Text): Text | string {
  return text === null || text.length <= maximumErrorLength
    ? text
    : `${text.slice(0, maximumErrorLength)}...`;
}
