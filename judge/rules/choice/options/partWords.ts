/** Organs that are called by their parts, which are not called by one another. */
const organs =
  /\b(?:brain|cerebral|colon|colonic|heart|cardiac|liver|hepatic|pancreas|pancreatic|stomach|gastric)\b|\b(?:of|the)\b/g;
const parts =
  /\b(?:lobes?|segments?|dome|sigmoid|ascending|transverse|descending|c(?:a?e)cum|flexure|head|neck|body|tail|uncinate|fundus|antrum|cardia|pylorus|valves?|septum|apex|papillary|cerebell(?:um|ar)|brainstem|stem|midbrain|pons|medulla|thalamus|callosum|ventricles?|ganglia|hemispheres?)\b/;

/**
 * The words by which a phrase tells a part of an organ from its other parts, or null where it tells none.
 *
 * @example
 * partWords('left lobe of the liver'); // ['left', 'lobe']
 * partWords('hepatic parenchyma'); // null
 */
export function partWords(phrase: string): readonly string[] | null {
  if (!parts.test(phrase)) return null;
  return phrase.replaceAll(organs, ' ').replaceAll('caecum', 'cecum').split(' ').filter(Boolean);
}

/**
 * Whether two phrases of one organ may mean the same part of it: "hepatic lobe" and "left lobe of the liver", not
 * "caudate lobe" and "left hepatic lobe".
 */
export function mayBeSamePart(one: string, other: string): boolean {
  const [words, others] = [partWords(one), partWords(other)];
  if (words === null || others === null) return true;
  const [short, long] = words.length < others.length ? [words, others] : [others, words];
  return short.every((word) => long.includes(word));
}
