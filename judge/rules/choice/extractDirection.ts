import type { Placement } from '../direction/statedDirections.js';
import { statedDirections } from '../direction/statedDirections.js';
import { findMentions } from '../mentions/findMentions.js';
import type { Extraction } from './extraction.js';

/**
 * The option that is the only direction a plain text states of the target seen from the reference, for replies in
 * sentences ("the spleen lies above the left kidney").
 */
export function extractDirection(
  text: string,
  { options, ...question }: Placement & { readonly options: readonly string[] },
): Extraction {
  const stated = statedDirections({
    ...question,
    text,
    mentions: findMentions(text, question.plane ?? undefined),
  });
  if (stated.length > 1) return { kind: 'unparsed', reason: 'several choices' };
  const choice = options.findIndex((option) => option.toLowerCase() === stated[0]);
  if (choice < 0) return { kind: 'unparsed', reason: 'no choice' };
  return { kind: 'chosen', choice, rule: 'stated direction' };
}
