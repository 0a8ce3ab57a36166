const acronym = /^\p{Lu}{2,6}$/u;
/** Beginnings of words that have a letter of their own: "NP" for "nonproliferative". */
const prefix = '(?:non|pre|post|sub|intra|extra|inter|micro|macro|para|peri|trans)';

/** A name of several words of which some are acronyms, with these in full: "moderate nonproliferative diabetic retinopathy" for "Moderate NPDR". */
export function acronymForms(name: string): readonly string[] {
  const words = name.split(' ');
  const isPlain = words.every((word) => /^[\p{L}-]+$/u.test(word));
  if (words.length < 2 || !isPlain || !words.some((word) => acronym.test(word))) return [];
  return [`(?<!\\bnon[- ])${words.map((word) => (acronym.test(word) ? inFull(word) : word)).join(' ')}`];
}

function inFull(letters: string): string {
  const parts = [...letters].map((letter) => String.raw`${letter}\p{L}{2,}?`);
  return parts.join(String.raw`(?:(?<=\b${prefix})-?|[ -](?:of |the |and )?)`);
}
