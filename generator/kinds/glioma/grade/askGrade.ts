import { writeChoice } from '../../../../suites/answers/grade.js';
import { fillTemplate } from '../../../../util/templates.js';
import type { GliomaSlice } from '../cutSlice.js';
import type { AskContext, AskedOfSlice } from '../makeGliomaItems.js';
import type { GradeRecipe } from './recipe.js';

/** Asks for the grade: that of the patient on a slice with tumour, "none" on one without, where all slices are shown. */
export function askGrade(
  { areaMm2 }: GliomaSlice,
  { found: { grade }, recipe, templates }: AskContext<GradeRecipe>,
): AskedOfSlice[] {
  const question = 'grade';
  if (grade === null) throw new Error('a case without a grade');
  if (areaMm2 === 0 && recipe.slices === 'tumour') return [{ question, rejected: 'no tumour on the slice' }];
  const right = areaMm2 === 0 ? 'none' : grade;
  return [
    {
      question,
      form: { kind: 'grade' },
      answer: { kind: 'grade', grade: right },
      reference: writeChoice(right),
      text: fillTemplate(templates, 'grade'),
    },
  ];
}
