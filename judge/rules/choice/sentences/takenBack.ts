import { pattern } from '../marks/markCharacters.js';

const suggesting = [
  ...'suggest|indicat|favou?r|support|point|imply|raise|suspect'
    .split('|')
    .map((verb) => ` ?${verb}(?:s|e|es|ing)?\\b(?: (?:to|towards?|at))?`),
  ' ?(?:typical|characteristic|suggestive|indicative|diagnostic) (?:of|for)',
].join('|');

/** Words before a claim, in its clause, that deny it, doubt it, or tell it of somebody else or an earlier time. */
const denials = [
  // Denied
  'not(?! only| just| merely| be anything (?:but|other than))|cannot(?! be anything (?:but|other than))|never|neither(?! (?:one |of (?:them|these|the two) )?(?:reaches|comes (?:close|near)|equals|rivals|matches|exceeds|surpasses))|nor|no longer',
  '(?:hardly|scarcely)(?! any doubt| be anything (?:but|other than))|barely|unlikely|less likely|(?<!at )least(?= likely| plausible|$| prob)|worst|wrong(?:ly)?|incorrect(?:ly)?',
  'rule[sd]? out|ruling out|exclud(?:e|es|ed|ing)|eliminat(?:e|es|ed|ing)|out of the question|impossible|implausible|improbable',
  'instead of|rather than|(?<!(?:nothing|none|anything) )other than|(?<!cannot be |can be )anything but|everything but|except',
  'unlike|contrary to|opposed to|far from|different from|distinct from|lacks|lacking|devoid of|free of|absence of(?= ?$)',
  'no (?:[\\w-]+ ){1,4}\\([^)]*$',
  'no (?:[\\w-]+ ){0,2}(?:box|rectangle|frame|outline|marking)',
  '(?:nothing|nobody|none|little (?=(?:that )?(?:suggests|indicates|speaks|points|is suggestive|is typical|supports))|no (?:sign|finding|feature|evidence|hint)s?)(?!.*\\b(?:larger|bigger|beats?|exceeds?|surpass\\w*|tops|rivals|reaches|close|near|as (?:large|big|much)|but|other than|except|besides))',
  `no (?!doubt|question)(?:[\\w-]+,? ){1,9}?(?:to|that (?:would )?|which (?:would )?)?(?:${suggesting})`,
  `nothing ?(?:to )?(?:${suggesting})`,
  'without (?:[\\w-]+ ){1,3}(?:(?:to |that would )(?:suggest|indicate|favou?r|support|point|imply|raise)|(?:suggest|indicat|support|point|imply|rais)ing)',
  // Doubted
  '(?<!no |without |without a |without any |without much |without real |beyond |beyond any |little |hardly any |scarcely any |no real |not much )doubt\\w*|disagree|mistak\\w+|mistook|confus\\w+|whether|tempt\\w+|pretend\\w*|as if|as though',
  // Thought at first
  'first (?:instinct|reaction|idea|thought|guess|impression|glance|sight|look|(?:answer|choice|pick|idea|response) (?:was|had been|would have been))|at first|initial(?:ly)?|draft(?= ?:)|original(?:ly)?|previous(?:ly)?|second choice|runner-up',
  '(?:(?:first|initially|at first),? )?(?:i|we)(?: had| have)? (?:also |first |initially |once |briefly )?(?:considered|thought|expected|assumed|wondered|looked for|searched for|guessed|supposed|hoped)',
  '(?:was|were)(?: first| just| about)? (?:going to|tempted to|inclined to|about to|leaning)|would have (?:said|chosen|picked|answered)',
  // Said by others
  'some(?: people)? (?:would|might|may|could)|(?<=^|[,.:] ?|(?:that|but|and|which) )one (?:might|could|would|may)(?! (?:safely )?(?:conclude|infer|deduce)| expect| (?:label|call|diagnose|read|term) (?:this|it|that))',
  'you (?:might|could|may|would)(?! expect| (?:have to |need to )?(?:move|go|travel))|(?:people|others|many) (?:would|might|may|often)|common mistake|easily (?=confus|mistak|mixed|taken)|textbook(?! (?:example|case|instance|for|of))|in theory',
  // Asked
  '(?:question|task|prompt) (?:asks|wants|requires|is (?:which|whether|what))|asked (?:to|which|whether)|please (?:choose|select|pick)',
  '(?:need|have) to (?:decide|determine|find|know|choose|look)|which of|whichever',
  // Usual
  'would have(?! to be)|used to(?! be (?:called|known|named|termed))|usually|typically|normally|generally|often|commonly',
].join('|');
const denied = new RegExp(String.raw`\b(?:${denials})\b|n't\b(?! only| just)`, 'iu');

/** "Could be", "may contain": possible, which is not claimed. */
const possible =
  /\b(?:could(?! only| thus only)|might|may(?! (?:safely )?(?:conclude|infer|deduce))|can(?= also| well)|possibl[ey](?<!only possible)|perhaps|maybe|potentially|conceivabl[ey])\b/iu;

const unable =
  'cannot|can not|could not|unable|not able|impossible|not possible|hard|difficult|tricky|tough|insufficient|not enough|no way|too (?:low|poor|dark|small|blurry|noisy|coarse|similar|unclear|limited|ambiguous)|do not|did not|will not|would not|not (?:sure|certain|clear|confident)|unsure|uncertain|unclear|ambiguous|without|rather not|refuse to|decline to|no basis|before (?:i|we|one)';
const toDecide =
  'decid\\w*|choos\\w+|select\\w*|determin\\w+|tell|telling|say|pick\\w*|distinguish\\w*|differentiat\\w+|identify\\w*|answer\\w*|confirm\\w*|commit\\w*|know\\w*|sure|certain|whether|which|what|judge|settle|assign|discriminat\\w+|separate|rank|between|if';

/** "I cannot tell whether it is". */
const abstaining = new RegExp(String.raw`(?:\b(?:${unable})\b|n't\b).*\b(?:${toDecide})\b`, 'iu');

const indefinite =
  'an?|any|another|no|more|less|some|such an?|gas|air|fluid|fat|contrast|calcium|stool|haustra|different|the opposite|the other|a different';

/** An indefinite thing that "would" be so ("a hollow organ would suggest"), and what "would have" been. */
const hypothetical = new RegExp(
  String.raw`^(?:and |but |so )?(?:(?:with|without|in|on|under|for|given|had|were) )?(?:${indefinite})\b(?:(?!\)|\banswer\b|\bchoice\b).)*\bwould\b(?! (?:label|call|read|term|diagnose|say|go (?:for|with)|choose|opt|favou?r|conclude) (?:this|it|that|for|with)?)|\bwould (?:have(?! to be)|need|require)\b`,
  'iu',
);

/** "I think it might be": an opinion that is worded with care. */
const opinion =
  /\b(?:i|we) (?:would |do |'d |am |'m )?(?:think|believe|guess|suspect|say|suppose|inclined|feel|assume)\b[^,;:]*$/iu;

export type TakenBack = 'denied' | 'possible' | 'abstained' | null;

/** "The answer to whether there is a fracture". */
const answerTo = /\banswer (?:to|as to|to the question(?: of)?) (?:whether|if|which|what|where)\b/i;

/** Whether the words of a clause before a claim take it back. */
export function takenBackBy(words: string): TakenBack {
  const before = words.replace(answerTo, 'answer');
  if (abstaining.test(before)) return 'abstained';
  if (denied.test(before) || hypothetical.test(before)) return 'denied';
  return possible.test(before) && !opinion.test(before) ? 'possible' : null;
}

/** "Out of the question: B." */
const excludedLabel =
  /\b(?:out of the question|excluded|ruled out|impossible|wrong|incorrect|unlikely|less likely|absent|missing|(?<! to (?:the )?)(?:smallest|least)(?: \w+)?|second(?: largest| \w+)?|third(?: \w+)?|also (?:seen|visible|shown|present)|neighbou?rs?|landmarks?|not (?:possible|plausible|visible|correct|right|seen|present|shown|enclosed|the answer|in (?:the|this) \w+))["'\])]* ?(?::|->|=>?) ?["'(]*$/i;

/** "First impression: B." */
const firstThought =
  /\b(?:first|initial|original|preliminary|tentative|early) (?:\w+ )?(?:impression|thought|guess|answer|idea|choice|pick|reading|assessment|glance|instinct) ?(?::| -|was) ?(?:the |an? )?["'(]*$/i;

/** "Another option is B." */
const otherAnswer =
  /\b(?:another|other|second|next|further|possible|alternative|alternate|additional|wrong|incorrect|common|tempting|popular|worst)(?: \w+)? (?:answer|option|choice|candidate|guess|possibility)\b[^.\n]{0,40}$/i;

/** "Normally, the heart would be seen here." */
const normally =
  /^(?:and |but )?(?:normally|usually|typically|ordinarily|in theory|in general|anatomically)\b.*\b(?:would|can|should)\b/i;

/** "With gas in it, it would be C." */
const fronted = new RegExp(
  String.raw`^(?:and |but |so )?(?:with|without|under|in case of|in|on|from) (?:${indefinite})\b[^.]*(?<!\bi )\bwould\b(?! (?:label|call|read|term|diagnose) (?:this|it|that)\b)`,
  'i',
);

/** "In the last question the answer was B." */
const otherQuestion = /^(?:in|to|for) the (?:last|previous|earlier|other) question\b/i;

/** "Select A for the right lung": an instruction for each of the options. */
const instructing = new RegExp(
  String.raw`^(?:please |just )?(?:choose|pick|select|mark|tick|press|use|enter|type|say|answer|reply)(?: with)? ["'(]?${pattern.letter}["')]? (?:for|if|when|where|in case)\b`,
  'iu',
);

/** Whether a sentence, up to some words after a claim, instructs instead of answering. */
export function isInstruction(sentence: string): boolean {
  return instructing.test(sentence);
}

/** Whether the words of a whole sentence before a claim, and those after it, tell something else than an answer. */
export function isOtherTold(lead: string, after: string): boolean {
  const told = lead.split(/, (?:but|however,?|in this \w+|here) /).at(-1) ?? '';
  if (normally.test(`${told} ${after}`) || fronted.test(lead)) return true;
  if (otherQuestion.test(lead)) return true;
  return [excludedLabel, firstThought, otherAnswer].some((label) => label.test(lead));
}

/** "Tumours of childhood include B (the most common), C and D." */
const examples =
  /(?:\b(?:main |differential |diagnostic |other )?(?:considerations|possibilities|differentials?)\b[^.;:]{0,40}\b(?:includes?|are|would be|comprises?|ranges?)\b|\b(?:causes|mimics|complications|examples)\b[^.;:]*\bare\b|(?:differentials?(?: diagnos[ei]s)?|causes|diseases|tumou?rs|lesions|masses|conditions|entities|diagnoses|considerations|modalities|examples|disorders|mimics|complications)\b[^.;:]*\b(?:includes?|including|comprises?|such as|range from|(?:are|is),? (?:for (?:instance|example)|e\.g\.)))(?![\p{L}])[^.;:]*$/iu;

/** Whether the words of a sentence before a name begin to tell examples of a kind. */
export function tellsExamples(lead: string): boolean {
  return examples.test(lead);
}

/** Whether the words of a sentence before a claim begin to tell what is so in general: "a radiograph can show". */
export function isGeneral(lead: string): boolean {
  return /^an? (?:[\w\ue000-\ue045-]+ ){1,4}(?:can|may)\b(?! be (?:seen|identified|observed|appreciated|noted|found|visuali[sz]ed|made out|detected)\b(?! in (?:most|many|some|all)\b))|^in (?:(?:most|many|some|all|normal|healthy|older|elderly|young|younger|\p{L}+) )?(?:people|patients|individuals|humans|persons|adults|cases)\b|\bin (?:an?|most|any|every) (?:typical|standard|usual|average) |^most (?:\p{L}+ ){0,2}(?:dislocations|fractures|tumou?rs|aneurysms|patients|people|cases)\b/iu.test(
    lead,
  );
}
