import type { CorpusReply } from '../corpus.js';
import { optionSets } from '../optionSets.js';

/** Replies of one kind: JSON, LaTeX and markdown. */
export const markup: readonly CorpusReply[] = [
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'JSON member',
    style: 'letters',
    reply: '{"Answer": "D. gallbladder"}',
    expected: 3,
  },
  {
    options: optionSets.chest,
    asked: 'visible',
    pattern: 'JSON member',
    style: 'letters',
    reply: `\`\`\`json
{"answer_choice": "C", "step_by_step_thinking": "A and B are not at this level. The air column in the midline is C."}
\`\`\``,
    expected: 2,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'JSON member',
    style: 'letters',
    reply: `{
  "final_answer": "B",
  "rejected": ["A", "C", "D"]
}`,
    expected: 1,
  },
  {
    options: optionSets.pelvis,
    asked: 'largest',
    pattern: 'JSON member',
    style: 'letters',
    reply: `Sure! Here is the result:

{"reasoning": "The fluid-filled organ takes up most of the picture.", "answer": "A"}`,
    expected: 0,
  },
  {
    options: optionSets.abdomen,
    asked: 'largest',
    pattern: 'JSON member with the name',
    style: 'prose',
    reply: `\`\`\`json
{
  "answer": "liver",
  "confidence": 0.93
}
\`\`\``,
    expected: 0,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'JSON member with the name',
    style: 'prose',
    reply:
      '{"thinking": "It could be the inferior vena cava, but it\'s left of the midline.", "answer": "aorta"}',
    expected: 0,
  },
  {
    options: optionSets.kidneys,
    asked: 'enclosed',
    pattern: 'JSON member with the name',
    style: 'prose',
    reply: '{"label": "right adrenal gland"}',
    expected: 2,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'LaTeX',
    style: 'letters',
    reply: `\\[
\\boxed{\\text{A. heart}}
\\]`,
    expected: 0,
  },
  {
    options: optionSets.vessels,
    asked: 'visible',
    pattern: 'LaTeX',
    style: 'letters',
    reply: '\\(\\boxed{\\mathrm{C}}\\)',
    expected: 2,
  },
  {
    options: optionSets.pelvis,
    asked: 'visible',
    pattern: 'LaTeX',
    style: 'letters',
    reply: 'Since $\\mathrm{HU} \\approx -900$ in the lumen, it contains gas. $\\boxed{\\textbf{(D)}}$',
    expected: 3,
  },
  {
    options: optionSets.counts,
    asked: 'visible',
    pattern: 'LaTeX',
    style: 'letters',
    reply: '$1 + 2 = 3 \\Rightarrow \\boxed{\\text{B}}$',
    expected: 1,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'bold, code, quotes and brackets',
    style: 'letters',
    reply: '`C`',
    expected: 2,
  },
  {
    options: optionSets.chest,
    asked: 'visible',
    pattern: 'bold, code, quotes and brackets',
    style: 'letters',
    reply: '“D”',
    expected: 3,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'bold, code, quotes and brackets',
    style: 'letters',
    reply: '{ C }',
    expected: 2,
  },
  {
    options: optionSets.kidneys,
    asked: 'enclosed',
    pattern: 'bold, code, quotes and brackets',
    style: 'letters',
    reply: '__Answer__: __D__',
    expected: 3,
  },
  {
    options: optionSets.ribs,
    asked: 'enclosed',
    pattern: 'bold, code, quotes and brackets',
    style: 'letters',
    reply: '~~A~~ ~~B~~ **C** ~~D~~',
    expected: 2,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'bold phrase in a paragraph',
    style: 'prose',
    reply:
      'Based on its low attenuation and its position next to the **liver**, the box encloses the **gallbladder**.',
    expected: 3,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'bold phrase in a paragraph',
    style: 'prose',
    reply: `The vessel enclosed by the green box is the **aorta**. It is:
- located just left of the midline
- larger than the neighboring arteries
- in front of the vertebral column`,
    expected: 0,
  },
  {
    options: optionSets.pelvis,
    asked: 'largest',
    pattern: 'bold phrase in a paragraph',
    style: 'prose',
    reply: `### Analysis
1. The **urinary bladder** is distended and covers the largest area.
2. The *prostate* is only partly included.
3. The *sacrum* is thin at this level.`,
    expected: 0,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'other members or markup, nothing chosen',
    style: 'none',
    reply: '{"answer": "unknown", "options": ["A", "B", "C", "D"]}',
    expected: null,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'other members or markup, nothing chosen',
    style: 'none',
    reply:
      '{"A": "aorta", "B": "inferior vena cava", "C": "portal vein and splenic vein", "D": "superior vena cava"}',
    expected: null,
  },
  {
    options: optionSets.pelvis,
    asked: 'enclosed',
    pattern: 'other members or markup, nothing chosen',
    style: 'none',
    reply: '\\boxed{}',
    expected: null,
  },
  {
    options: optionSets.bowel,
    asked: 'enclosed',
    pattern: 'other members or markup, nothing chosen',
    style: 'none',
    reply: `\`\`\`json
{"answer": "`,
    expected: null,
  },
];
