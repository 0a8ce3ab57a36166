import type { Mention } from './mention.js';

/** Doubted names from which on they are meant to count: who doubts many names hopes that one of them is right. */
export const severalDoubts = 3;

/** Mentions as if nothing in them were doubted. */
export function withoutDoubt(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.map((one): Mention => (one.stance === 'hedged' ? { ...one, stance: 'affirmed' } : one));
}
