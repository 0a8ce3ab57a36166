import { createClauseFinder } from '../text/clauses.js';
import { findPhrases } from '../text/findPhrases.js';
import { stanceOf } from '../text/stanceOf.js';
import { type IdentityTerm, identityTerms } from './identityTerms.js';

/** Something that a text says an image is, or is not. */
export interface IdentityClaim {
  readonly phrase: string;
  readonly term: IdentityTerm;
  readonly isDenied: boolean;
}

const imageNoun = 'scan|image|picture|slice|study|section|view|tomograph?y?|ct|mri?|x-?ray|radiograph';
const bodyNoun =
  'anatomy|body|chest|thorax|lungs?|heart|head|brain|skull|neck|abdomen|pelvis|torso|spine|structures?|tissues?';

/** "Not a scan of a human" denies the human: what stands between is taken away from the preposition. */
const transparentOf = new RegExp(
  String.raw`\b((?:${imageNoun}|${bodyNoun})s? |not |be |is |are )(of|from)\b`,
  'gi',
);

/** Before what is left open. */
const leftOpen =
  /\b(?:whether|if|(?:cannot|can't|could not|couldn't|unable to|not able to|(?:impossible|difficult|hard|not possible) to) (?:\w+ ){0,2}?(?:tell|say|determine|confirm|verify|know|be (?:certain|sure)|rule out|exclude|establish))\b[^.;!?\n]*$/i;

/** Before what is denied in words that other denials do without. */
const improbable = /\b(?:unlikely|improbable)\b[^.;!?\n]*$/i;

/** "A real scan would show more noise." */
const wouldBe = /^[^.;!?\n]{0,30}\bwould\b/i;

const signs = 'signs?|evidence|hints?|indications?|features?|art[ei]facts?|traces?|reason|typical|hallmarks?';
const within = String.raw`[^.;!?\n]{0,60}`;

/** Before what there is no sign of: "nothing suggests that it was generated". */
const unsigned = new RegExp(
  String.raw`\b(?:no|nothing|none|little)\b(?!${within}, (?:which|that|this)? ?(?:suggest|indicat|point|speak|mean|impl))${within}\b(?:${signs}|suggest\w*|indicat\w*|points?|betray\w*|reveal\w*|gives? away|speaks?)\b[^.;!?\n]{0,50}$|\b(?:without|lack of|absence of|free of)\b${within}\b(?:${signs})\b(?:(?! (?:suggest|indicat|point|speak|mean|impl|argu))[^.;!?\n]){0,50}$`,
  'i',
);

/** Before what an image is only held against: "compared with a human", "like a human". */
const comparison =
  /\b(?:compar(?:ed|able|ison)(?: to| with)?|than|differ(?:s|ent|ing)? from|unlike|similar to|resembl\w+|like|typical of|in|expected (?:in|of)) (?:(?:a|an|the|that of|those of|normal|typical|healthy) ){0,3}$/i;

/** "Not a real CT scan of a human" says that it is not real, and no more. */
const deniedReal =
  /\b(?:not|never|n't|rather than|instead of)\b[^.;!?\n]*\b(?:real|genuine|authentic|actual)\b[^.;!?\n]*$/i;

/** How far before a term its clause is looked at, in characters. */
const reach = 300;

/** What a plain text says the image is or is not, in its order; what it leaves open is left out. */
export function identityClaims(text: string): IdentityClaim[] {
  const masked = text.replace(
    transparentOf,
    (_, noun: string, of: string) => noun + '\uE000'.repeat(of.length),
  );
  const clauseOf = createClauseFinder(masked);
  return findPhrases(text, [identityTerms]).flatMap(({ start, end, meaning: term }) => {
    if (term.about === 'nothing') return [];
    const clause = clauseOf({ start, end });
    const before = text.slice(Math.max(clause.start, start - reach), start);
    if (leftOpen.test(before)) return [];
    if (/\ban? $/i.test(before) && wouldBe.test(text.slice(end, end + 60))) return [];
    if (term.about === 'subject' && !term.species && comparison.test(before)) return [];
    const phrase = text.slice(start, end);
    const stance = stanceOf(masked, { start, end }, clause);
    const isDenied = stance === 'denied' || improbable.test(before) || unsigned.test(before);
    const isOfReal = isDenied && term.about !== 'authenticity' && deniedReal.test(before);
    // "CT (CAT) scan" has no cat.
    return stance === 'hedged' || isOfReal || phrase === 'CAT' ? [] : [{ phrase, term, isDenied }];
  });
}
