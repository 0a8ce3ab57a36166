import { memberOf, parsedBody } from './errorMessage.js';
import type { HttpReply } from './httpReply.js';

/** Codes and types by which a filter turns down a prompt or what was said of it. */
const codes =
  /^(?:content_?filter|content_policy_violation|data_?inspection_?failed|moderation_blocked|sensitive|1301)$/i;

/** Words of the same, for those who have no code. */
const words =
  /\bflagged\b|\bcontent (?:filter|polic|moderation|violates)|\bsafety system\b|\binappropriate content\b|\bconsidered high risk\b|\bprohibited content\b/i;

/** Statuses that such words come with; 403 says elsewhere that the key is wrong. */
const statuses: ReadonlySet<number> = new Set([400, 403, 422]);

/**
 * Whether a reply with a bad status is a filter's doing, of this one item: by its code or words (Alibaba, Moonshot, Zhipu, xAI,
 * Anthropic), by what OpenRouter says beside a 403, or because it is kept back by law (451).
 */
export function isFiltered(reply: HttpReply): boolean {
  if (reply.status === 451) return true;
  if (!statuses.has(reply.status)) return false;
  const body = parsedBody(reply);
  const error = memberOf(body, 'error');
  const metadata = memberOf(error, 'metadata');
  const isTold = ['reasons', 'flagged_input'].some((name) => memberOf(metadata, name) !== undefined);
  const named = [memberOf(error, 'code'), memberOf(error, 'type')].map(String);
  const said = [error, memberOf(error, 'message'), memberOf(body, 'message')].filter(
    (one) => typeof one === 'string',
  );
  return isTold || named.some((code) => codes.test(code)) || said.some((one) => words.test(one));
}
