import { maskedName } from './maskNames.js';
import { reaching } from './reach.js';

const adverbs = 'possibly|possible|perhaps|maybe|potentially|conceivably|suspected|questionable';
const modal = '\\b(?:may|might|could)\\b(?: (?:also|even|well|just|still|partly)){0,2}(?! be (?:seen|identified|made out|visuali|recogni|appreciated))';

/** Doubt within a list holds for what "and" and "or" join to the doubted name; at the head of a sentence or in its verb, for all. */
const doubtedBefore: readonly RegExp[] = [
  reaching([adverbs], { words: 6, joint: 'pair' }),
  reaching([`(?<=(?:^|[.;:!?\\n]) ?)(?:${adverbs}|(?:less )?(?:certain|sure|clear)ly?)`], { words: 6, joint: 'list' }),
  reaching([`${modal} (?:be|show|include|represent|contain|correspond|have|see|depict|indicate|reflect)`], {
    words: 6,
    joint: 'list',
  }),
  reaching(["(?:not|n't) (?:\\w+ )?(?:sure|certain) (?:about|of|whether|if)|unsure (?:about|of|whether|if)|uncertain(?: (?:about|of|whether|if))?"], {
    words: 6,
    joint: 'list',
  }),
];

/** Doubt that needs no words of its own: alternatives, and a name in a question. */
const alternative = new RegExp(String.raw`(?:${maskedName}["')]{0,2},? |either (?:the |an? )?${maskedName}["')]{0,2},? )or (?:the |an? |any |possibly )?["'(]{0,2}$`, 'iu');
const asked = /^[^.,;:!?\n(/]{0,40}\?/u;
const alternativeAfter = new RegExp(String.raw`^["')]{0,2}(?:, (?:the |an? )?${maskedName})*,? or (?:the |an? |any |possibly )?["'(]{0,2}${maskedName}`, 'iu');

const joined = `(?:(?:,? (?:and|or)|,) (?:the |an? |both )?${maskedName})*`;
const doubtedAfter = new RegExp(
  String.raw`^${joined} ?(?:\((?:\?|(?:possibly|perhaps|maybe|probable|possible|likely|uncertain|doubtful|questionable)\??\))|[^.,;:!?\n]{0,20}? (?:${modal}|(?:is|are) (?:possible|uncertain|doubtful|questionable|conceivable))|,? (?:possibly|perhaps|maybe)(?=[.;\n]|$))`,
  'iu',
);

/** Whether the masked text around a name doubts it, alone or together with names that are joined to it. */
export function isDoubted(textBefore: string, textAfter: string): boolean {
  return (
    [...doubtedBefore, alternative].some((expression) => expression.test(textBefore)) ||
    [doubtedAfter, alternativeAfter, asked].some((expression) => expression.test(textAfter))
  );
}
