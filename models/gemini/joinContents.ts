import { memberOf } from '../http/errorMessage.js';
import { cutStream } from '../readEnd.js';

/**
 * Puts a generateContent reply together from the parts of it that some servers stream unasked; one that tells an error stands for the
 * whole. Of several candidates the first counts, as everywhere.
 *
 * @param events What stands after "data:", in order.
 */
export function joinContents(events: readonly string[]): unknown {
  const replies = events.filter((event) => event !== '[DONE]').map((event) => JSON.parse(event) as unknown);
  const failed = replies.find((reply) => memberOf(reply, 'error') !== undefined);
  if (failed !== undefined) return failed;
  const last = (name: string) => replies.map((reply) => memberOf(reply, name)).findLast(Boolean);
  const candidates = replies.flatMap(firstCandidate);
  const reason = candidates.map((candidate) => memberOf(candidate, 'finishReason')).findLast(Boolean);
  const parts = candidates.flatMap((candidate) => memberOf(memberOf(candidate, 'content'), 'parts') ?? []);
  const candidate = { content: { role: 'model', parts }, finishReason: reason ?? cutStream };
  return {
    candidates: candidates.length === 0 ? [] : [candidate],
    promptFeedback: last('promptFeedback'),
    usageMetadata: last('usageMetadata'),
    modelVersion: last('modelVersion'),
  };
}

function firstCandidate(reply: unknown): unknown[] {
  const candidates = memberOf(reply, 'candidates');
  return Array.isArray(candidates) ? candidates.slice(0, 1) : [];
}
