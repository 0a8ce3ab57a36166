import { oneOf } from '../claims/grammar/oneOf.js';

const exam =
  'ct|mri|mr|scans?|films?|stud(?:y|ies)|images?|imaging|exam(?:ination)?s?|radiographs?|x-?rays?|ultrasounds?|reports?|visits?|admissions?';
const before = 'prior|previous|earlier|last|old|former|outside';

/** "On the previous CT", "two years ago", "in 2019", "has resolved": of another time. */
const earlier = new RegExp(
  oneOf(
    String.raw`\b(?:in|on|at|to) (?:the|an?|his|her) (?:${before}) (?:[\p{L}-]+ )?(?:${exam})\b`,
    String.raw`^(?:the|an?) (?:previous|prior|earlier|former) [\p{L}-]+ (?:was|were|lay)\b`,
    String.raw`^(?:the|an?|his|her) (?:${before}) (?:[\p{L}-]+ )?(?:${exam}) (?:had |has |have )?(?:show(?:ed|n)|reveal(?:ed)?|demonstrated|was|were)\b`,
    String.raw`\b(?:years?|months?|weeks?) (?:ago|earlier)\b[^.;]*\b(?:was|were|had)\b|\b(?:was|were|had)\b[^.;]*\b(?:years?|months?|weeks?) (?:ago|earlier)\b|\b(?:was|were|had)\b[^.;]{0,60}\b(?:last (?:year|month|week)|yesterday|in (?:19|20)\d\d|before (?:surgery|the operation|treatment))\b`,
    String.raw`\b(?:has|have) (?:since |now |meanwhile |completely )?(?:resolved|healed|gone|cleared|disappeared)\b|\b(?:was|were) (?:resected|removed|drained|excised)\b`,
  ),
  'iu',
);
const now = /\b(?:now|today|currently?|still|again|persists?|recurr\p{L}+|progress\p{L}+|here)\b/iu;

/** "History: X", "a history of X", "was treated for X": of the patient, not of the image. */
const known = new RegExp(
  oneOf(
    String.raw`^[^\p{L}]*(?:(?:clinical |medical |past |patient )*(?:history|information|details|data)|indication|referral|reason for (?:the )?(?:exam\p{L}*|study|scan)|question) ?:[^.:;]*$`,
    String.raw`\b(?:history of|known(?: to have| for)?|status post|s/p)(?: an?)? ?$|\bpost-$`,
    String.raw`\b(?:mother|father|sister|brother|family)\b[^.;]*$`,
    String.raw`\b(?:treated|referred|admitted|sent|operated(?: on)?|requested|made|done|ordered|applied|acquired|put in|inserted|placed)\b (?:[\p{L}-]+ ){0,3}?(?:for|because of|to (?:treat|show|exclude|rule out|look for)|with the question of|with suspected|on suspicion of)(?: (?:the|an?|suspected|possible))* ?$`,
  ),
  'iu',
);

/** "The referring physician thinks it is X", "D-dimers suggest X": by others, or by what the image does not show. */
const source =
  /\b(?:according to (?:the|his|her) (?:referral|referring|clinician|history|request|question|patient)|(?:the )?(?:referring \p{L}+|clinicians?|teaching file|patient(?: himself| herself)?) (?:thinks?|believes?|says?|suspects?|suspected|asks?|asked|fears?|feared|states?|claims?|worries|compares?)|(?:the|his|her|an?) (?:[\p{L}-]+ )?(?:history|d-dimers?|blood tests?|symptoms|laboratory values?) (?:alone )?(?:is|are|favou?rs?|suggests?|says?|points?|makes?)\b|^d-dimers? )/iu;
const ofImage = /\b(?:image|imaging|picture|scan|findings?|appearances?)\b/iu;

/** "The question is about X", "let us consider X", "I look for X": what is gone through or looked for. */
const looking = new RegExp(
  oneOf(
    String.raw`\b(?:question|task|prompt|request|referral)\b (?:of|deals with|is about|gives us|concerns|is whether|asks about|asks for)\b[^.;,]*$`,
    String.raw`\b(?:ask|asked|asks|asking)(?: us| me)? about(?: the| an?)? ?$`,
    String.raw`\blet(?:'s| us| me) (?:first |now |next |also )?(?:consider|recall|discuss|review|look at|examine|think (?:of|about)|go (?:over|through)|start with|begin with)(?: the| an?)? ?$`,
    String.raw`\b(?:i|we|one|you)(?:'ll| will| would| should| shall| must)? (?:first |now |also |next |all |always )*(?:begin|start|look|looked|looks|search|searched|check|checked|locate|located|remember|recall)\b(?:(?! and | to )[^.;,]){0,40}?(?: (?:with|for|at))?(?: the| an?)? ?$`,
    String.raw`^(?:first,? )?(?:i|we) (?:first )?(?:locate|look for|find the landmarks)\b`,
    String.raw`\bmarker\b[^.;]{0,40}\b(?:indicates?|shows?|says?|reads?|marks?)(?: the)? ?$|\b(?:transducer|probe|coil)\b[^.;]{0,30}\b(?:over|on|at|above)(?: the)? ?$`,
    String.raw`^for (?:orientation|comparison|reference),? `,
    String.raw`\b(?:screening|(?:best|good|right|preferred) test) for(?: an?)? ?$|\bhelps? (?:to (?:see|find|show|detect)|against)(?: the| an?)? ?$|\bmimics?(?: an?)? ?$|\bused to (?:assess|measure|detect|diagnose|exclude|rule out|look for)(?: an?)? ?$|\blist (?:starts|begins|ends) with(?: the| an?)? ?$|\btrained on\b|\bworr(?:y|ies) about(?: an?)? ?$|\bwants? to know (?:whether|if)\b`,
    String.raw`\b(?:attention|thoughts?|eyes?) (?:was|were|went) first\b|\b(?:worth|useful to|helpful to|helps to) recall(?:ing)?\b|\bthe last case\b`,
    String.raw`\b(?:fails?|failed|poor|bad|unsuitable|unsuited) (?:to|at|for) (?:show|showing|depict|depicting|see|seeing)(?: the| an?)? ?$`,
  ),
  'iu',
);

/** "X is sometimes", "X, as a rule, is", "X is what everybody thinks of", "X only rarely": of many cases. */
const ofMany =
  /^["')]?,? (?:(?:is|are) (?:(?:sometimes|often|usually|commonly|frequently|normally) |defined (?:as|by) )|as a rule\b|only (?:rarely|seldom|sometimes)\b|[^.;]{0,60}\bwhat (?:everybody|everyone|most people|many) (?:thinks?|believes?|expects?)\b)/iu;

/** "A shape as would be seen with X, is not present." */
const asWouldBe =
  /\b(?:as|which|that) (?:(?:would|might|could|should) (?:\p{Ll}+ )?be (?:seen|found|expected|typical|present|usual)|(?:one|you|we)(?: would| might| could)? (?:find|see|expect)s?)[^.;]*$/iu;
const isMissing = /^["')]?,? (?:is|are|was|were|can) ?(?:not|n't|absent|missing|lacking)\b/i;

/** Whether a claim is told of another time, of the patient's history, by others, of many cases, or as what is only looked for or asked about. */
export function isToldOfOther(lead: string, after: string): boolean {
  const told = `${lead}\ue000${after}`;
  if (known.test(lead) || looking.test(lead) || ofMany.test(after)) return true;
  if (asWouldBe.test(lead) && isMissing.test(after)) return true;
  if (source.test(lead) && !ofImage.test(lead)) return true;
  return earlier.test(told) && !now.test(told);
}
