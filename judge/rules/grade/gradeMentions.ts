import type { GradeChoice, TumourGrade } from '../../../suites/answers/grade.js';

/**
 * Names of grades; a glioblastoma is of high grade, whatever else is said of it. WHO grade III is of neither: BraTS counts it as low,
 * others as high.
 */
const names: Readonly<Record<TumourGrade, RegExp>> = {
  LGG: /\b(?:lgg|low(?:er)?[- ]?grade|low(?= (?:and|or|versus|vs\.?) high[- ]?grade)|grade (?:1|2|i|ii)(?![\w/]))/gi,
  HGG: /\b(?:hgg|high(?:er)?[- ]?grade|high(?= (?:and|or|versus|vs\.?) low[- ]?grade)|gbm|glioblastomas?|grade (?:4|iv)(?![\w/]))/gi,
};

const tumour =
  '(?:gliomas?|tumou?rs?|neoplasms?|brain tumou?rs?|lesions?|abnormalit(?:y|ies)|intracranial mass(?:es)?)';
const degree =
  '(?:(?:an?|any|evidence|signs?|indications?|features?|of|for|visible|obvious|discernible|clear|definite|apparent|detectable|significant|focal|brain) )*';
/** "No tumour crossing the midline" is of a tumour that there is. */
const closed = String.raw`(?=\s*(?:$|[.,;:!?)\]"'*<(]|(?:is|are|was|were|can|could|seen|visible|present|identified|detected|found|noted|apparent|evident|here|in|on|at)\b))`;
const absences = [
  `\\b(?:no|without|free of|absence of|not|neither) ${degree}${tumour}${closed}`,
  `\\b(?:does not|doesn't|do not|don't|did not|cannot|can't|fails to) (?:show|contain|have|reveal|demonstrate|display|see|find|identify|detect) ${degree}${tumour}${closed}`,
  `\\b${tumour} (?:is|are|was) (?:absent|not (?:seen|visible|present|identified|detected|evident|apparent))`,
  '\\b(?:glioma|tumou?r|lesion)-free\\b',
  '\\b(?:normal|healthy)(?:[- ]appearing)? (?:brain|scan|slice|mri|mr|image|study)\\b',
  '\\b(?:brain|scan|slice|mri|image|study) (?:is|appears|looks|seems)(?: to be)? (?:entirely |completely )?(?:normal|healthy|unremarkable)\\b',
].map((expression) => new RegExp(expression, 'i'));

const clauseEnd =
  /[.;!?\n]+(?=\s|$)|\n+|,|\b(?:but|however|although|though|whereas|while|yet|so|hence|therefore|thus)\b/i;

/** Before a name in its clause. */
const denial =
  /\b(?:no|not|without|neither|nor|never|rather than|than|instead of|unlike|exclud\w+|rul\w+ out|against|absence of|lacks?|lacking|absent|isn't|doesn't|unlikely|non|whether|cannot|can't|unable)\b/gi;
/** After a name. */
const deniedAfter =
  /^[^.,;]{0,30}?\b(?:is|are|was|seems?|appears?)? ?(?:unlikely|less likely|improbable|excluded|ruled out|absent|not (?:\w+ )?(?:likely|supported|present|seen|suspected|favou?red|suggested|indicated|the case))/i;
/** "No enhancement suggests low grade": what is denied is a sign, not the grade. "No evidence suggests" denies the grade. */
const deniedSign =
  /^(?:no|without) (?!(?:(?:clear|definite|convincing|strong) )*(?:evidence|findings?|features?|signs?|indications?) ?(?:of|for|that|to)? ?(?:suggest|consistent|indicat|favou?r|compatible|point|typical|impl))\w.*?\b(?:suggest|consistent|indicat|favou?r|compatible|point|typical|impl)/i;

/** What a text says that the slice shows, where it does not deny it; each choice once. */
export function gradeMentions(text: string): GradeChoice[] {
  const clauses = text.split(clauseEnd);
  const named = (['LGG', 'HGG'] as const).filter((grade) =>
    clauses.some((clause) =>
      [...clause.matchAll(names[grade])].some(({ 0: name, index }) => isClaimed(clause, index, name)),
    ),
  );
  const isNone = clauses.some((clause) => absences.some((absence) => absence.test(clause)));
  return isNone ? [...named, 'none'] : named;
}

function isClaimed(clause: string, index: number, name: string): boolean {
  if (deniedAfter.test(clause.slice(index + name.length))) return false;
  const before = clause.slice(0, index);
  const last = [...before.matchAll(denial)].at(-1);
  return last === undefined || deniedSign.test(before.slice(last.index));
}
