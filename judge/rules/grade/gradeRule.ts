import { gradeChoices } from '../../../suites/answers/grade.js';
import type { Verdict } from '../../../suites/schema/schema.js';
import { unscored } from '../../unscored.js';
import type { AnsweredItem, AnswerRule } from '../rule.js';

const asAsked = /^\s*Choice:\s*([012])\s*[.;,]?\s*(?:Reasoning:(.*))?$/is;

/** Whether the grade that is chosen is the right one. */
export const gradeRule: AnswerRule<'grade'> = { judge: judgeGrade };

function judgeGrade({ key, response }: AnsweredItem<'grade'>): Verdict {
  const found = asAsked.exec(response);
  if (found === null) return unscored('grade: no choice', 'no choice', 'The reply has no choice.');
  const grade = gradeChoices[Number(found[1])];
  const keywords = (found[2] ?? '').split(/[,;\n]+/).map((word) => word.trim());
  return {
    outcome: 'scored',
    reading: { kind: 'grade', had: 'as asked', grade, keywords: keywords.filter((word) => word !== '') },
    values: { accuracy: grade === key.answer.grade ? 1 : 0 },
    by: 'grade: choice',
    analysis: `Says ${grade}; the key says ${key.answer.grade}.`,
  };
}
