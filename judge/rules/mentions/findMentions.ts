import { abbreviations } from '../../../data/anatomy/abbreviations.js';
import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import type { Plane } from '../../../suites/schema/schema.js';
import { findPhrases } from '../text/findPhrases.js';
import { withCoordinatedNames } from './coordinatedNames.js';
import { latterAndFormer } from './latterAndFormer.js';
import { lexicon } from './lexicon.js';
import type { Mention, Name } from './mention.js';
import { sidesMeant, sidesReferredTo } from './sides.js';
import { withStances } from './withStances.js';

/**
 * Everything anatomical that a plain text names, in its order; both sides of a pair are two mentions. Names are found first, then
 * the sides around them are read, then what the text says of them. Of an unknown plane the image is taken for axial, as most are.
 */
export function findMentions(text: string, plane: Plane | null = null): readonly Mention[] {
  return withStances(text, namesIn(text), plane ?? 'axial');
}

/** The same with words that refer back to a name ("the latter") or to its side: "a kidney, and as it lies on this side, the left one". */
export function withReferences(
  text: string,
  mentions: readonly Mention[],
  plane: Plane | null,
): readonly Mention[] {
  const references = [...sidesReferredTo(text, mentions), ...latterAndFormer(text, mentions)];
  if (references.length === 0) return mentions;
  const names = [...mentions, ...references].sort((first, second) => first.start - second.start);
  return withStancesOfReferences(withStances(text, names, plane ?? 'axial'));
}

/** What is denied or doubted of "the latter" is so of the name that it stands for. */
function withStancesOfReferences(mentions: readonly Mention[]): readonly Mention[] {
  const taken = mentions.filter(
    ({ refersBack, stance }) => refersBack && (stance === 'denied' || stance === 'hedged'),
  );
  return mentions.map((one) => {
    const later = taken.find(({ start, referent }) => start > one.start && referent === one.referent);
    return later === undefined || one.stance !== 'affirmed' ? one : { ...one, stance: later.stance };
  });
}

/** "The head of the femur" names no region. */
function isPartOf(text: string, { end }: { readonly end: number }): boolean {
  return /^ of (?:the|an?|his|her)\b(?! (?:patient|body))/i.test(text.slice(end, end + 20));
}

const shortForms = new Set([...abbreviations.keys()].map((spelling) => spelling.toLowerCase()));

/** Abbreviations count only as they are written. */
function isAsSpelt(phrase: string): boolean {
  return abbreviations.has(phrase) || !shortForms.has(phrase.toLowerCase());
}

function namesIn(text: string): Name[] {
  const found = findPhrases(text, [lexicon]).flatMap(({ start, end, meaning }) =>
    meaning !== null && isAsSpelt(text.slice(start, end)) ? [{ start, end, meaning }] : [],
  );
  const named = found.filter((one) => one.meaning.level !== 'region' || !isPartOf(text, one));
  return withCoordinatedNames(text, named).flatMap(({ start, end, meaning }) =>
    sidesMeant(text, { start, end }, meaning).map((referent) => ({
      start,
      end,
      phrase: referent === meaning ? text.slice(start, end) : anatomyOf(referent.classes[0]).structure,
      referent,
      refersBack: false,
    })),
  );
}
