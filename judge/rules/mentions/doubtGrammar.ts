import { maskedName } from './maskNames.js';
import { reaching } from './reach.js';
import type { Surroundings } from './surroundings.js';

const adverbs = 'possibly|possible|perhaps|maybe|potentially|conceivably|suspected|questionable';
const modal = String.raw`\b(?:may|might|could)\b(?: (?:also|even|well|just|still|partly)){0,2}(?! be (?:seen|identified|made out|visuali|recogni|appreciated))`;
const unsure = String.raw`(?:not|n't) (?:\w+ )?(?:sure|certain|confident)|less (?:sure|certain|confident)|unsure|uncertain`;
/** "It is unclear whether", "I can't tell if". */
const undecided = String.raw`(?:unclear|unknown|open|(?:hard|difficult|impossible) to (?:say|tell|know|judge)|(?:not|\w+n't|cannot) (?:\w+ ){0,2}?(?:clear|obvious|evident|say|tell|know|judge|decide))(?: to me| here)?,? (?:whether|if)`;

const doubtedBefore: readonly RegExp[] = [
  // Within a list, doubt holds for what "and" or "or" joins to the doubted name; at the head of a sentence or in its verb, for all.
  reaching([adverbs], { words: 6, joint: 'pair' }),
  reaching([String.raw`(?<=(?:^|[.;:!?\n]) ?)(?:${adverbs}|less (?:certain|sure|clear)(?:ly)?)`], {
    words: 6,
    joint: 'list',
  }),
  reaching(
    [
      `${modal} (?:be|show|include|represent|contain|correspond|have|see|depict|indicate|reflect)`,
      '(?:what|which|something that) looks? like|(?:i|we) (?:also )?suspect|(?:candidates?|possibilities|differential(?: diagnosis)?|options)(?: here)?(?: are| include|:)',
      'would (?:suggest|indicate|imply|speak for|argue for|favou?r|point to|mean)',
      'if (?:it|this|that|there) (?:were|was)',
      String.raw`(?:at first|initially)(?: (?:glance|sight))?,?(?: [\w']+){0,6}? (?:was|were|to be|be|like|for|as)`,
      `(?:${unsure})(?: (?:about|of|whether|if))?`,
      `(?:${undecided}|(?<=(?:^|[.;:!?\\n]) ?)whether)(?: there(?:'s| is| are)(?: also)?(?: any)?)?`,
    ],
    { words: 6, joint: 'list' },
  ),
  // A remark within a list: "and, I think, the gallbladder".
  new RegExp(
    String.raw`${maskedName}(?:,? and|,),? i (?:think|believe|suppose|guess|assume),? (?:the |an? )?$`,
    'i',
  ),
  // Alternatives need no words of doubt.
  new RegExp(
    String.raw`(?:${maskedName}["')]{0,2},? |either (?:the |an? )?${maskedName}["')]{0,2},? )or (?:the |an? |any |possibly )?["'(]{0,2}$`,
    'i',
  ),
];

const joined = `(?:(?:,? (?:and|or)|,) (?:the |an? |both )?${maskedName})*`;
const doubtful = '(?:is|are) (?:possible|uncertain|doubtful|questionable|conceivable)';

const doubtedAfter: readonly RegExp[] = [
  String.raw`^ ?\((?:\?|(?:possibly|perhaps|maybe|probable|possible|likely|uncertain|doubtful|questionable)\??\))`,
  String.raw`^${joined}(?:(?!\b(?:what|something|which|that|one)\b)[^.,;:!?\n]){0,20}? (?:${modal}|${doubtful})`,
  String.raw`^,? (?:possibly|perhaps|maybe)(?=[.;\n]|$)`,
  // "Trachea: low confidence", "pancreas - not sure".
  String.raw`^["')]{0,2} ?(?:[:=|(]|->?) ?"?(?:[\w ]{0,20} )?(?:(?:very |rather )?low(?:er)?(?: (?:confidence|certainty|probability|likelihood)|(?=\s*(?:[|,.;)\n]|$)))|unlikely|(?:not|less|un) ?(?:\w+ly )?(?:sure|certain|clear)|maybe|perhaps|possibl[ey]|questionable|doubtful|uncertain)\b`,
  String.raw`^["')]{0,2}(?:, (?:the |an? )?${maskedName})*,? or (?:the |an? |any |possibly )?["'(]{0,2}${maskedName}`,
  // A question: "The spleen?"
  String.raw`^[^.,;:!?\n(/]{0,40}\?`,
].map((expression) => new RegExp(expression, 'i'));

/** Whether the text around a name doubts it, alone or together with names that are joined to it. */
export function isDoubted({ before, after }: Surroundings): boolean {
  return (
    doubtedBefore.some((expression) => expression.test(before)) ||
    doubtedAfter.some((expression) => expression.test(after))
  );
}
