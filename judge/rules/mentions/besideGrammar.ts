import { maskCharacter, maskedName } from './maskNames.js';
import { reaching } from './reach.js';

const directed = 'anterior|posterior|lateral|medial|superior|inferior|dorsal|ventral|cranial|caudal|proximal|distal|deep';
const sideWords = 'left|right|sides?|front|back|rear|top|bottom|tip|edge|underside';
const see = '(?:slices?|sections?|images?|levels?|planes?|cuts?)';
const other =
  '(?:next|lower|higher|other|another|different|adjacent|neighbou?ring|previous|following|subsequent|earlier|later|deeper|(?:more|further) \\w+)';

/** Where the image is not: "further down", "on the next slices", "outside this plane". */
const elsewhere = [
  String.raw`(?:higher|lower|further|farther|deeper)(?: (?:up|down|above|below|away|off|cranial(?:ly)?|caudal(?:ly)?|superior(?:ly)?|inferior(?:ly)?))(?! (?:in|on|of) (?:the|this) (?:image|picture|figure))`,
  `(?:on|in|at|to|from|by) (?:(?:the|an?|some) )?${other} (?:ct |mr |axial |coronal )?(?:${see}|ones?)`,
  `${see} (?:that (?:lie|are) )?(?:further |farther )?(?:above|below|beneath|beyond|up|down|higher|lower|cranial|caudal)`,
  '(?:outside|beyond|out)(?: of)? (?:this|the|our|that) (?:\\w+ )?(?:plane|slice|image|section|field|view|frame|range|volume|scan|level|picture|cut)',
  `(?:above|below|beneath|over|under|behind|in front of|(?:cranial|caudal|superior|inferior|anterior|posterior) to) (?:this|the present|the current|the shown|our) ${see}`,
].join('|');

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
    '(?:curve|concavity|c-loop|loop|sweep|crook|hilum|bed|fossa|groove|notch|hollow) of',
    '(?:arises?|arising|originat(?:es?|ing)|branch(?:es|ing)?(?: off)?|runs?|running|courses?|coursing|extend(?:s|ing)?|continues?|descend(?:s|ing)?|ascend(?:s|ing)?|tapers?|points?|pointing|stretch(?:es|ing)?) (?:\\w+ ){0,2}?(?:from|into|to|toward|towards|up to|down to|as far as)',
    '(?:leaves|leaving|enter(?:s|ing)?|cross(?:es|ing))',
    `(?:normally|usually|typically|generally|commonly) (?:lies?|lying|sits?|found|located|situated|rests?|nestles?|runs?)`,
  ],
  absence: [
    '(?:look|looked|looking|search|searched|searching|check|checked) for',
    'apart from|aside from|ignoring|disregarding|not counting|leaving (?:out|aside)|setting aside|except(?: for)?|besides',
    'than any',
  ],
} as const;

/** Verbs of what a structure does. */
const functionVerbs = [
  'pump|carr(?:y|ie)|return|drain|send|deliver|suppl(?:y|ie)|filter|store|secrete|produce|make(?!s? (?:it|this)\\b)|digest|absorb|conduct|lead|receive|transport|convey',
  'connect|protect|support|release|feed|bring|move|flex|extend|rotate|bend|articulate|anchor|join|link|flow|enter|empt(?:y|ie)|pass(?:e)?|collect|distribute|serve|stabili[sz]e|help|enable|control|regulate|exchange|propel|push',
].join('|');
const functionParticiples =
  'pumping|carrying|returning|draining|sending|delivering|supplying|filtering|storing|secreting|producing|making|conducting|leading|receiving|transporting|connecting|protecting|supporting|feeding|bringing|moving|flexing|extending|coming|emptying|passing|collecting';
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
  String.raw`(?:^|\n)[^\n${maskCharacter}]{0,8}${maskedName}(?: ?\([^)\n]*\))? ?(?:-|:) (?!(?:the |an? |both |left |right )*["'(]{0,2}${maskCharacter})(?:(?!\b(?:with|visible|seen|shown|including|such as|contains?|no|part|parts|portions?|sections?|tip|edge|lobe)\b)[^\n;.,:]){0,120}$`,
  'iu',
);

/** "The aorta, which lies in front of the ...", but not "the organ, which is the ...". */
const relative = new RegExp(
  String.raw`${maskedName}["')]{0,2},? (?:which|whose|that|(?:in|into|through|from|to|by) which|where)(?! (?:is|are|would be|must be|means|appears to be|represents)(?: (?:the|an?|probably|most likely|likely))* ["'(]{0,2}$)[^,.;\n]{0,120}$`,
  'iu',
);

const before: readonly RegExp[] = [
  reaching(governors.level, { words: 3, joint: 'pair' }),
  reaching(governors.neighbour, { words: 5, joint: 'pair' }),
  reaching(governors.absence, { words: 4, joint: 'list' }),
  reaching([`(?<!${maskedName},? (?:which|that|who) [^,;.\\n]{0,80})(?:(?:${functionVerbs})s?|${functionParticiples}|${functionNouns})`], {
    words: 8,
    joint: 'list',
  }),
  new RegExp(String.raw`\b(?:${elsewhere})\b[^,.;:\n]{0,40}$`, 'iu'),
  description,
  relative,
];

const compared = reaching(comparisons, { words: 5, joint: 'list' });

/** Whether the masked text before a name compares something with it. */
export function isCompared(textBefore: string): boolean {
  return compared.test(textBefore);
}

const subjects = `(?:(?:,|,? and|,? or|,? as well as) (?:the |an? |both |any )?${maskedName})*`;

/** After a name: that it is, or would be, somewhere else. */
const after: readonly RegExp[] = [
  new RegExp(
    String.raw`^${subjects}[^.,;:!?\n]{0,30}? (?:would|will|should)(?: (?:normally|usually|only|then|typically|instead|rather))? (?:be|lie|appear|come|start|begin|sit|follow|show)\b(?! (?:the )?(?:answer|largest|biggest|my))`,
    'iu',
  ),
  new RegExp(
    String.raw`^${subjects}(?:(?! with |\b(?:visible|seen|shown|identified|present) *(?:[.,;]|and\b))[^.;!?\n]){0,80}?\b(?:${elsewhere})\b`,
    'iu',
  ),
  new RegExp(
    String.raw`^${subjects}[^.,;:!?\n]{0,20}? (?:only )?(?:begins?|starts?|ends?|ended|began|started|has ended|have ended)\b (?:only |just |further |somewhat |well )*(?:above|below|beneath|lower|higher|on|at|in|up|down|under)\b`,
    'iu',
  ),
  new RegExp(
    `^${subjects} (?:is|are|being|were) (?:left (?:out|aside)|excluded|ignored|disregarded|set aside|not (?:counted|considered))`,
    'iu',
  ),
];

/**
 * Whether the masked text around a name says that it is named only for the sake of something else: as a neighbour,
 * for what a structure does, for the level of the slice, or as something that lies elsewhere.
 */
export function isBeside(textBefore: string, textAfter: string): boolean {
  return (
    before.some((expression) => expression.test(textBefore)) || after.some((one) => one.test(textAfter))
  );
}
