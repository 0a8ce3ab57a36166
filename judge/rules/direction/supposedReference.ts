import { unnamedReference } from '../../../suites/answers/unnamedReference.js';
import { itemsWithin, type Span } from '../text/itemsWithin.js';

/** Something that a text places, and what it is in the question. */
interface PlacedActor extends Span {
  readonly role: 'target' | 'reference' | 'other';
}

/**
 * Where a question does not name the reference but shows it in a box, an answer may say what it takes it for: whatever stands beside the target in a
 * sentence that has no other reference.
 *
 * @param actors in the order of the text
 * @param reference as the question has it
 */
export function withSupposedReference<Actor extends PlacedActor>(
  text: string,
  actors: readonly Actor[],
  reference: string,
): readonly Actor[] {
  if (reference !== unnamedReference) return actors;
  return Array.from(text.matchAll(/[^.;!?\n]+/g)).flatMap(({ 0: sentence, index }) => {
    const within = itemsWithin(actors, { start: index, end: index + sentence.length });
    const isOpen =
      within.some(({ role }) => role === 'target') && !within.some(({ role }) => role === 'reference');
    return isOpen
      ? within.map((actor) => (actor.role === 'other' ? { ...actor, role: 'reference' as const } : actor))
      : within;
  });
}
