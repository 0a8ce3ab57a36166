import { pattern } from '../../marks/markCharacters.js';
import { oneOf } from './oneOf.js';

/** Prepositions and verbs after which a name tells where something else lies, or what it has to do with it. */
const relation = oneOf(
  'behind|besides?|beyond|above|below|beneath|underneath|under|over|around|between|among|along(?:side)?|against|across|past|off|opposite|near|towards?|outside|onto|into|through|amid|about|despite|without|than|like|unlike|after|before',
  String.raw`(?:in )?front of|(?:left|right|side|edge|border|level|height|vicinity|neighbou?rhood|reverse|opposite|counterpart|contrary|converse|mirror image|instead|ahead|lateral|medial|(?:up|down)stream|clear|short|independent|north|south) of`,
  String.raw`(?:next|adjacent|close[rst]*|near(?:er|est)?|lateral(?:ly)?|medial(?:ly)?|anterior(?:ly)?|posterior(?:ly)?|superior(?:ly)?|inferior(?:ly)?|proximal|distal|dorsal|ventral|caudal|cranial|deep|superficial|parallel|relative|attached|connect\w+|similar|compared|due|thanks|proximity|leading|suppl\w+|blood|drains?|draining|continues?|extends?|extending|contrast|relation|respect) (?:to|with)`,
  String.raw`(?:in contact|contiguous|continuous|together|along|compared?|communicat\w+|border|interface|angles?|confus\w+) with`,
  String.raw`(?:surrounded|displaced|bordered|compressed|flanked|separated|divided|supplied|drained|crossed|overlain|covered|followed|limited|bounded) (?:laterally |medially |anteriorly |posteriorly )?(?:by|from)`,
  String.raw`(?:aris\w+|originat\w+|branch\w+|com(?:es?|ing)|differ\w*|separat\w+|distinct|away|apart|far|distinguish\w*) from`,
  String.raw`touch\w*|abut\w*|border(?:s|ing)|adjoin\w*|overlap\w*|overl(?:ies|ying)|underl(?:ies|ying)|surround(?:s|ing)|displac\w+|compress\w+|cross(?:es|ing)|join(?:s|ing)|connect(?:s|ing)|separat(?:es|ing)|suppl(?:ies|ying)|drain(?:s|ing)|neighbou?r(?:s|ing)|flank(?:s|ing)|indent(?:s|ing)|hug(?:s|ging)|par(?:allels|alleling)`,
);
const article = '(?: (?:both|all|either))?(?: (?:the|an?|its|this|that|his|her))?';
const landmark = new RegExp(String.raw`(?<![\p{L}-])${relation}${article} ?["'(]?$`, 'iu');
const landmarks = new RegExp(
  String.raw`(?<![\p{L}-])${relation}${article}(?: [\p{L}-]+){0,4}? ${pattern.mark}`,
  'giu',
);

/** Whether the words before a name make a landmark of it: "behind the", "in contact with the". */
export function isLandmarkAfter(before: string): boolean {
  return landmark.test(before);
}

/** The words of a clause without the landmarks that it tells. */
export function withoutLandmarks(words: string): string {
  return words.replace(landmarks, ' ');
}
