import { UsageError } from '../../util/radvuqaError.js';
import type { ExtraBody } from '../provider.js';

/** Members by which a request would no longer be the item's, or its reply none that is read. */
const own: ReadonlySet<string> = new Set(['model', 'messages', 'contents', 'stream', 'n', 'system']);

/** Members that options of their own set, and record. */
const optioned: ReadonlyMap<string, string> = new Map([
  ['temperature', '--temperature'],
  ['top_p', '--top-p'],
  ['max_tokens', '--max-tokens'],
  ['max_completion_tokens', '--max-tokens'],
  ['seed', '--seed'],
]);

/**
 * Members that are added to every request's body, as they came.
 *
 * @throws UsageError for one that is not to be set like this.
 */
export function checkBody(body: ExtraBody): ExtraBody {
  for (const name of Object.keys(body)) {
    const option = optioned.get(name);
    if (!own.has(name) && option === undefined) continue;
    const expected = 'members that nothing else sets, such as reasoning_effort="low"';
    const hint = option === undefined ? undefined : `give ${option}`;
    throw new UsageError({
      subject: '--body',
      expected,
      found: name,
      ...(hint === undefined ? {} : { hint }),
    });
  }
  return body;
}
