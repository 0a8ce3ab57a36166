import { anatomyTable } from '../../../data/anatomy/anatomyTable.js';
import { maskCharacter, maskNames } from '../mentions/maskNames.js';
import type { Mention } from '../mentions/mention.js';
import { withSupposedReference } from './supposedReference.js';

/** Which structure is placed against which other, by their names. */
export interface AskedDirection {
  readonly target: string;
  readonly reference: string;
}

/** Something that a text places, at characters [start, end), and what it is in the question. */
export interface Actor {
  readonly start: number;
  readonly end: number;
  readonly role: 'target' | 'reference' | 'other';
}

/** Stands for every character of a name that the question does not ask about. */
export const otherMask = '\uE001';

/** Whatever a text names that can be placed, and the blue box, which marks the reference. */
export function actorsOf(
  text: string,
  mentions: readonly Mention[],
  asked: AskedDirection,
): readonly Actor[] {
  const named = mentions
    .filter(({ referent }) => referent.level !== 'region' && referent.level !== 'kind')
    .map(({ start, end, referent }): Actor => ({ start, end, role: roleOf(referent.classes, asked) }));
  const boxes = [...text.matchAll(/\b(?:blue(?: bounding)?[ -](?:box|rectangle|one)|box in blue)\b/gi)].map(
    ({ 0: words, index }): Actor => ({ start: index, end: index + words.length, role: 'reference' }),
  );
  const all = [...named, ...boxes].sort((first, second) => first.start - second.start);
  return withSupposedReference(text, all, asked.reference);
}

/** The text without names: those of the question under one mask, all others under `otherMask`. */
export function maskActors(text: string, actors: readonly Actor[]): string {
  const others = actors.filter(({ role }) => role === 'other');
  const asked = actors.filter(({ role }) => role !== 'other');
  return maskNames(maskNames(text, others, otherMask), asked, maskCharacter);
}

function roleOf(classes: readonly string[], { target, reference }: AskedDirection): Actor['role'] {
  const [isTarget, isReference] = [target, reference].map((structure) =>
    classes.some((name) => anatomyTable.get(name)?.structure === structure),
  );
  if (isTarget === isReference) return 'other';
  return isTarget ? 'target' : 'reference';
}
