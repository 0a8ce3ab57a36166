import type { OptionMention } from './options.js';

/** A noun that names a kind of structure. */
const kind = /^(?:veins?|arter(?:y|ies)|vessels?|bones?|muscles?|glands?|organs?|nerves?|lobes?)$/iu;
const indefinite = /\b(?:an?|most|many|other) (?:\p{L}+ )?$/iu;
/** What has a head that is not the body's. */
const headed =
  /\b(?:femoral|humeral|radial|ulnar|fibular|metatarsal|metacarpal|pancreatic|caudate|muscle|mandibular|condylar|talar|short|long|lateral|medial) $/iu;

/** Mentions without those that only tell of a kind ("typical of a vein" is no portal vein) or of another thing's head ("femoral head"). */
export function withoutOtherHeads(
  text: string,
  mentions: readonly OptionMention[],
  names: readonly string[],
): readonly OptionMention[] {
  return mentions.filter(({ start, end, meaning }) => {
    const said = text.slice(start, end);
    const before = text.slice(Math.max(0, start - 24), start);
    if (/^head$/iu.test(said)) return !headed.test(before);
    const isWhole = meaning !== null && names[meaning].toLowerCase() === said.toLowerCase();
    return isWhole || !kind.test(said) || !indefinite.test(before);
  });
}
