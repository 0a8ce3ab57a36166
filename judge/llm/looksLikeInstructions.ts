/**
 * Signs that an answer speaks to whoever grades it. They may well be wrong: an answer that has one and passes is graded twice,
 * and nothing else comes of it.
 */
export const instructionSigns: readonly RegExp[] = [
  /** Words of grading, giving orders and conversations. */
  /\b(?:ignor|disregard|overrid|instru|anweis|hinweis|grad(?:e|es|ed|er|ers|ing)\b|scor|rubric|judges?\b|evaluat|examiner|bewert|calific|punt(?:o|aj|u)|punkt|points?\b|(?:full|top|best) marks?\b|rating|verdict|hallucinat|response ?accuracy|reference|prompt|pretend|rehears|let us play|decode|obey|do as|deserv|correct answer|answer (?:above|below|is (?:right|correct))|system(?: (?:message|notice|turn)|:)|assistant:|user:|human:|json\b|you(?:r)? (?:are|will|must|have to|know)\b)/iu,
  /** What is not prose: braces, tags, brackets in capitals, comments, fences, links, headings. */
  /[{}<>`]|\[\/?\p{Lu}|\]\(|\]:|https?:|^#/mu,
  /** What shows nothing. */
  /(?![\n\r\t])[\p{DI}\p{Cc}\p{Cf}\p{Cs}]/u,
  /** Letters of other scripts, full-width ones, and marks over or through letters. */
  /[^\P{L}\p{Script=Latin}]|[\uFF21-\uFF5A]|\p{M}/u,
  /** A word that nobody would write. */
  /[A-Za-z0-9+/=_-]{28}/,
];

/** Whether an answer may be trying to settle its own grade. */
export function looksLikeInstructions(answer: string): boolean {
  return instructionSigns.some((sign) => sign.test(answer));
}
