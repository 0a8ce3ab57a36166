import type { Plane } from '../../../suites/schema/schema.js';
import { maskCharacter, maskedName } from './maskNames.js';
import { functionParticiples, functionVerbs } from './functionVerbs.js';
import { isSubject, reaching } from './reach.js';

const directed = 'anterior|posterior|lateral|medial|superior|inferior|dorsal|ventral|cranial|caudal|proximal|distal|deep';
const sideWords = 'left|right|sides?|front|back|rear|top|bottom|tip|edge|underside';
const see = '(?:slices?|sections?|images?|levels?|planes?|cuts?)';
const other =
  '(?:next|lower|higher|other|another|different|adjacent|neighbou?ring|previous|following|subsequent|earlier|later|deeper|(?:more|further) \\w+)';

const inImage = '(?! (?:in|on|of) (?:the|this) (?:image|picture|figure))';
const thisSlice = `(?:this|the present|the current|the shown|our) ${see}`;

/** Where the image is not, whatever its plane: "on the next slices", "outside this plane". */
const offSlice = [
  `(?:on|in|at|to|from|by) (?:(?:the|an?|some) )?${other} (?:ct |mr |axial |coronal )?(?:${see}|ones?)`,
  `${see} (?:that (?:lie|are) )?(?:further |farther )?(?:above|below|beneath|beyond|up|down|higher|lower|cranial|caudal)`,
  String.raw`(?:outside|beyond|out)(?: of)? (?:this|the|our|that) (?:\w+ )?(?:plane|slice|image|section|field|view|frame|range|volume|scan|level|picture|cut)`,
  `(?:above|below|beneath|over|under|behind|in front of|(?:cranial|caudal|superior|inferior|anterior|posterior) to) ${thisSlice}`,
];
const upOrDown =
  '(?:higher|lower|further|farther|deeper) (?:up|down|above|below|away|off|cranial(?:ly)?|caudal(?:ly)?|superior(?:ly)?|inferior(?:ly)?)';
const forwardOrBack =
  '(?:further|farther|more|too far) (?:forward|back|in front|behind|anterior(?:ly)?|posterior(?:ly)?|ventral(?:ly)?|dorsal(?:ly)?)';

/** Words that lead across the image's plane lead off it. */
const elsewhere: Readonly<Record<Plane, string>> = {
  axial: [...offSlice, `${upOrDown}${inImage}`, String.raw`(?:lies?|sits?|is|are|located|situated|positioned|found) (?:much |well |slightly )?(?:lower|higher|deeper)(?=[.,;:)\n]|$)`].join('|'),
  coronal: [...offSlice, `${forwardOrBack}${inImage}`].join('|'),
  sagittal: offSlice.join('|'),
};

/** Words before a name that tell of another structure or of the slice's place by it. */
const governors = {
  level: ['(?:levels?|height) of', 'towards? the (?:base|apex) of'],
  neighbour: [
    'next to|adjacent to|near(?:by|er)?(?: to)?|close to|beside|alongside|behind|in front of|above|below|beneath|under(?:neath)?',
    '(?<!\\b(?:box|rectangle|frame) [^.;,\\n]{0,40})(?:over|around)',
    'between|across from|opposite(?: to| of)?|against|beyond|past|off',
    'abut(?:s|ting)?|touch(?:es|ing)?|border(?:s|ing)?(?: on)?|face[sd]?|facing|reach(?:es|ing)?|overl(?:ies|ying)|indent(?:s|ing)|displac(?:es|ing)',
    `(?:(?:antero|postero|supero|infero)?(?:${directed})(?:ly)?|attached|connected|relative|parallel|continuous|contiguous|related) (?:to|with)`,
    `(?:to|on|at|in|along|from) (?:the |its |either |each |both |one )?(?:left |right |other |upper |lower |near |far )?(?:${sideWords}) of`,
    '(?:left|right) of',
    '(?:curve|concavity|c-loop|sweep|crook|hilum|bed|fossa|groove|notch|hollow) of',
    '(?:arises?|arising|originat(?:es?|ing)|branch(?:es|ing)?(?: off)?|runs?|running|courses?|coursing|extend(?:s|ing)?|continues?|descend(?:s|ing)?|ascend(?:s|ing)?|tapers?|stretch(?:es|ing)?) (?:\\w+ ){0,2}?(?:from|into|to|toward|towards|up to|down to|as far as)',
    '(?:tucked|nestled|embedded|wedged|sandwiched|squeezed|lodged|cradled|fits?|fitting) (?:in|into|within|between|against|by)',
    '(?:(?<=\\b(?:it|they|as) )leaves?|enter(?:s|ing)?|cross(?:es|ing))',
    `(?:normally|usually|typically|generally|commonly) (?:lies?|lying|sits?|found|located|situated|rests?|nestles?|runs?)`,
  ],
  absence: [
    '(?:look|looked|looking|search|searched|searching|check|checked)(?: \\w+){0,2} for',
    'apart from|aside from|ignoring|disregarding|not counting|leaving (?:out|aside)|setting aside|except(?: for)?|besides',
    'than any',
  ],
} as const;

const functionPassives =
  '(?:fed|supplied|drained|formed|filled|protected|crossed|connected|separated|divided|produced|made|regulated|controlled|innervated|lined|emptied|pumped|carried) (?:by|from|into|via|through|to)';
const functionNouns =
  '(?:responsible|needed|important|essential|pathway|passage|route|conduit|reservoir) for|(?:blood|urine|bile|air|food|chyme|enzymes?|oxygen|insulin|hormones?|stool) (?:(?:that |which )?(?:comes?|coming|flows?|flowing|returns?|returning|goes|going|pass(?:es|ing)?|arrives?|arriving) )?(?:from|to|into|for|through|via|down|along|out of)';

const comparisons = [
  '(?:exceeds?|surpass(?:es)?|match(?:es)?|equals?|approach(?:es)?|resembles?) that of',
  '(?:similar|equal|identical|comparable|iso(?:dense|intense|attenuating)|hyper(?:dense|intense|attenuating)|hypo(?:dense|intense|attenuating)|relative|compared|in comparison|in contrast|analogous|as opposed)(?: (?:in|of) (?:\\w+ ){0,3}?\\w+)? (?:to|with|than)',
  '(?:similar|same|equal|comparable) \\w+ (?:to|as|with)',
  '(?<!\\b(?:rather|other) )than|resembl(?:es?|ing)|unlike|as (?!well\\b|far\\b)\\w+ as|(?:just|much|bright|dark|dense|density|texture|signal) like',
  '(?:has|have|having|with|of|at) the (?:density|attenuation|intensity|signal|brightness|size|texture) of',
];

/** "Aorta - the tube that ...": the description of an item of a list, if it does not tell what else is seen. */
const description = new RegExp(
  String.raw`(?:^|\n)[^\n${maskCharacter}]{0,8}${maskedName}(?: ?\([^)\n]*\))? ?(?:-|:) (?!(?:the |an? |both |left |right )*["'(]{0,2}(?:${maskCharacter}|$))(?:(?!\b(?:with|visible|seen|shown|including|such as|contains?|no|part|parts|portions?|sections?|tip|edge|lobe)\b)[^\n;.,:]){0,120}$`,
  'iu',
);

/** The same in parentheses: "aorta (carries blood to the ...". */
const remark = new RegExp(
  String.raw`${maskedName} ?\((?!(?:the |an? |both |left |right |and )*["']?(?:${maskCharacter}|$))(?:(?!\b(?:with|visible|seen|shown|including|such as|no|not|part|parts)\b)[^)\n]){0,160}$`,
  'iu',
);

/** "The aorta, which lies in front of the ...", but not "the organ, which is the ...". */
const relative = new RegExp(
  String.raw`${maskedName}["')]{0,2},? (?:which|whose|that|(?:in|into|through|from|to|by) which|where)(?! (?:is|are|would be|must be|means|appears to be|represents)(?: (?:the|an?|probably|most likely|likely))* ["'(]{0,2}$)[^,.;\n]{0,120}$`,
  'iu',
);

/** What a structure does reaches to the end of its clause, through the names on its way. */
const functional = new RegExp(
  String.raw`(?<!${maskedName},? (?:which|that|who) [^,;.\n]{0,80})\b(?:${functionVerbs}|${functionParticiples}|${functionPassives}|${functionNouns})(?:(?! (?:is|are|was|were|can|see|shows?|visible|seen|while|whereas)\b)[^.,;:\n]){0,120}? ["'(]{0,2}(?:${maskedName}(?:,? (?:and|or)|,)(?: (?:the|an?|both|all|of|to|other|whole))* ["'(]{0,2})*$`,
  'iu',
);

const governing: readonly RegExp[] = [
  reaching(governors.level, { words: 3, joint: 'pair' }),
  reaching(governors.neighbour, { words: 5, joint: 'pair' }),
  reaching(governors.absence, { words: 4, joint: 'list' }),
  functional,
  description,
  remark,
  relative,
];

const compared = [
  reaching([`(?<!,[^,;]{0,40})(?:${comparisons.join('|')})`], { words: 5, joint: 'list' }),
  reaching(comparisons, { words: 5, joint: 'pair' }),
];

/** Whether the masked text before a name compares something with it. */
export function isCompared({ before, after }: Surroundings): boolean {
  return !isSubject(before, after) && compared.some((expression) => expression.test(before));
}

const subjects = `(?:(?:,|,? and|,? or|,? as well as) (?:the |an? |both |any )?${maskedName})*`;

/** After a name: that it is, or would be, somewhere else, or is set aside. */
const saidAfter: readonly RegExp[] = [
  String.raw`^${subjects}[^.,;:!?\n${maskCharacter}]{0,30}? (?:would|will|should)(?: (?:normally|usually|only|then|typically|instead|rather))? (?:be|lie|appear|come|start|begin|sit|follow|show)\b(?! (?:the )?(?:answer|largest|biggest|my))`,
  String.raw`^${subjects}[^.,;:!?\n${maskCharacter}]{0,20}? (?:only )?(?:begins?|starts?|ends?|ended|began|started|has ended|have ended)\b (?:only |just |further |somewhat |well )*(?:above|below|beneath|lower|higher|on|at|in|up|down|under)\b`,
  String.raw`^${subjects} (?:has|have) (?:already |just )?(?:disappeared|vanished|ended|gone|passed|been (?:removed|resected|left))\b`,
  String.raw`^${subjects},? (?:you|one|we)(?:'d|'ll| would| will)? (?:have|need)\b`,
  `^${subjects} (?:is|are|being|were) (?:left (?:out|aside)|excluded|ignored|disregarded|set aside|not (?:counted|considered))`,
].map((expression) => new RegExp(expression, 'iu'));

const elsewhereBefore = byPlane((words) => String.raw`\b(?:${words})\b,?[^,.;:\n]{0,40}$`);
const elsewhereAfter = byPlane(
  (words) =>
    String.raw`^${subjects}(?:(?! with |\b(?:visible|seen|shown|identified|present) *(?:[.,;]|and\b))[^.;!?\n${maskCharacter}]){0,80}?\b(?:${words})\b`,
);

function byPlane(expressionOf: (words: string) => string): Readonly<Record<Plane, RegExp>> {
  const made = (plane: Plane) => new RegExp(expressionOf(elsewhere[plane]), 'iu');
  return { axial: made('axial'), coronal: made('coronal'), sagittal: made('sagittal') };
}

/** The masked text around a name, and the plane of the image that it is about. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly plane: Plane;
}

/**
 * Whether the text says that a name is told only for the sake of something else: as a neighbour, for what a structure does, for the
 * level of the slice, or as something that lies elsewhere.
 */
export function isBeside({ before, after, plane }: Surroundings): boolean {
  return (
    (!isSubject(before, after) && governing.some((expression) => expression.test(before))) ||
    saidAfter.some((expression) => expression.test(after)) ||
    elsewhereBefore[plane].test(before) ||
    elsewhereAfter[plane].test(after)
  );
}
