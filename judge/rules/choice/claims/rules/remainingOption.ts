import { claimEnd } from '../grammar/claimEnd.js';
import { isSubjectAfter } from '../grammar/neighbours.js';
import { oneOf } from '../grammar/oneOf.js';
import { adverbs } from '../grammar/verbs.js';
import type { Site } from '../site.js';

const leaves = oneOf(
  'leaves?|leaving|left with|(?<!\\b(?:the|its|their|his|her|to|far|image|upper|lower) )left is|left over is|left standing is|remains?|remaining(?: \\w+)? (?:is|are)|down to',
  'reduces (?:it |this )?to|narrow(?:s|ed) (?:it |this )?down to|boils down to|comes down to|brings (?:us|me) to',
  'ends? up (?:with|at)|arrive at|points? to|gives?|yields?|results? in|leads? (?:me|us|one)? ?to|lands? (?:me |us )?(?:on|at)',
  'takes (?:me|us) to|gets? (?:me|us) to|(?:we|i|one) (?:can )?(?:obtains?|gets?)',
);
const leaving = new RegExp(
  `${oneOf(
    String.raw`\b${leaves}(?: us| me| one| you)?(?: only| just| with| at| to)*`,
    String.raw`\bby (?:exclusion|elimination|(?:a )?process of elimination|default)(?: it is| it must be| it's)?`,
  )}[,:]? ?${adverbs}(?:option |for )?["'(]?$`,
  'iu',
);

const thing = '(?:one |option |choice |structure |candidate )?';
const remains = new RegExp(
  String.raw`^["'\])}]{0,3},? ${adverbs}${oneOf(
    String.raw`remains\b(?! (?:unclear|possible|uncertain|a |to be|visible|in|at|open))`,
    String.raw`(?:stands(?! (?:for|out|behind|in))|survives)\b`,
    `(?:is|are|was|would be) ${adverbs}${oneOf(
      String.raw`left(?: over| standing)?(?![- ]?(?:sided|of|to|for|side|\p{L}))`,
      "what(?:'s| is| remains)(?! in\\b)",
      "(?:what|all|the one) (?:we|i|one)(?:'re|'m| are| am| is) left with",
      'remaining',
      `the (?:only )?${thing}(?:that )?(?:remaining|remains|left)`,
    )}`,
  )}`,
  'iu',
);

/** "Which leaves B", "only C remains", "by exclusion, D". */
export function isRemaining({ before, lead, after, name, isLetter }: Site): boolean {
  if (claimEnd.test(after) && (leaving.test(before) || (isLetter && leaving.test(lead)))) return true;
  // "Only the tip of the liver remains"
  if (/\bof\b/i.test(name)) return false;
  return (
    remains.test(after) &&
    isSubjectAfter(before) &&
    !/\b(?:of|in|behind|than|with|if)(?: the)? ?$/i.test(before)
  );
}

/** "Eliminating A, C and D leaves B": what is excluded is the way to it. */
const byExcluding = new RegExp(
  String.raw`^[^.;]*\b(?:eliminat\w+|exclu\w+|ruling out|rul\w+ out|discard\w+|dismiss\w+|remov\w+|cross\w+ out)\b[^.;]*[\ue000-\ue045][^.;\ue000-\ue045]*\b${leaves}(?: us| me| one| you)?(?: only| just| with| at| to)*[,:]? ?${adverbs}(?:option |for )?["'(]?$`,
  'iu',
);

/** "Eliminating A, C and D leaves us with B." */
export function isLeftByExclusion({ before, lead, after }: Site): boolean {
  return claimEnd.test(after) && (byExcluding.test(before) || byExcluding.test(lead));
}

const except = '(?:apart from|except(?: for)?|other than|aside from|besides|but|than)';
const exception = new RegExp(String.raw`\b${except}$`, 'i');
const allBut =
  /\b(?:all|everything|every \w+|any \w+)(?: \w+){0,2} (?:but|except(?: for)?|other than|apart from)$/i;
const noneBut = new RegExp(
  String.raw`\b(?:nothing|no (?:other )?\w+) ${except}$|(?:\b(?:not|doubt|hardly|scarcely|hard|difficult|tough|impossible|tricky)|n't|\bcannot) [^.;,]{0,30}anything ${except}$`,
  'i',
);
const excluded =
  /\b(?:excluded|ruled out|eliminated|absent|missing|outside|invisible|wrong|incorrect|out|impossible|discarded|dismissed|not)\b|n't\b/;
const none = /\b(?:nothing|no other|no one|none|nobody|neither)\b|\ue044/iu;

/** "Except the X, which lies outside." */
const leftOut =
  /^["')\]]{0,2},? (?:which|but (?:it|that)) (?:\p{Ll}+ ){1,2}?(?:outside|not|absent|missing|elsewhere|beyond|too)\b/iu;

/** "Apart from the heart, none of them is visible", "all but B can be excluded". */
export function isExcepted({ before, lead, after }: Site): boolean {
  // "But the duodenum would have folds" turns to it
  if (!exception.test(before.trim()) || /^but$/i.test(lead.trim())) return false;
  if (leftOut.test(after)) return false;
  if (allBut.test(lead.trim())) return excluded.test(after);
  if (noneBut.test(lead.trim())) return true;
  const isFronted = exception.test(lead.trim().replace(/^(?:and|but|so) /i, '')) && lead.trim().length < 16;
  if (/\bthan$/i.test(lead.trim())) return none.test(before.slice(-80));
  return isFronted ? none.test(after.slice(0, 60)) : none.test(lead.slice(-80));
}
