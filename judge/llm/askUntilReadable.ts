import type { Caller } from '../../models/createCaller.js';
import type { Answer, ProviderRequest } from '../../models/provider.js';
import { fillTemplate, type Templates } from '../../util/templates.js';
import type { ReadReply } from './readReply.js';

/** A reply that cannot be read is asked for again, so often in all. */
export const askingAttempts = 3;

/** What asking comes to; `failed`: there was no reply. */
export type AskedReply<Value> =
  | ReadReply<Value>
  | { readonly kind: 'failed'; readonly reason: string; readonly isOutage: boolean };

/** How a judge is asked. */
export interface Asking<Value> {
  readonly caller: Caller;
  /** Asks again, never from a cache: it would give the same unreadable replies forever. */
  readonly freshCaller: Caller;
  readonly templates: Templates;
  readonly read: (reply: string) => ReadReply<Value>;
  readonly signal: AbortSignal;
}

/**
 * Asks until a reply can be read, at most three times: what it says, or where it says nothing, what was thought. A reply that was cut off, refused or filtered is not read at all.
 * A call that fails for good, after the retries of the caller, is not repeated.
 *
 * @throws ModelError when no request can succeed any more.
 */
export async function askUntilReadable<Value>(
  request: ProviderRequest,
  { caller, freshCaller, templates, read, signal }: Asking<Value>,
): Promise<AskedReply<Value>> {
  const reasons: string[] = [];
  for (let attempt = 1; attempt <= askingAttempts; attempt++) {
    const again = { attempt: String(attempt), attempts: String(askingAttempts) };
    const text =
      attempt === 1 ? request.text : `${request.text}\n\n${fillTemplate(templates, 'again', again)}`;
    const result = await (attempt === 1 ? caller : freshCaller)({ ...request, text }, signal);
    if (result.kind === 'failed') {
      const { message, isOutage = false } = result;
      return { kind: 'failed', reason: `call failed: ${message}`, isOutage };
    }
    const said = saidIn(result);
    const reading: ReadReply<Value> =
      said === undefined ? { kind: 'unreadable', reason: `reply ${result.finish}` } : read(said);
    if (reading.kind === 'read') return reading;
    reasons.push(reading.reason);
  }
  return {
    kind: 'unreadable',
    reason: `unreadable ${askingAttempts} times: ${[...new Set(reasons)].join('; ')}`,
  };
}

/** What is to be read: a server that takes all words for reasoning hands over the verdict as such. */
function saidIn({ finish, text, reasoning }: Answer): string | undefined {
  if (finish === 'ok') return text;
  return finish === 'reasoned' ? reasoning : undefined;
}
