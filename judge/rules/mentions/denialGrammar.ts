import { denyingVerbs, tellsMore } from '../text/stanceOf.js';
import { maskCharacter, maskedName } from './maskNames.js';
import { reaching } from './reach.js';
import type { Surroundings } from './surroundings.js';

const parts = `evidence|signs?|traces?|parts?|portions?|sections?|loops?|poles?|lobes?|tip|slices?|${maskedName}`;

/** Denials that reach through a preposition: "absence of the heart and of the stomach". */
const deniedBefore = reaching(
  [
    String.raw`(?:absence|lack|(?:nothing|none)(?: \w+){0,3}|no (?:\w+ ){0,2}?(?:${parts})) of`,
    'without(?! (?:a |any )?(?:doubt|question))|neither|do(?:es)? not (?:see|show|include|contain)',
    String.raw`too (?:low|high|deep|shallow|far \w+) (?:for|to (?:see|show|include|catch))`,
    String.raw`(?:looked|looking|searched|searching)(?: \w+){0,2} in vain for`,
  ],
  { words: 3, joint: 'list' },
);

/** "❌ Spleen": a mark before a name, or before those joined to it. */
const deniedMark = new RegExp(
  String.raw`(?:[✗✘❌×🚫]|(?:^|\n)\W*\[ ?\])\W{0,4}(?:${maskedName}(?:, | and | ?/ ?))*$`,
  'u',
);

const findings =
  'fractures?|lesions?|mass(?:es)?|stones?|calculi|thromb(?:us|osis|i)|calcifications?|dilatations?|dilation|metastas[ei]s|enlargement|injur(?:y|ies)|cysts?|obstruction|abnormalit(?:y|ies)|patholog(?:y|ies)|disease|tumou?rs?|nodules?|aneurysms?|stenosis|o?edema|thickening|rupture|lacerations?|infarcts?|invasion|displacement';

/** "No rib fracture" says that there are ribs. */
const finding = new RegExp(String.raw`^(?: wall| duct| head| body| tail| pole)? (?:${findings})\b`, 'i');

const remarks = [
  String.raw`\b(?:no|false|null)(?=[^\w${maskCharacter}]*(?:$|[.,;|()\n}]))`,
  String.raw`\bnot (?:\w+ )?(?:visible|seen|shown|visuali[sz]ed|present|identified|identifiable|included|depicted|found|discernible|recogni[sz]able|enclosed|marked|boxed|applicable|at|in|on|within|part|here|there|yet)\b`,
  String.raw`\b(?:none|zero|nil|0(?!\.\d*[1-9])|negative|absent|n\/a|never|invisible|unseen|missing|nowhere|cannot|can't)\b`,
  String.raw`\b(?:out of|outside|beyond)(?: of)? (?:the |this )?(?:field|view|plane|slice|image|range|section|scan|frame)\b`,
  '[✗✘❌×]',
].join('|');

const subjects = `(?:(?:,|,? and|,? or|,? nor|,? as well as) (?:the |an? |both |any )?${maskedName})*`;

/** "Spleen: no", "Spleen - not seen", "Spleen (absent)", and the cell beside it in a table. */
const deniedRemark = new RegExp(
  String.raw`^["')]{0,2}${subjects} ?(?:(?:[:=|(➔➜➞]|->?|\.{2,})[^.;!?\n|${maskCharacter}]{0,40}?(?:${remarks})|[✗✘❌×]|no(?=\s*(?:[,.;\n]|$))|, ?(?:0|no|false|absent)(?=\s*(?:\n|$)))`,
  'i',
);

const seen =
  '(?:visible|seen|shown|reached|included|part|in|on|at|present|visuali[sz]ed|identified|depicted|captured|covered|cut|displayed|here|there|yet|expected|within|contained|imaged|recogni[sz]able|found|discernible|apparent|evident|sectioned)';

/** In JSON: {"name": "trachea", "visible": false}. */
const deniedMember =
  /^",\s?"(?:is_?)?(?:visible|present|seen|visibility|presence|status|detected|identified)": ?"?(?:no|not|false|absent)\b/i;

/** "The liver and the kidneys are not visible", but not "the liver (visible), the kidneys (not visible)". */
const deniedAfter = new RegExp(
  String.raw`^${tellsMore}["']?${subjects}(?:(?!\)|\b(?:visible|seen|shown|present|identified)\b[,.])[^.;!?\n${maskCharacter}]){0,60}?\b(?:${denyingVerbs}|(?:is|are|was|were) (?:no longer|nowhere|hidden|obscured|concealed)|(?:is|are|was|were|has|have|can|could)(?: \w+){0,2} not (?:\w+ ){0,2}?${seen}\b)`,
  'i',
);

/** Without a verb: "Right kidney not yet in the plane". */
const deniedBriefly = new RegExp(
  String.raw`^["')]{0,2}${subjects} (?:(?:not|no longer)(?: (?:yet|quite|really|clearly|well))? ${seen}\b|n/a\b|(?:absent|missing|excluded|out of (?:the )?(?:plane|range|view|field)|invisible)(?=\s*(?:[.,;)\n]|$)))`,
  'i',
);

/** Taken back: "gallbladder - scratch that, it is the stomach". */
const takenBack =
  /^["')]{0,2} ?[-,.(]{0,3} ?(?:(?:scratch|strike|forget) that|no,? wait|wait,? no|correction|sorry,? (?:i mean|no))\b/i;

/** Names in brackets behind what is denied: "the upper abdomen (liver, spleen) is not included". */
const deniedInBrackets = new RegExp(
  String.raw`^["']?${subjects}[^().;!?\n${maskCharacter}]{0,20}\) (?:${denyingVerbs})`,
  'i',
);

/** What is said of a sentence's subject further on: "the gallbladder lies near the liver but isn't visible". */
const deniedLater = new RegExp(
  String.raw`^(?:, (?:which|whose|that)\b[^.;!?\n()]{0,140}?,|[^.;!?\n()]{0,140}?,? (?:but|and)|(?: \w+){0,3})? (?:is|are|was|were|can|could|does|do|has|have|lies|lie)(?:n't|(?: \w+){0,2} not) (?:\w+ ){0,2}?${seen}\b`,
  'i',
);

/** Whether a name only tells where something was looked for that is no part of the body. */
export function hasFinding({ before, after }: Surroundings): boolean {
  return /\bno\b[^.;\n]*$/i.test(before) && finding.test(after);
}

/** Whether the text around a name denies it, alone or together with names that are joined to it. */
export function isDenied({ before, after, predicate }: Surroundings): boolean {
  return (
    deniedBefore.test(before) ||
    deniedMark.test(before) ||
    deniedRemark.test(after) ||
    deniedMember.test(after) ||
    deniedAfter.test(after) ||
    deniedBriefly.test(after) ||
    takenBack.test(after) ||
    deniedInBrackets.test(after) ||
    deniedLater.test(predicate)
  );
}
