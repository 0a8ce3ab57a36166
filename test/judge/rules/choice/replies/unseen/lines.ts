import type { CorpusReply } from '../corpus.js';
import { optionSets } from '../optionSets.js';

/** Replies of one kind: first-line, last-line and heading claims. */
export const lines: readonly CorpusReply[] = [
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'claim on the first line, talk after it',
    style: 'letters',
    reply: `A. left kidney
The spleen is further to the side.`,
    expected: 0,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'claim on the first line, talk after it',
    style: 'letters',
    reply: `B. pancreas

Neither the liver nor the gallbladder crosses the midline.`,
    expected: 1,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'claim on the first line, talk after it',
    style: 'letters',
    reply: `(C) portal vein and splenic vein

The aorta and the inferior vena cava are round in cross-section and closer to the spine.`,
    expected: 2,
  },
  {
    options: optionSets.ribs,
    asked: 'enclosed',
    pattern: 'claim on the first line, talk after it',
    style: 'letters',
    reply: `D
Rib 4 would be one level higher.`,
    expected: 3,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'text alone on the first line, talk after it',
    style: 'prose',
    reply: `Stomach.
The spleen and the left kidney are both behind it.`,
    expected: 2,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'text alone on the first line, talk after it',
    style: 'prose',
    reply: `The heart.

The trachea would appear black, and the esophagus would be behind.`,
    expected: 0,
  },
  {
    options: optionSets.vessels,
    asked: 'visible',
    pattern: 'text alone on the first line, talk after it',
    style: 'prose',
    reply: `Aorta

None of the veins is within this slice.`,
    expected: 0,
  },
  {
    options: optionSets.bowel,
    asked: 'enclosed',
    pattern: 'text alone on the first line, talk after it',
    style: 'prose',
    reply: 'Colon, since small bowel would not show haustra.',
    expected: 2,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'heading "Answer" with the option below',
    style: 'letters',
    reply: `### Answer
D. aorta

### Explanation
The left kidney is lateral to it.`,
    expected: 3,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'heading "Answer" with the option below',
    style: 'letters',
    reply: `**Answer**

B) left lung`,
    expected: 1,
  },
  {
    options: optionSets.kidneys,
    asked: 'largest',
    pattern: 'heading "Answer" with the option below',
    style: 'letters',
    reply: `# Correct choice
A. right kidney`,
    expected: 0,
  },
  {
    options: optionSets.bowel,
    asked: 'visible',
    pattern: 'heading "Answer" with the option below',
    style: 'letters',
    reply: `ANSWER
------
D. stomach`,
    expected: 3,
  },
  {
    options: optionSets.pelvis,
    asked: 'largest',
    pattern: 'heading with the name below',
    style: 'prose',
    reply: `#### Identified structure
Sacrum

#### Notes
Bladder and prostate are smaller.`,
    expected: 2,
  },
  {
    options: optionSets.chest,
    asked: 'visible',
    pattern: 'heading with the name below',
    style: 'prose',
    reply: `Findings: air column in the midline.

Impression: trachea`,
    expected: 2,
  },
  {
    options: optionSets.lungs,
    asked: 'enclosed',
    pattern: 'heading with the name below',
    style: 'prose',
    reply: `**Structure in the green box**

Right lung`,
    expected: 0,
  },
  {
    options: optionSets.abdomen,
    asked: 'visible',
    pattern: 'claim on the last line',
    style: 'letters',
    reply: `The liver extends further up than this slice. Pancreatic tissue cannot be told apart from bowel here.

D. gallbladder`,
    expected: 3,
  },
  {
    options: optionSets.chest,
    asked: 'largest',
    pattern: 'claim on the last line',
    style: 'letters',
    reply: `The heart is in the middle and has about half the area of what lies beside it.

=> B`,
    expected: 1,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'claim on the last line',
    style: 'letters',
    reply: `Aorta: calcified wall, not here.
Portal vein: below the diaphragm, not here.

D) superior vena cava`,
    expected: 3,
  },
  {
    options: optionSets.bowel,
    asked: 'enclosed',
    pattern: 'claim on the last line',
    style: 'letters',
    reply: `Colon is frame-like, stomach is a sac. What is in the box is neither.

**A. small bowel**`,
    expected: 0,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'name on the last line',
    style: 'prose',
    reply: `The liver and the right kidney flank the region. What lies between them and crosses the midline?

The pancreas.`,
    expected: 1,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'name on the last line',
    style: 'prose',
    reply: `Trachea: air-filled.
Heart: much lower.
Collapsed tube between trachea and spine:
Esophagus`,
    expected: 3,
  },
  {
    options: optionSets.pelvis,
    asked: 'visible',
    pattern: 'name on the last line',
    style: 'prose',
    reply: `Bone is not in the picture, and nor is any gas-filled bowel.
Therefore: urinary bladder`,
    expected: 0,
  },
];
