import {
  type AskedState,
  box,
  boxLike,
  inBox,
  inImage,
  larger,
  largest,
  marked,
  visible,
} from '../grammar/askedWords.js';
import { oneOf } from '../grammar/oneOf.js';
import { adverbs, certainCopula } from '../grammar/verbs.js';

const close = String.raw`["'\])}*]{0,3}`;

/** Between an option and what is said of it: "however", a place, a part in brackets. */
const aside = `${oneOf(
  String.raw`,? (?:however|therefore|thus|hence|on the other hand|in contrast|by contrast|instead|too|alone|itself|here|in fact|clearly|in this (?:image|slice|view|case)|then)\b,?`,
  String.raw` \([^)]{1,60}\)`,
  // "distended with contrast"
  String.raw`, (?:\p{L}{3,}(?:ed|ing)|filled|full|large)\b[^.;:,\ue000-\ue045]{0,50},`,
  String.raw`,? (?:in|on|at|with|of|from) (?!(?:front|the box)\b)[^.;:,\ue000-\ue044]{1,50}?`,
)}?`;
const relative =
  '(?:,? (?:which|that|and|and it|and which|it|as it|since it|because it)(?: also| therefore| clearly)?)?';
/** After a first thing that is said of it: "the lung is aerated and has the largest area". */
const second = String.raw`(?:[^.;!?\ue000-\ue045]{1,60}?(?:,? (?:and|which)(?: (?:it|therefore|thus|also))?))?`;

const is = oneOf(
  certainCopula,
  `(?:can|could) ${adverbs}be|(?:has|have) (?:been|${adverbs}been)|(?:is|are) being|gets|got|lies?|sits|appears|stays|falls|resides`,
  'is (?:located|situated|positioned|found|contained|seen|visible|shown)|can be (?:found|located|seen)|is what is',
  '(?:makes|making|renders|rendering) it',
  '(?:is|are) (?:fully|completely|entirely|partly|partially|wholly|mostly|well|largely)',
);
const nouns =
  'structure|organ|vessel|bone|muscle|part|thing|object|item|one|region|area|option|choice|candidate|gland|vertebra|rib';
const theOne = [
  String.raw`(?! ?(?:out of|outside)\b)`,
  '(?:(?:the|an?|one of the|our|this|that) )?',
  String.raw`(?:(?:only|one|single|very|sole|green|main|actual|same|particular|first|most|[\w-]+al|listed|given|named) )*`,
  String.raw`(?:${nouns}|of (?:the|these|those) (?:\w+ ){0,4}(?:structures?|options?|organs?|choices|four|ones|candidates|list))?`,
  String.raw`(?: (?:of|from|in|on|among|out of) (?:the|these|those|all|this)(?: [\w-]+){0,4}?)?`,
  '(?:,? ?(?:that|which|and|what|whose|is|are|has|have|can|could|be|been|it|here) ?)*',
].join('');

interface Predicate {
  /** What stands after "is". */
  readonly state: string;
  /** What stands by itself. */
  readonly verb: string;
}

const theBox = String.raw`(?:(?:all )?(?:of )?(?:the|this|that|these|those)) (?:[\w-]+ ){0,3}?`;

const said: Readonly<Record<AskedState, Predicate>> = {
  enclosed: {
    state: oneOf(
      inBox,
      `${marked}(?! (?:by (?!(?:the|a|this) (?:green|box|bound|rect|mark|outline|frame|line|contour|annot))| in the (?:list|question)))`,
      `what (?:is|was|has been|the|lies|we|i) [^.;,]{0,40}(?:${marked}|encloses?|surrounds?|shows?|marks?|outlines?|contains?|highlights?|box)`,
      String.raw`(?:inside|within) it\b|where the (?:[\w-]+ ){0,3}${box}|(?:the )?(?:content|subject) of the (?:[\w-]+ )?${box}`,
      String.raw`the (?:[\w-]+ ){0,2}?(?:target|structure (?:of interest|in question|asked for))`,
      String.raw`surrounded by (?:the |a )?(?:[\w-]+ ){0,2}${box}`,
      '(?:located|found|situated|lying|sitting|positioned) (?:here|there|(?:in|at) (?:this|that) (?:location|position|place|spot|region|area))',
    ),
    verb: oneOf(
      `(?:correspond(?:s|ing)?|match(?:es|ing)?|fit(?:s|ting)?|coincid(?:es|ing)|align(?:s|ing)|agrees|tallies) ${adverbs}(?:(?:to|with|in|into) )?${theBox}(?:${boxLike}|outlined|marked|description|appearance|findings|features|location|position|shape)`,
      `(?:fill(?:s|ing)?|occup(?:y|ies|ying)|takes up) ${adverbs}(?:(?:most|almost all|nearly all) of )?${theBox}${boxLike}`,
      `(?:lies|sits|falls|runs|passes|goes|courses|belongs) ${adverbs}(?:in|into|within|inside|through) (?:of )?${theBox}${box}`,
      '(?:fits|matches)(?: in)? there',
      '(?:lies|sits|belongs|runs|is|would (?:lie|sit|be|run|belong)) (?:exactly|precisely|right|just|directly) (?:here|there|(?:at|in) this (?:spot|place|location|position))',
    ),
  },
  largest: {
    state: oneOf(
      String.raw`(?:the )?${largest}(?! (?:solid |internal )?organ(?: in the (?:human )?body| of the (?:human )?body| of the abdomen|\W|$)(?! ?(?:in|on) th))`,
      'dominating|covering most|filling most|occupying most',
      '(?:the )?largest organ (?:in|on) (?:the|this) (?:image|slice|picture|scan)',
      'number one|the winner|ahead|unrivall?ed|unmatched|unsurpassed|second to none|on top|in first place|first',
      `${larger}(?: in (?:area|size|extent))? than (?:all|any|the other|the rest|everything|each|every|both|(?:the |both |both the )?\\ue040)`,
      '(?:(?:about|roughly|nearly|almost|approximately|some|at least) )?(?:twice|double|(?:two|three|four|five|several|many|\\d+) times) (?:as (?:large|big)|larger|bigger|that|the)',
    ),
    verb: oneOf(
      String.raw`(?:has|have|having|shows?|occup(?:y|ies|ying)|cover(?:s|ing)?|tak(?:es?|ing)(?: up)?|fill(?:s|ing)?|spans?(?: (?:twice|double|three times))?|accounts? for|makes? up|displays?|claims?|presents?|exhibits?|possesses|boasts?|(?:extends|stretches|spreads|reaches)(?: out)? (?:over|across|through)|comprises?|takes in|gives? it|giving it|with) ${adverbs}(?:by far )?(?:the |a |about |roughly |nearly |almost |over |more than |single )*(?:${largest}|most(?! of the box)|majority|greatest|highest|bulk|half|more\b(?! or less)|(?:larger|greater|bigger) (?:area|part|share|extent|portion)|two thirds|lion's share|whole|entire|everything|much)\b`,
      'has no (?:rival|equal|match|competition|competitor)s?|dominates?|predominates?|comes (?:out )?(?:(?:well|slightly|clearly|just|far|a bit|a little|somewhat|narrowly) )?(?:on top|first|ahead)|ranks (?:first|highest|number one)|wins|stands out (?:as|for|by)',
      'tops|leads|takes (?:the (?:lead|crown|cake|prize|top spot)|(?:the )?first place)|comes in first|(?:exceeds|outsizes|outstrips|surpasses|outdoes|outweighs|tops) (?:all|the other|the rest|every|it|them|this|that|(?:the |both )?\\ue040)|outranks|surpasses|beats|dwarfs|outsizes',
    ),
  },
  visible: {
    state: `(?:(?:well|fully|partly|partially|clearly|readily|easily|directly|plainly|still) )*${oneOf(
      String.raw`${visible}\b(?! (?:as|by the (?:green|box)))`,
      inImage,
      'the visible|within (?:the )?(?:field of view|image|view|frame)|part of (?:it|(?:the|this) (?:image|slice|picture|scan|view|section))',
      'what (?:can be|is|we|i|you|one) [^.;,]{0,30}(?:visible|seen|see|shown|recogni[sz]e|present)',
      '(?:the )?(?:only )?(?:one )?(?:that |which )?(?:i|we|you|one) (?:can |could |do )?(?:clearly |actually )?(?:see|identify|find|make out|recogni[sz]e|detect|discern|spot)',
    )}`,
    verb: oneOf(
      '(?:appears|presents)(?! to) as',
      `(?:appears|shows(?: up)?|presents|comes into view|turns up|occurs|features) ?${adverbs}(?:in|on|here|at|within|clearly|$)`,
      'shows up|stands out',
      '(?:makes up|occupies|fills|dominates|covers|takes up) (?:(?:most|much|half|a part|parts) of )?(?:the|this) (?:[\\w-]+ )?(?:slice|image|picture|cent(?:re|er)|middle|midline|field)',
    ),
  },
};

function predicate({ state, verb }: Predicate): RegExp {
  return new RegExp(
    `^${close}${aside}${second}${relative},? ?${adverbs}${oneOf(`${is} ?${adverbs}${theOne} ?${adverbs}(?:${state}|${verb})`, verb)}`,
    'iu',
  );
}

/** What follows an option that is the subject of what was asked: "lies in the box", "is the largest", "can be seen". */
export const predicates: Readonly<Record<AskedState, RegExp>> = {
  enclosed: predicate(said.enclosed),
  largest: predicate(said.largest),
  visible: predicate(said.visible),
};

/** What a report finds of a structure that it shows: "is unremarkable", "demonstrates homogeneous attenuation". */
export const finding = new RegExp(
  `^${close} (?:is|are|appears?|looks?|remains?) ${adverbs}(?:within normal limits|(?:normal|clear|unremarkable|enlarged|distended|intact|homogeneous|heterogeneous|aerated|opacified|collapsed|dilated|thickened|atrophic|well[- ]\\w+ed)\\b)|^${close} (?:demonstrates|exhibits|harbou?rs|bears|houses|is the (?:site|seat|origin|source) of|is (?:affected|involved|diseased|injured|ruptured|fractured|opaque))(?: |$|[.,;])`,
  'iu',
);

const between = String.raw`^(?<between>[^.;:\ue000-\ue045]{2,90}?)\b`;

/** "Is huge", "takes up a third of the image", which is not yet the largest. */
export const huge = new RegExp(
  `^${close}(?: here)?${second} ${oneOf(
    '(?:leaves?|puts?) (?:everything else|all (?:the )?others?|the (?:others?|rest)) (?:(?:far|well|clearly) )?(?:behind|in the shade)\\b',
    String.raw`(?:is|appears|looks) ${adverbs}(?:huge|enormous|massive|very (?:large|big)|gigantic|immense|vast|extensive)\b`,
    String.raw`(?:takes up|occupies|covers|fills|spans|makes up|accounts for) ${adverbs}(?:about |roughly |nearly |almost |some |well )*(?:an? )?(?:third|quarter|(?:large|big|good|great|considerable|substantial|significant|major|wide) (?:part|portion|share|fraction|area|amount|proportion|deal)|(?:the )?(?:whole|entire|rest of the|remaining))\b`,
  )}`,
  'iu',
);

/** "Is larger", of something that is not said. */
export const largerHere = new RegExp(
  String.raw`^${close}(?:,? (?:though|however|here))?(?:, [^.;:,\ue000-\ue045]{3,40},)?,? (?:is|appears|looks|seems|remains|being) ${adverbs}(?:(?:(?:about|roughly|almost|nearly|easily|more than) )*(?:twice|double|triple|(?:two|three|four|five|several|many|\d+) times) (?:its|their|that) (?:size|area|extent)|${larger}|ahead)(?= ?(?:[.,;!)]|$| still\b| here\b| (?:as|because|since|due|given)\b| (?:in|on|at) (?:this|the|area|size)\b))`,
  'iu',
);

/** What was asked, spoken of in the same clause after an option, whatever the verb is. */
export const spokenOf: Readonly<Record<AskedState, RegExp>> = {
  enclosed: new RegExp(
    String.raw`${between}(?:${box}|${marked}(?! by (?!(?:the|an?|this) (?:[\w-]+ ){0,2}?${box})))\b`,
    'iu',
  ),
  largest: new RegExp(
    String.raw`${between}(?:${largest}(?! (?:solid |internal )?organ)|most (?:area|space|room|pixels|of the (?:image|area|picture|slice))|more than (?:any|all|the others?|the rest|twice|double|three times|half|everything))\b`,
    'iu',
  ),
  visible: new RegExp(
    String.raw`${between}(?:visible|seen|shown|depicted|displayed|in view|identified|(?<!the )present|included|recogni[sz]able|discernible|imaged|captured|visuali[sz]ed|demonstrated|made out)\b`,
    'iu',
  ),
};

/** "Three times as large as". */
const times =
  '(?:about |roughly |almost |nearly |easily |more than |some |at least |well over )*(?:twice|double|triple|thrice|(?:two|three|four|five|six|several|many|\\d+(?:\\.\\d+)?) times)';
/** "A stomach this distended", "the loops taken together". */
const taken =
  '(?: (?:this|so|that|taken|put|added|combined|together|\\p{Ll}{4,}ed)(?! (?:is|are|was)\\b)){0,3}(?: (?:clearly|easily|by far|far|even|also|still))?';

const exceeding = `^["')]?${taken}(?:, (?:which|that) [^,.;:\\ue000-\\ue045]{1,40},)?(?: [^.;:\\ue000-\\ue045]{1,90}? (?:and|that it|so it),?(?: (?:here|in (?:this|the) [\\w-]+),?)?)? (?:(?:${is} )?${adverbs}${larger} (?:in (?:area|size|extent) )?than(?! (?:on|in the last|in the previous|last|usual|normal|average|expected|typical|before|it should)\\b)|(?:(?:clearly |easily |actually |even |by far |far )*(?:exceed|outsize|surpass(?:e)?|outdo(?:e)?|outstrip|eclipse|overshadow|dwarf|beat|outgrow|outweigh|outrank)s?(?: even)?)|(?:has|covers|occupies) an? (?:[\\w-]+ ){0,2}(?:area|size|footprint|extent) (?:that |which )?(?:clearly |easily |far |by far )*(?:exceed(?:s|ing)|larger than|greater than|bigger than|surpass(?:es|ing))|towers? over|edges? out|leaves?(?=[^.;:]{1,60} behind\\b)|ha(?:s|ve) ${times} the (?:size|area|extent|cross[- ]section) of|(?:is|are) ${times} (?:the (?:size|area|extent) of|that of|as (?:large|big|wide|extensive) as|(?:larger|bigger) than)|(?:is|comes) ahead of|wins (?:over|against)|has the edge over|(?:(?:seems|appears) to )?(?:covers?|occup(?:y|ies)|takes? up|fills?|ha(?:s|ve)) (?:far |much |slightly |a bit |even )?(?:more|(?:a )?(?:larger|bigger|greater|wider|broader)) (?:(?:cross-sectional )?(?:area|cross[- ]section|size|footprint|profile|outline|space|room|pixels|surface|extent|ground|part|portion|share) |of (?:the|this) [\\w-]+ )*than|takes precedence over)\\b`;

/** "Larger than" one other, which is not yet the largest. */
export const largerThan = new RegExp(exceeding, 'iu');

const noVerb = String.raw`(?:(?! (?:is|are|was|has|but|while|whereas)\b)[^.;:\ue000-\ue045]){0,60}`;

/** "Larger than the X (25 cm²) and the Y". */
export const largerThanSeveral = new RegExp(
  String.raw`${exceeding}${noVerb}[\ue000-\ue045]${noVerb}(?:,|\band\b|\bor\b)${noVerb}[\ue000-\ue045](?!["')]? (?:is|are|was|larger|bigger|even|still|has|takes|covers|being)\b)`,
  'iu',
);

/** "Only the X looks like this": said of an option, whatever was asked. */
export const fits = new RegExp(
  String.raw`^${close}(?<between>[^.;:\ue000-\ue045]{0,50}?)\b(?:looks? like (?:this|that)|looks? (?:this|that) way|(?:has|have|shows?|produces?) (?:this|these|such|that)\b|fits?\b|match(?:es)?\b|describes\b|explains\b|correctly|perfectly|exactly|(?:lies|sits|is|found|located|runs) (?:there|here)\b|comes? closest|best|takes? the lead|answer|is meant)`,
  'iu',
);

/** "With the X highlighted by a green box", "and the X inside it". */
export const gapped = new RegExp(
  String.raw`^${close} (?:(?:lies |is )?(?:inside|within) it\b|(?:that is |which is )?(?:clearly )?${marked} (?:by|in|with|inside) (?:the|a|this) (?:[\w-]+ ){0,2}?(?:${box}|green\b))`,
  'iu',
);

/** "None of the options matches." */
export const noneHolds =
  /^["')]?(?: \([^)]*\))? (?:is|are|seems?|match(?:es)?|fits?|appl(?:y|ies)|works?|corresponds?|describes?)\b/;
