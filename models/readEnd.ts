import type { ReadAnswer } from './protocol.js';
import type { Fault } from './provider.js';

/** Reason of an end that never came: a stream that stopped before it said that it was done. */
export const cutStream = 'stream cut off';

/** What a provider's word for the end of a reply means; `broken` when it ended by no will of the model. */
export type End = Exclude<ReadAnswer['finish'], 'empty' | 'reasoned' | 'failed'> | 'broken';

/** A reply as far as it was read, before its end is judged. */
export interface ReadReply extends Pick<ReadAnswer, 'text' | 'usage' | 'reasoning' | 'served'> {
  /** What the provider calls the reason, such as "finish_reason". */
  readonly label: string;
  /** The reason, such as "stop". */
  readonly reason: string;
}

/**
 * Makes an answer of a reply by the reason why it ended. A text whose end is of an unknown word may be a part of an answer: it is
 * `failed`, and so is not judged. Without a text such a word is a fault, and so is a reply that broke off.
 */
export function readEnd(
  { label, reason, ...reply }: ReadReply,
  ends: ReadonlyMap<string, End>,
): ReadAnswer | Fault {
  const end = reason === cutStream ? 'broken' : ends.get(reason);
  const detail = `${label} ${reason}`;
  const isBlank = reply.text.trim() === '';
  if (end === 'broken') return { kind: 'unusable', message: detail, isOutage: true };
  if (end === undefined && isBlank) return { kind: 'unusable', message: detail };
  if (end === undefined)
    return { kind: 'answer', ...reply, finish: 'failed', detail: `${detail} is not known` };
  if (end !== 'ok') return { kind: 'answer', ...reply, finish: end, detail };
  if (!isBlank) return { kind: 'answer', ...reply, finish: 'ok', detail: null };
  return { kind: 'answer', ...reply, finish: reply.reasoning === undefined ? 'empty' : 'reasoned', detail };
}

/** The members of a reply that are there only where they say something. */
export function saidApart(
  reasoning: string | null | undefined,
  served: string | null | undefined,
): Pick<ReadAnswer, 'reasoning' | 'served'> {
  return {
    ...(typeof reasoning === 'string' && reasoning.trim() !== '' ? { reasoning } : {}),
    ...(typeof served === 'string' && served !== '' ? { served } : {}),
  };
}
