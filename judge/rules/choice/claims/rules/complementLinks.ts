import { box, boxLike, largest, marked } from '../grammar/askedWords.js';
import { places } from '../grammar/neighbours.js';
import { oneOf } from '../grammar/oneOf.js';
import { adverbs, copula } from '../grammar/verbs.js';

/** What may stand between a link and the name: "that of", "what appears to be". */
const filler = oneOf(
  "(?:that|those) of |it is |it being |to be |it's |(?:this|that) is |that (?:it|this) is |only |with |labell?ed |called |named ",
  'the one (?:called|named) |part of |what (?:is|appears to be|seems to be|looks like) |what (?:one|we|you|i) (?:would )?(?:calls?|know as|terms?) |what is (?:called|known as|termed) ',
);
const nameBegins = String.raw`\s?${adverbs}${filler}?["'(:]*$`;

function linkOf(...alternatives: readonly string[]): RegExp {
  return new RegExp(`${oneOf(...alternatives)}${nameBegins}`, 'iu');
}

/** "Is", "appears to be". */
export const being = linkOf(copula, String.raw`\bthats`);

const looks =
  'description|appearance|look|picture|image|pattern|position|location|place|shape|density|outline|course|features|site|spot|texture|contour';
const asKnown = String.raw`identif\w+|recogni[sz]\w+|interpret\w*|classif\w+|reads?|label\w*|describ\w+|regards?|diagnos\w+|takes?|considers?|views?|sees?|calls?`;
const knownAs =
  'identified|recogni[sz]ed|recogni[sz]able|known|labell?ed|interpreted|classified|seen|described|read|regarded|diagnosed|taken|marked|given|designated|viewed|referred to|called';
const it = String.raw`(?:it|this|that|them|(?:the|this|that|what) [^.;:,\ue000-\ue045]{1,70}?)`;

/** "Corresponds to", "is typical of", "suggests", "identify it as". */
export const evidenced = linkOf(
  String.raw`\b(?:correspond(?:s|ing)?|refers?|belong(?:s|ing)?|points?|pointing|leads?|amounts?|attributable|maps?|relates?|equivalent|identical) ${adverbs}to[,:]?`,
  String.raw`\b(?:consistent|compatible|in keeping|in line|in accordance|correspond(?:s|ing)?|match(?:es|ing)?(?: up)?|congruent|concordant|coincides?|agrees?|fits|in agreement|tall(?:y|ies)|goes|accords?|square[sd]?|dealing|concerned) ${adverbs}with`,
  String.raw`\b(?:typical|characteristic|suggestive|indicative|diagnostic|representative|classic|reminiscent|evocative|distinctive|pathognomonic|specific|proof|a sign|signs|features?|hallmarks?|calling cards?|signatures?|fingerprints?|trademarks?|(?:typical|characteristic|classic|usual|expected|normal|known|right|very|ha(?:s|ve) the|with the|(?:which|that) is the|is (?:the|an?)(?: (?:very|textbook|classic(?:al)?|perfect|exact))?|is where)(?: \w+)? (?:${looks}|definition)) (?:of|for)`,
  String.raw`\b(?:unique|specific|peculiar|exclusive|restricted|confined) to|\b(?:such|this|these|that)\b[^.,;]{1,40} (?:only (?:occurs?|exists?|appears?|seen|found)|(?:occurs?|exists?|appears?|(?:is|are) (?:seen|found)) only) in|\bstands for`,
  String.raw`\b(?:match(?:es|ing)?|fits?|suggest(?:s|ing)?|indicat(?:es?|ing)|mean(?:s|ing)|favou?rs?|implies|imply|confirm(?:s|ing)?|supports?|prov(?:es?|ing)|reveals?|betrays?|denotes?|signif(?:ies|y)|makes? (?:it|this|that)|represent(?:s|ing)?|(?:most closely|best|clearly) resembles?)[,:]?`,
  String.raw`(?<=\b(?:${largest}|most|share|majority|bulk|lion's|first|top|title|crown|prize|win|lead)\b[^.]{0,60})\b(?:goes|falls|belongs) to`,
  String.raw`\b(?:qualifies|counts|(?:gives|puts?) (?:it|this) (?:away|down)) as|\b(?:take|takes|took|hold) (?:this|it|that) for|\bgives? away|\breminds? (?:me|us|one) of`,
  String.raw`\b(?:tips|tilts|swings|shifts) the (?:balance|scales?) (?:in favou?r of|towards?|to)`,
  String.raw`\b(?:clinch|establish|secure|make|give|confirm|seal|prove|allow|support|permit|justif|warrant|reach|yield|lead|point)\p{Ll}*(?: us)?(?: to)? (?:the|a|my|our) (?:\p{Ll}+ )?diagnosis of`,
  String.raw`\btextbook (?:for|of)`,
  String.raw`\b(?:is|are) (?:only |just )?true (?:only )?(?:of|for)|\b(?:order|ranking) from (?:the )?(?:largest|biggest) to (?:the )?smallest (?:is|would be)`,
  String.raw`\b(?:match(?:es)?|fits?|meets?|corresponds to|agrees with) (?:exactly )?(?:the|this|that|our) (?:\p{Ll}+ )?(?:description|definition) of`,
  String.raw`\b(?:puts?|places?|assigns?|brings?|moves?|sorts?) [^.;:,\ue000-\ue045]{2,60} (?:in(?:to)?|at|to|within) (?:the category of )?`,
  String.raw`\bwhich (?:(?:one|we|you|i)(?: would|'d)? calls?|is (?:called|known as|termed))`,
  String.raw`\b(?:features|findings|signs|characteristics) (?:\w+ly )?identify`,
  String.raw`(?<!\b(?:of|from|than) )\b(?:where|what|as|which) (?:you|one|we|i)(?: would|'d)? expects?(?: (?:of|for|from|with|in|to (?:see|find)(?: (?:of|for|in|with))?))?`,
  String.raw`\b(?:is|are) (?:exactly |just )?what (?:you|one|we|i)(?: would|'d)? (?:sees?|finds?|gets?|expects?) (?:in|with|from)`,
  String.raw`\bas (?:you|one|we|i)(?: would|'d| can)? (?:sees?|finds?|gets?|knows? it) (?:in|with|from|of)`,
  String.raw`\btells? (?:me|us)(?: that)?(?: it is| this is)?`,
  String.raw`\b(?:goes by|answers to)|\battribut(?:es?|ing|able) (?:it|this|that|the [\w ]{1,30}?) to`,
  String.raw`\b(?:speaks?|argues?|testif(?:ies|y)) for|\b(?:textbook|classic|typical|perfect|clear|prime) (?:example|case|instance|picture) of|\b(?:is|was|be|'s|with|have|represents?) an? (?:\p{L}+ )?(?:case|instance) of|\b(?:comes? together|adds? up|sums? up|boils? down|stands?|emerges?) (?:as|to)|\b(?:staged|graded|scored|rated|categori[sz]ed)(?: as)?|\bin favou?r of|\b(?:has|have|is|are) to be (?:considered|regarded as|taken for|called)(?: (?:an? )?(?:malignant|benign|acute|chronic))?|\b(?:one|we|radiologists?) (?:speaks?|talks?) of|(?:\b(?:are|am|is)|'re|'m|'s) (?:really |clearly |here )?looking at`,
  String.raw`\b(?:considered|regarded|deemed|called|termed|judged|rated)|\b(?:${knownAs}) as|\b(?:${asKnown})(?: ${it})? as`,
  String.raw`\b(?:believe|consider|judge|take|hold|deem|think|assume|presume)s? (?:it|(?:this|that|the)(?: [\w ]{1,30}?)?)(?: to be)?`,
  String.raw`\b(?:no|little|hardly any|scarcely any|without|not much)(?: \w+)? doubt(?: (?:about|that (?:it|this|we see)(?: is)?))`,
  String.raw`\b(?:everything|it|this|that|all)(?: \w+){0,3} (?:says|screams|spells)`,
  String.raw`\b(?:i\.e\.|namely|none other than|in other words|i mean|more (?:exactly|precisely|specifically)(?:,? in)?),?`,
);

const encloses = oneOf(
  'encloses?|contains?|surrounds?|outlines?|highlights?|marks?|shows?|covers?|encompass(?:es)?|delineates?|delimits?|demarcates?',
  'captures?|isolates?|frames?|traces?|encircles?|circles?|circumscribes?|bounds?|includes?|holds?|houses?|depicts?|displays?',
  'demonstrates?|identifies|represents?|designates?|denotes?|targets?|annotates?|emphasi[sz]es|features?|visuali[sz]es?|images',
  'singles out|picks out|zooms in on|points (?:at|to|out)|focus(?:es)? on|is about|concerns?|hugs?|fits (?:tightly )?around',
  '(?:draws?|calls?|directs?|brings?|turns?)(?: (?:the|our|your|my|all)(?: [\\w-]+)?)? (?:attention|eyes?|gaze|focus) (?:to|towards?)',
  'closes around|comprises?|indicates?|selects?|catches|specifies|confines|overl(?:ies|ays)|overlaps?(?: with)?',
  'wraps(?: around)?|exposes|(?:runs|goes) around|takes? in|exhibits?|offers?|reveals?|presents|sees|is full of',
);
const imageNoun = 'image|slice|scan|section|picture|view|ct|mri?|plane|cut|level';

/** "Encloses", "is drawn around", "shows", "is covered by". */
export const enclosing = linkOf(
  String.raw`\b${encloses}`,
  String.raw`(?<=\b(?:${boxLike}|${imageNoun}|is|are|was|has been)(?: \w+){0,5} )(?:enclosing|containing|surrounding|outlining|highlighting|marking|showing|covering|encompassing|capturing|framing|depicting|demonstrating|displaying|revealing|featuring|illustrating|visuali[sz]ing|imaging|pointing (?:at|to))`,
  String.raw`\b(?:drawn|placed|positioned|cent(?:ere|re|er)d|overlaid|superimposed|focused|put|set|laid|wrapped|fitted|located|situated) (?:\w+ly )*(?:around|over|on|about|upon|onto|at)`,
  String.raw`(?<=\b${box}\b,?(?: however,?)? (?:is|was) [^.;:\ue000-\ue045]{1,50},? )(?:over|around|on top of)`,
  String.raw`(?<=\b(?:${imageNoun})(?: (?!(?:in|of|on|with)\b)[\w-]+| (?:at hand|in question)){0,2} )ha(?:s|ve)`,
  // "The box lies near the edge, enclosing"
  String.raw`(?<=\b${box}\b[^.;:]{0,120}, (?:thus |thereby |and )?)(?:enclosing|containing|surrounding|outlining|highlighting|marking|covering|encompassing|capturing|framing|wrapping|encircling|circling|delineating|tracing|isolating)`,
  String.raw`(?<=^[^\p{L}]*(?:the )?(?:\w+ )?${box} )(?:on|over|at|around)`,
  String.raw`(?<=\b${box}\b(?:(?!\b(?:encompass|enclos|contain|surround|outlin|show|mark|highlight|cover|includ)\p{Ll}*)[^.,;]){0,40} )(?:around|follows|tracks)|(?<=\b${box} (?:\w+ )?)(?:sits?|lies?|falls?|rests?|is|runs?) (?:\w+ly |right |just )*(?:around|over|on top of|on|about|upon)`,
  String.raw`(?<=\b(?:${imageNoun})(?: \w+)? )(?:cuts?(?: through| across)?|pass(?:es|ing) (?:through|across)|(?:goes|runs) (?:right |straight |directly )?through|transects|intersects|traverses|crosses|is (?:taken )?through)`,
  String.raw`\b(?:you|they|somebody|someone|one|we)(?:'ve| have| has)? (?:boxed|marked|outlined|highlighted|circled|framed)`,
  String.raw`\b(?:covered|occupied|dominated|filled|taken up|made up|formed|constituted|accounted for|shown|displayed|held|claimed|taken)(?: \w+ly)? (?:by|with|of)|(?<=\b(?:largest|greatest|biggest|most|highest|maximum)\b[^.;]{0,60})\b(?:seen|found|measured|observed) (?:in|for|with)`,
);

/** "Was acquired in", "comes from": of an image, where the question may ask for its plane or region. */
export const taken = linkOf(
  String.raw`\b(?:acquired|taken|obtained|shown|displayed|presented|oriented|imaged|reconstructed|comes|stems|is|made|produced|generated|performed|scanned) ${adverbs}(?:in|from|of|at|through|with|by|using|by means of)`,
  String.raw`\b(?:acquired|taken|obtained|made|produced|generated|performed|scanned|imaged) (?:on|with)`,
  // "Should be confirmed with CT angiography"
  String.raw`\b(?:should|must|ought to|needs? to|has to|is to) (?:\p{Ll}+ )?be \p{Ll}+(?:ed|ne|de|en) ${adverbs}(?:with|by|using|by means of|via)`,
  // "Performed without contrast", where the option has the preposition
  String.raw`\b(?:acquired|taken|obtained|performed|done|carried out|scanned|found|located|situated|lying)`,
);

/** "The mass arises from": where it may be asked from what. */
export const arising = linkOf(
  String.raw`(?<=\b(?:lesions?|mass|masses|tumou?rs?|cysts?|it|this|that|which|bleeding|ha?ematoma|abscess|fluid|growth|abnormality|pathology|finding|nodule|carcinoma|cancer|neoplasm|process|lymphoma|sarcoma)(?: [^.;:,\ue000-\ue045]{1,40})? )(?:arises?|arising|originates?|originating|stems?|stemming|emanat(?:es?|ing)) from`,
);

/** "I see", "there is", "just". */
export const seeing = new RegExp(
  `${oneOf(
    '[,:-] ?(?:but )?(?:just|only|merely|solely|nothing but)',
    String.raw`\b(?:i|we|you|one)(?: can| could| do)? ?(?:however |indeed |thus |therefore |only |just |clearly |also |definitely |easily |readily |still |do )*(?:see|identify|recogni[sz]e|make out|discern|finds?|sees|observes?|note|appreciate|spot|detect|distinguish|identifies|recogni[sz]es)`,
    String.raw`^(?:in|at) the (?!(?:vicinity|neighbou?rhood|front|back)\b)[^,;:\ue000-\ue045]{1,50} (?:lies|sits|appears)`,
    String.raw`\bthere(?:'s| is| are| (?:appears|seems) to be)|\bi (?:was|am) able to (?:see|find|identify|recogni[sz]e|locate|make out)`,
    String.raw`\b(?:are|'re|am|is|was) (?:seeing|viewing|faced with|presented with)|\b(?:here )?(?:i|we|you) (?:have|get)`,
    String.raw`\b(?:visible|seen|shown|included|depicted|present|identified)(?: \w+){0,4} (?:is|are)`,
  )} ?${adverbs}["'(]*$`,
  'iu',
);

/** "In front of the condyles lies the X": what lies somewhere is there. */
export const lying = new RegExp(
  String.raw`^(?:and |while |so )?(?:just |right |directly |\p{Ll}+ly )?(?:${places}|in|on|at|within|beneath|before|further \p{Ll}+)\b[^,;:]{1,80},? (?:lies|sits|is|are|comes|follows|runs|stands|appears) ?$`,
  'iu',
);

/** "Nothing is larger than", "all the others are smaller than". */
export const noneLarger =
  /\b(?:they|others?|everything|both|these|rest|all)\b[^.;]{0,30} (?:surpassed|exceeded|dwarfed|outdone|outsized|topped|overshadowed) by ?$|\b(?:first|on top|ahead)(?:, [^,;]{1,30},)? (?:comes|is|ranks) ?$|\b(?:still|remains?) smaller than ?$|(?:\b(?:others?|rest|everything else|remaining \w+|them)|\ue040)(?: [\w-]+){0,4} (?:smaller|less(?: \w+){0,2})(?: [\w-]+){0,3} than(?: the (?:size|area|extent) of)? ?$|\ue040 (?:is|are|looks?|appears?|seems?) [a-z ]{0,20}(?:small|tiny|little|dwarfed|minor) (?:(?:in comparison|compared|relative|next) (?:to|with)|by) ?$|\b(?:no|none|nothing|nobody|neither)\b[^.]{0,40}\b(?:(?:larger|bigger|more (?:area|space|extensive|room|pixels|of the \w+)|greater)\b[^.]{0,20}\bthan|beats|exceeds?|surpass(?:es)?|tops|rivals|outdoes|attains|(?:comes?|is|are) (?:anywhere |even |remotely )?(?:close|near)(?: to)?|reaches|as (?:large|big|extensive|much|many)(?: \w+)? as)(?: the (?:size|area|extent) of)? ?$/iu;

/** "The Y is smaller than", "small compared to", of one other. */
export const smaller =
  /[\ue000-\ue045]["')]?(?:'s (?:cross-sectional )?(?:area|size|extent|outline))? (?:is|are|looks?|appears?|seems?|remains?) [a-z ]{0,30}(?:(?:smaller|less extensive)(?: in (?:area|size))? than|(?:small|tiny|little|minor) (?:in comparison|compared|relative|next) (?:to|with)|dwarfed by|exceeded by|surpassed by) ?$/iu;

/** "This is where the X lies", "that is how the X looks". */
export const where =
  /\b(?:is|'s|lies|sits|located|placed|drawn|(?:aligns|agrees|fits|matches|corresponds|coincides) (?:with|to)|at) (?:exactly |just |right |precisely )?(?:where|how|what) (?:(?:one|we|you|i) (?:would )?(?:expects?|finds?) )?$|\bbox\b[^.;]{0,40}\b(?:over|in|on|at|around|covers?|marks?) (?:the |an? )?(?:[a-z-]+ ){1,4}where $/i;
export const whereEnd =
  /^["')]? ?(?:$|[.,]|lies|is|looks|sits|should|wouldcan be|to be|appears|typically|usually|normally|resides|behaves|runs|does|would|courses|passes|goes)/i;

/** "It crosses the midline, as the X does." */
export const as = /(?:^|, |\b(?:just|exactly|precisely|much) )(?:as|like|the way)(?: that)? ?$/i;
export const asEnd = /^["')]? (?:\p{Ll}+ ){0,2}?(?:does|do|would|will)[^\p{L}\ue000-\ue045]*$/iu;

/** "It has the typical appearance of the X": the verb, and the name's own beginning. */
export const having = /\b(?:has|have|with|shows?|exhibits?|displays?|fits?|match(?:es)?|presents?) ?$/i;
export const typical =
  /^(?:an?|the) (?:very )?(?:typical|characteristic|classic(?:al)?|textbook|usual|expected|known) /i;
export const appearanceOf =
  /\b(?:description|appearance|location|position|place|site|shape|density|course|look|texture|features|outline|contour)s? of\b/i;

/** "The slice is at the level of the X": the words before the name's own beginning. */
export const at = new RegExp(
  String.raw`\b(?:${imageNoun})(?: \w+)?(?: (?:of|through|from)(?: the)? [\w-]+)?(?: (?:is|was))?(?: (?:taken|obtained|acquired|made))? at ?$`,
  'iu',
);
export const levelOf = /\blevels? of\b/i;

const start = '^(?:so |thus |then |and |hence |therefore |but )?';
const plainNoun = 'vessel|organ|vertebra|bone|muscle|gland|structure|object|artery|vein|level|rib|loop|tube';

/** Subjects that stand for what was asked: "it", "what remains", "the marked organ", "the vessel". */
export const askedSubject = new RegExp(
  oneOf(
    String.raw`\b(?:${boxLike}|${marked}|visible|seen|shown|present|depicted|displayed|identified|${largest}|target|structure|organ in question)\b`,
    String.raw`(?:^|[\s,:])(?:it|this|that|these|those|here|what|which|he|there)(?: [\w-]+){0,2} ?$`,
    String.raw`${start}(?:what|it|this|that|these|those)\b`,
    String.raw`${start}(?:the|this|that) (?:[\w-]+ )?(?:${plainNoun})s? ?$`,
  ),
  'iu',
);

export const boxSubject = new RegExp(
  String.raw`\b(?:${boxLike}|annotators?|green|arrow|lines?|which|that|it|structure|what|question|(?:this|marked) one)\b`,
  'iu',
);
export const imageSubject =
  /\b(?:images?|slices?|scans?|sections?|pictures?|views?|ct|mri?|planes?|cuts?|levels?|figures?|photos?|reformations?|reconstructions?|tomogram|sequence|it|this|here|which|that)\b/i;
export const areaSubject =
  /\b(?:most|majority|bulk|largest|biggest|greater part|area|half|more than|two thirds|dominat\w+|space|image|slice|picture)\b/i;
