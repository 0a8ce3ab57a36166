import { isSubject, reaching } from '../reach.js';
import type { Surroundings } from '../surroundings.js';

const quality = String.raw`(?: (?:in|of) (?:\w+ ){0,3}?\w+)?`;

const comparisons = [
  '(?:exceeds?|surpass(?:es)?|match(?:es)?|equals?|approach(?:es)?|resembles?) that of',
  `(?:similar|equal|identical|comparable|(?:iso|hyper|hypo)(?:dense|intense|attenuating)|relative|compared|in comparison|in contrast|analogous|as opposed)${quality} (?:to|with|than)`,
  String.raw`(?:similar|same|equal|comparable) \w+ (?:to|as|with)`,
  String.raw`(?<!\b(?:rather|other) )than|resembl(?:es?|ing)|unlike|as (?!well\b|far\b|soon\b|long\b)[\w-]+ as`,
  '(?:just|much|black|white|gr[ae]y|round|hollow|homogeneous|tubular|bright|dark|dense|density|texture|signal) like',
  '(?:has|have|having|with|of|at) the (?:density|attenuation|intensity|signal|brightness|size|texture) of',
].join('|');

const compared: readonly RegExp[] = [
  // Between commas ("..., darker than the liver, ...") a comparison ends with the second one.
  reaching([`(?<!,[^,;]{0,40})(?:${comparisons})`], { words: 5, joint: 'list' }),
  reaching([comparisons], { words: 5, joint: 'pair' }),
];

/** Whether something else is compared with a name: "brighter than the liver". */
export function isCompared({ before, after }: Surroundings): boolean {
  return compared.some((expression) => expression.test(before)) && !isSubject(before, after);
}
