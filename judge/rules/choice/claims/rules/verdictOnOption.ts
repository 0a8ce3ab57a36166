import { choiceOfMark } from '../../marks/markCharacters.js';
import { isSubjectAfter } from '../grammar/neighbours.js';
import { oneOf } from '../grammar/oneOf.js';
import { adverbs, certainCopula } from '../grammar/verbs.js';
import type { Site } from '../site.js';

const thing = oneOf(
  'answer|option|choice|one|match|fit|candidate|response|solution|description|structure|organ|explanation|diagnosis',
  'interpretation|identification',
);
/** "Right" of a side is no praise. */
const praised = oneOf(
  String.raw`likelier|(?:better|stronger)(?= \p{L})`,
  'correct|right(?![ -](?:side|sided|hand|of|half|lung|kidney|upper|lower|to|in|iliac|rib))|accurate|best|proper|intended|expected(?! (?:in|at|to|on|if|when|with|for) )|true',
  '(?<=(?:most|only|more|very|best) )(?:appropriate|suitable|fitting|likely|plausible|probable|sensible|reasonable|convincing|consistent|logical|compatible|possible)',
);
/** Of a letter: structures are supported by other things. */
const support =
  '(?:supported|favou?red|confirmed|corroborated|indicated|suggested|backed|preferred|chosen|selected)\\b';
const supported = new RegExp(String.raw`^["'\])}]{0,3} (?:is|are) ${adverbs}${support}`, 'iu');
const determiners = '(?:(?:the|my|our|an?|to be|one of the|what i|only|single|sole|clear|obvious) ?)*';
const verdictEnd = String.raw`(?=["')\]*]{0,3}(?:$|[.,;:!)\n-]|\s(?:until|unless|because|since|as|given|here|for|in|due|based|that|which|and|than|to me|among|of|with|-|\()))`;

const verdict = new RegExp(
  String.raw`^["'\])}*:.]{0,4},?(?:,? (?:therefore|thus|hence|however|then|in my (?:opinion|view)|i (?:think|believe)),?)? ?${oneOf(
    // "is the best answer", "would be my pick"
    `(?:${certainCopula}|is what|sounds|feels) ?${adverbs}${determiners}(?:(?:best|most|more|much|only|very|single)[ -])*${oneOf(
      `${praised}(?: ${thing})?`,
      '(?:(?:best|appropriate|recommended|right|logical) )?next step|(?:working |leading |main |final |primary )diagnosis|answer|choice|(?<!\\ban? )possibility|pick|guess|winner|final answer|solution|reading|interpretation|impression|assessment|suggestion|diagnosis|culprit|cause|explanation|best (?:match|fit|candidate|guess|bet|reading|interpretation)|choose|would choose|go with|one (?:i|to) choose',
    )}${verdictEnd}`,
    // "is the one"
    String.raw`(?:${certainCopula} ${adverbs}the one|is it)(?: for me)?(?=["')\]]{0,2}(?:$|[.,;!)]))|for me(?=["')\]]{0,2}(?:$|[.,;!)]))`,
    // "is the one to be expected"
    String.raw`${certainCopula} ${adverbs}the one (?:(?:that|which) (?:is|would be) )?(?:to be )?expected\b`,
    // "is the structure that fits"
    `${certainCopula} ${adverbs}(?:the |an? )?(?:${thing}|vessel|bone|muscle|only one) (?:that|which) ${adverbs}(?:fits|matches|agrees|corresponds|meets|explains|accounts for)`,
    `(?:is|are) ${adverbs}${support}`,
    // "is most likely to be a photograph"
    String.raw`(?:is|seems|appears|looks) ${adverbs}(?:the )?most (?:likely|plausible|probable) to be\b`,
    '(?:should|must|has to|can) be (?:chosen|selected|picked)\\b',
    // "fits best"
    'best (?:fits|matches|describes|corresponds|explains|agrees)',
    `${adverbs}(?:fits|matches|works|corresponds|agrees|describes (?:it|this)) (?:the )?(?:best|most closely|perfectly|well|better|exactly|in (?:every|all) (?:respects?|ways?)|on all counts|all (?:of )?(?:the |these |this)?(?:criteria|features|findings)?)`,
    String.raw`makes (?:the most |more |most |perfect |full )?sense|it (?:is|must be)(?= ?["')\]]{0,2}(?:$|[.,;:!]| -))|is it(?= ?(?:[.!,;]|$))|wins\b|gets my vote|(?:comes|springs) to mind|suggests itself|seems right|has it right|is what i`,
  )}`,
  'iu',
);

/** "CT is better for bones." */
const comparedInGeneral = /^["'\])}]{0,3} (?:is|are) (?:\p{Ll}+ )?(?:better|stronger) (?:than|for|at|in)\b/iu;

/** "Above it the X would be expected." */
const expected = /^["'\])}]{0,3} (?:would|can|could|should|might|may) (?:not )?be expected\b/i;

/** "B is therefore appropriate": of a letter. */
const apt =
  /^["'\])}]{0,3},? (?:is|seems|appears|would be) (?:therefore |thus |hence |clearly |most )?(?:appropriate|suitable|apt|fitting)(?=[.,;!)\n]|$| (?:here|because|since|as)\b)/i;

/** "B is correct", "option B (liver) is the best answer", "B it is". */
export function isPraised({ after, before, isLetter, mark }: Site): boolean {
  if (isLetter && apt.test(after)) return true;
  if (!verdict.test(after)) return false;
  const isName = choiceOfMark(mark) !== null && !isLetter;
  if (!isLetter && !/\bonly (?:the )?$/i.test(before) && expected.test(after)) return false;
  if (
    isName &&
    /^["'\])}]{0,3} (?:is|seems|appears|looks) (?:right|likely|plausible|.{0,20}most \w+ to be)\b/i.test(
      after,
    )
  )
    return false;
  if (isName && (supported.test(after) || comparedInGeneral.test(after))) return false;
  if (isName) return isSubjectAfter(before);
  return !/\b(?:of|in|behind|around|between|near|than|with)(?: the)? ?$/i.test(before);
}
