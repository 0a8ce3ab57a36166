import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import type { Mention } from '../mentions/mention.js';
import type { Referent } from '../mentions/referent.js';

/** What mentions stand for, parts of one structure together: "the middle and the lower lobe" are one answer. */
export function withPartsTogether(mentions: readonly Mention[]): readonly Referent[] {
  const parts = new Map<string, Referent>();
  const others: Referent[] = [];
  for (const { referent } of mentions) {
    if (referent.level !== 'part') {
      others.push(referent);
      continue;
    }
    const { structure } = anatomyOf(referent.classes[0]);
    const known = parts.get(structure)?.classes ?? [];
    parts.set(structure, { ...referent, classes: [...new Set([...known, ...referent.classes])] });
  }
  return [...parts.values(), ...others];
}
