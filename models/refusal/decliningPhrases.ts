const inability = [
  "can't|cannot|can not|couldn't|could not|won't|will not|wouldn't",
  '(?:unable|not able|not going|(?:not )?(?:here|supposed)) to(?: be able to)?',
  '(?:not|hardly) (?:in a position|qualified|permitted|allowed|equipped|trained|designed|licensed|authori[sz]ed) to',
].join('|');

/** "I cannot", "we are currently unable to", or the same without a subject at the start of a clause. */
const cannot = `(?:^|\\b(?:i|we) ?(?:am|are|was|'m|'re|be)?)(?: \\w+ly| just| also| still| simply)*(?: and)? ?(?:${inability})(?: be able to)?(?: \\w+ly)?`;

const image = '(?:images?|pictures?|photos?|scans?|attachments?|files?)';

/** What a question asks about, in the words of one who does not say what it is. */
const asked = [
  '(?:what|which|where|who|whether|how)\\b',
  '(?:this|that|these|those|it|its|anything|specific|individual|structures?|organs?)\\b',
  '(?:the|any|a) (?:exact |specific |correct |precise |highlighted |marked |boxed |indicated |particular |anatomical )*(?:structures?|organs?|regions?|areas?|anatomy|answer|objects?|contents?|parts?|directions?|positions?|side|functions?|features?|locations?|image)\\b',
].join('|');

/** What is named after these words is an answer: "I cannot identify anything other than the liver". */
const exception = '\\b(?:other than|except|apart from|aside from|besides)\\b';

/**
 * Ways to decline, looked for in a single clause of lower-case text. What is said of the image itself is none: "I
 * cannot see the left kidney" answers a question about what is visible.
 */
export const decliningPhrases: readonly RegExp[] = [
  `${cannot} (?:help|assist|comply|answer|respond|engage|proceed|continue|fulfill?|complete|accommodate|do (?:that|this|so))\\b`,
  `${cannot} (?:provide|offer|give|make|render|share|supply)\\b`,
  `${cannot} (?:interpret|analy[sz]e|diagnose|evaluate|assess|review|process|read|examine|view|open|access|describe)\\b`,
  `${cannot} see (?:(?:the|this|your|that|any|an|a) )?(?:attached |uploaded )?${image}\\b`,
  `${cannot} (?:identify|determine|tell|name|say|recogni[sz]e|discern|locate|specify|state|confirm|distinguish|label)(?:$| (?:${asked})(?!.*${exception}))`,
  `${cannot} be (?:certain|sure|definitive)\\b`,
  `(?:structures?|organs?|regions?|area|answer|question|box|it|this|that|image)\\b.{0,40} (?:can't|cannot|can not|could not|couldn't) be (?:\\w+ly )?(?:determined|identified|answered|established|assessed|interpreted|named)`,
  "(?:impossible|not possible|isn't possible)(?: for me)? to (?:determine|tell|identify|answer|say|know|name|interpret)",
  "(?:i|we) (?:do not|don't|lack|did not|didn't)(?: \\w+)? ?(?:have |possess )?(?:(?:the|any|enough|sufficient) )?(?:ability|capability|capacity|means|access|expertise|information|context|detail|data|tools)\\b",
  `(?:i|we) (?:do not|don't|did not|didn't) (?:see|have|receive|find) (?:(?:an|any|the|your) )?(?:attached )?${image}\\b`,
  `\\bno ${image} (?:(?:was|is|were|has|have|seems?)\\b|provided|attached|uploaded)`,
  `\\b${image} (?:did not|didn't|does not|doesn't|failed to|could not|couldn't|has not|hasn't)(?: be)? (?:load|come|upload|display|appear|been|viewed|opened)`,
  `\\bneed (?:to see )?(?:(?:the|an|more|further) )?(?:image|picture|scan|information|context)\\b`,
  '\\b(?:not enough|insufficient|without (?:more|further|additional)) (?:information|context|details?|data)\\b',
  '\\b(?:i|we) (?:(?:must|have to|need to|respectfully|will) )?(?:decline|refuse)\\b',
  '\\b(?:against|outside|beyond) (?:of )?(?:my|our)\\b.{0,20}(?:guidelines|polic|capabilit|abilit|scope|expertise|programming)',
  '\\bviolates? (?:(?:my|our|the|your) )?(?:\\w+ ){0,2}(?:policy|policies|guidelines)\\b',
  "\\b(?:i|we)(?:(?:'m| am| are|'re)? not| (?:do not|don't) feel) comfortable\\b",
  "\\bi (?:do not|don't) know(?:$| (?:what|which|where|the answer))",
  "\\bi(?:'m| am) not (?:sure|certain)(?:$| (?:what|which|where))",
].map((phrase) => new RegExp(phrase));
