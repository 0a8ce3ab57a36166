import { areConfusable } from '../../data/anatomy/areConfusable.js';
import { type Random, shuffled } from '../../util/random.js';
import type { Draft } from './draft.js';

/** Structures that an advanced prompt names at most. */
export const mostHints = 2;

/**
 * Chooses up to two visible structures for the advanced prompt to name: none that the answer, an option or
 * a box is about, and none that could be confused with those, so that no hint tells or rules out an answer.
 */
export function chooseHints(
  { visible }: { readonly visible: readonly { readonly name: string }[] },
  { hidden, answer }: Pick<Draft, 'hidden' | 'answer'>,
  random: Random,
): readonly string[] {
  if (hidden === 'all') return [];
  const distractors = answer.kind === 'closed' ? answer.distractors : [];
  const options = distractors.filter(({ level }) => level !== 'direction').map(({ text }) => text);
  const telling = [...hidden, ...options];
  const harmless = visible
    .map(({ name }) => name)
    .filter((name) => telling.every((other) => other !== name && !areConfusable(other, name)));
  return shuffled(harmless, random).slice(0, mostHints);
}
