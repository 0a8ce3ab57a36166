import type { Mention } from './mention.js';
import { levels } from './referent.js';

/**
 * Mentions without repetition and without those that only circumscribe another: in "the left lung, an organ of
 * the chest" only the left lung is left, in "left lung (upper lobe)" the left lung, too.
 */
export function mostSpecific(mentions: readonly Mention[]): readonly Mention[] {
  const firsts = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    if (!firsts.has(key)) firsts.set(key, mention);
  }
  const distinct = [...firsts.values()];
  return distinct.filter(
    (mention) => !distinct.some((other) => other !== mention && circumscribes(mention, other)),
  );
}

/** Equal for mentions that say the same. */
function keyOf({ phrase, referent: { level, classes } }: Mention): string {
  return JSON.stringify([level, classes.length > 0 ? classes : phrase.toLowerCase()]);
}

/** A part is circumscribed by its structure; all else by what is more exact and lies within it. */
function circumscribes({ referent }: Mention, { referent: other }: Mention): boolean {
  if (referent.level === 'region') return other.classes.length > 0;
  if (referent.classes.length === 0 || other.classes.length === 0) return false;
  const [wide, narrow] = referent.level === 'part' ? [other, referent] : [referent, other];
  const isWithin = narrow.classes.every((name) => wide.classes.includes(name));
  if (!isWithin) return false;
  if (referent.level === 'part') return other.level === 'structure';
  return levels.indexOf(other.level) < levels.indexOf(referent.level) && other.level !== 'part';
}
