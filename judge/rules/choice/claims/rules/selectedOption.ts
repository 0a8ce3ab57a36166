import { claimEnd } from '../grammar/claimEnd.js';
import { oneOf } from '../grammar/oneOf.js';
import { adverbs } from '../grammar/verbs.js';
import type { Site } from '../site.js';

const chooses = oneOf(
  'choose|select|pick|assign|estimate|prefer|give|put (?:all )?(?:my |the )?money on|go (?:with|for)|opt for|(?:tend to )?say|answer(?: (?:this|it|the question))?(?: with)?|guess|vote (?:for|goes to)|proceed (?:to|with)|perform|order|do|advise|suggest|schedule|arrange|settle (?:on|for)|bet on|put|mark|tick',
  'decide (?:on|for|in favou?r of)|favou?r|lean(?: strongly| heavily| clearly)?(?: towards?| to)?|gravitate (?:towards?|to)|side with|conclude|submit|think|believe|suspect|reckon|assume|presume',
  String.raw`suppose|(?:call|label|name|term|designate)(?: (?:it|this|that|(?:the|this|that) [\w-]+(?: [\w-]+)?))?(?: as)?|(?:identify|describe|classify|read|interpret|recogni[sz]e|regard) (?:it|this|(?:the|this|that|what) [^.;:,\ue000-\ue045]{1,70}?) as`,
  '(?:treat|manage|handle) (?:it|this|that) as|(?:change|switch|revise|correct|update) (?:(?:it|this|that|(?:my|the) \\w+) )?to|stay with|stick (?:with|to)|commit to|end up with|take|report|recommend|nominate',
);
const choosing = oneOf(
  'choosing|selecting|picking|going (?:with|for)|opting for|leaning (?:strongly |heavily |clearly |rather )?(?:towards?|to)|voting for|settling (?:on|for)|saying',
  'answering|sticking with|inclined (?:to (?:say|choose|pick|go with|answer)|towards?)',
  '(?:convinced|confident|certain|sure)(?: that| in| of)?',
);
const chose = oneOf(
  'chose|chosen|selected|picked|settled (?:on|for)|decided (?:on|for|in favou?r of)|opted for|gone with|went with|marked|concluded',
);
const auxiliary =
  "(?:'d| would| should| will|'ll| must| have to| had to| am going to| can| do| want to| shall)?";

const selection = new RegExp(
  `${oneOf(
    String.raw`\b(?:i|we|one(?= would (?:label|call|read|term|diagnose) (?:this|it|that)\b))${auxiliary} ?${adverbs}(?:have to )?${chooses}`,
    String.raw`\b(?:i|we)(?:'ve| have|'m| am| are|'re)? ?${adverbs}(?:${chose}|${choosing})`,
    `^(?:so |ok(?:ay)?,? |then )?(?:let me |let's )?(?:${choosing}|go with|choose|pick|select)`,
    String.raw`\bmy (?:vote|choice|pick|money|bet|guess|preference) (?:goes to|is on|falls on|is for|is)`,
    String.raw`\bthe choice falls on`,
    `(?:makes?|made|leads?|led|lets?) (?:me|us)(?: to)? ${chooses}`,
  )}(?: that| on| for)?[,:]? ?${adverbs}(?:it is |it's |it would be |it must be |this is |that it is |for |the answer )?:? ?["']?$`,
  'iu',
);

const others =
  /\b(?:go (?:with|for)|opt for|say|choose|pick|select|vote for|favou?r|answer|prefer|take|do) ?["'(]*$/i;
const seconding =
  /^[^.;:\n\ue000-\ue045]{0,40}?,? (?:(?:and|as) )?(?:so (?:would|do|will) i|(?:would|do|will) i|i (?:fully |entirely |would |tend to )*(?:agree|concur))\b(?! (?:not|only))/i;

/** "Many centres would go for D first, and so would I." */
export function isSeconded({ before, after }: Site): boolean {
  return others.test(before) && seconding.test(after);
}

/** "I'd rank B first". */
const ranking = /\b(?:i|we)(?:'d| would)? (?:rank|place|put) (?:the |option )?$/i;
const first = /^["')]? (?:first|on top|highest|at the top|in (?:the )?first place)\b/i;

/** "I choose B", "I'd go with the liver", "I finally settle on". */
export function isSelected({ before, after }: Site): boolean {
  if (ranking.test(before) && first.test(after)) return true;
  // "Choosing B would ignore ..."
  if (/^["')]? (?:would|could|might|may|will|is|ignores|contradicts|implies|means)\b/.test(after))
    return false;
  return claimEnd.test(after) && selection.test(before) && !/\b(?:rather|would) not\b/i.test(before);
}
