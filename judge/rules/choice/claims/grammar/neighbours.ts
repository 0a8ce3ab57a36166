import { box } from './askedWords.js';

/** "Next to", "behind". */
export const places =
  '(?:in front of|behind|next to|besides?|adjacent to|near|close to|close by|above|below|under|over|lateral to|medial to|anterior to|posterior to|superior to|inferior to|left of|right of|outside|around|beyond|(?<!in[ -])between|touching|surrounding|neighbou?ring|adjacent|closest to|overlying|underlying|abutting|alongside|opposite|further (?:back|up|down|lateral|medial)|nearby|bordering)';

/** The subject of a sentence that is told by its place beside what was asked: "the structure next to the box". */
export const neighbour = new RegExp(
  String.raw`\b${places}\b(?: (?:of|to))?(?: (?:the|this|that|it|its|them|both))?(?: [\w-]+){0,2}? ?(?:\bit\b|\b${box}\b|\bstructure|\borgan|(?<=${places}) ?$)|^(?:the )?(?:adjacent|neighbou?ring|nearby|surrounding|overlying|underlying|other)\b`,
  'iu',
);

/** Words that make of a name beside what was asked something else: denied, beside it, compared, connected, usual. */
export const turning = new RegExp(
  String.raw`\b(?:${[
    'not|no|never|rarely|seldom|neither|nor|cannot|can not|hardly|barely|scarcely|without|except|instead|rather|whether|if|but|or',
    String.raw`exclud\w*|miss\w*|avoid\w*|spar\w*|outside|beyond|touch\w*|abut\w*|border\w*|adjacent|adjoin\w*|next|near\w*`,
    String.raw`close\w*|beside|between|behind|front|above|below|under(?!going)\w*|beneath|lateral\w*|medial\w*|anterior\w*|posterior\w*`,
    String.raw`superior\w*|inferior\w*|left of|right of|opposite|vicinity|neighbou?r\w*|parallel|alongside|edge|level|around`,
    String.raw`overlap\w*|surround\w*|extends?|like|similar\w*|resembl\w*|unlike|than|compared?|consider|smaller|larger|exceeds?`,
    String.raw`less|least|second|half|partly|from|into|through|towards?|drain\w*|suppl\w*|connect\w*|empt(?:y|ies)|continu\w*`,
    String.raw`branch\w*|aris\w*|origin\w*|attach\w*|compress\w*|displac\w*|could|might|may|would|should|usually|normally|typically`,
    'out of|absent|elsewhere|away|cut off|cuts off|hid(?:es|ing)|shadow|skirts?|leaves? out|before it',
    'generally|commonly|frequently|often|options?|candidates?|such as|e\\.g',
  ].join('|')})\b|n't\b`,
  'iu',
);

/** Words before a name that govern it, so that it is no subject: "of the X", "behind the X", "no X". */
const governing = new RegExp(
  String.raw`\b(?:${[
    'of|in|inside|within|to|at|on|by|with|from|than|behind|above|below|beneath|underneath|under|over|around|between|near|besides?',
    'beyond|against|along|alongside|among|amid|across|past|off|opposite|upon|onto|next|lateral|medial|anterior|posterior|into',
    'through|towards?|like|as|for|about|outside|touching|abutting|adjoining|displacing|compressing|containing|surrounding',
    'exceeds|surpasses|outsizes|dwarfs|beats|touches|abuts|borders|adjoins|joins|meets|crosses|contacts',
    'covering|showing|contains|surrounds|no|not|neither|nor|without|connecting|joining|linking|crossing|overlying|underlying|separating|draining|supplying',
  ].join('|')})(?: (?:the|an?|its|both))? ?$`,
  'i',
);

/** True where nothing governs the name that follows the words. */
export function isSubjectAfter(before: string): boolean {
  return !governing.test(before);
}
