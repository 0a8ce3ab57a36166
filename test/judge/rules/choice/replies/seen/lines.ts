import type { CorpusReply } from '../corpus.js';
import { optionSets } from '../optionSets.js';

/** Replies of one kind: first-line, last-line and heading claims. */
export const lines: readonly CorpusReply[] = [
  {
    options: optionSets.chest,
    asked: 'visible',
    pattern: 'claim on the first line, talk after it',
    style: 'letters',
    reply: `D) esophagus
All others lie outside the field of view.`,
    expected: 3,
  },
  {
    options: optionSets.bowel,
    asked: 'largest',
    pattern: 'claim on the first line, talk after it',
    style: 'letters',
    reply: `B: duodenum
It is markedly dilated. The stomach and the colon are collapsed.`,
    expected: 1,
  },
  {
    options: optionSets.pelvis,
    asked: 'visible',
    pattern: 'claim on the first line, talk after it',
    style: 'letters',
    reply: `**D. colon**

Explanation: gas and stool are visible. The bladder begins a few slices lower.`,
    expected: 3,
  },
  {
    options: optionSets.lungs,
    asked: 'largest',
    pattern: 'claim on the first line, talk after it',
    style: 'letters',
    reply: 'C. heart. Cardiomegaly; both lungs are compressed.',
    expected: 2,
  },
  {
    options: optionSets.kidneys,
    asked: 'enclosed',
    pattern: 'claim on the first line, talk after it',
    style: 'letters',
    reply: `Option B

The right kidney is located on the other side of the spine.`,
    expected: 1,
  },
  {
    options: optionSets.abdomen,
    asked: 'largest',
    pattern: 'text alone on the first line, talk after it',
    style: 'prose',
    reply: `Liver

It spans from the right abdominal wall across the midline, whereas the gallbladder and the right kidney are only partly included.`,
    expected: 0,
  },
  {
    options: optionSets.pelvis,
    asked: 'enclosed',
    pattern: 'text alone on the first line, talk after it',
    style: 'prose',
    reply: 'Prostate - it lies below the bladder and in front of the rectum.',
    expected: 1,
  },
  {
    options: optionSets.lungs,
    asked: 'enclosed',
    pattern: 'text alone on the first line, talk after it',
    style: 'prose',
    reply: 'Liver; the right lung is above it.',
    expected: 3,
  },
  {
    options: optionSets.abdomen,
    asked: 'visible',
    pattern: 'heading "Answer" with the option below',
    style: 'letters',
    reply: `## Reasoning
The slice is too low for the dome of the liver.

## Answer
B`,
    expected: 1,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'heading "Answer" with the option below',
    style: 'letters',
    reply: `Answer:

B. inferior vena cava

Rationale:

The aorta is on the other side of the spine.`,
    expected: 1,
  },
  {
    options: optionSets.pelvis,
    asked: 'enclosed',
    pattern: 'heading "Answer" with the option below',
    style: 'letters',
    reply: `**Final Answer**
(A)`,
    expected: 0,
  },
  {
    options: optionSets.cross,
    asked: 'where',
    pattern: 'heading "Answer" with the option below',
    style: 'letters',
    reply: `**Step 1 - Locate the boxes**
The target is nearer to the right edge.

**Step 2 - Choose**
Both are at the same height.

**Answer:**
**B**`,
    expected: 1,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'heading with the name below',
    style: 'prose',
    reply: `## My answer
Spleen

## Justification
Compare the stomach, which is filled with contrast medium and lies in front.`,
    expected: 1,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'heading with the name below',
    style: 'prose',
    reply: `**Answer:**
gallbladder

**Explanation:**
The liver surrounds it, but the box is limited to the fluid-filled part.`,
    expected: 3,
  },
  {
    options: optionSets.head,
    asked: 'enclosed',
    pattern: 'heading with the name below',
    style: 'prose',
    reply: `Diagnosis of the marked structure:

Brain`,
    expected: 0,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'claim on the last line',
    style: 'letters',
    reply: `Gas is absent, which speaks against a hollow organ. The position is too lateral for a vessel or a kidney.
I settle on the following:
B. spleen`,
    expected: 1,
  },
  {
    options: optionSets.pelvis,
    asked: 'enclosed',
    pattern: 'claim on the last line',
    style: 'letters',
    reply: `Bladder and sacrum are easily told apart from the box's content by their density.

(B)`,
    expected: 1,
  },
  {
    options: optionSets.spine,
    asked: 'enclosed',
    pattern: 'claim on the last line',
    style: 'letters',
    reply: `L4 is usually at the iliac crest. The box is far above it, at the level of the renal hilum.
Option A.`,
    expected: 0,
  },
  {
    options: optionSets.diagonals,
    asked: 'where',
    pattern: 'claim on the last line',
    style: 'letters',
    reply: `Reference: near the lower edge, right of the middle.
Target: near the upper edge, left of the middle.

A. upper-left`,
    expected: 0,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'name on the last line',
    style: 'prose',
    reply: `The spleen is visible along the ribs and the aorta in front of the spine, but the box contains neither.

Left kidney.`,
    expected: 0,
  },
  {
    options: optionSets.lungs,
    asked: 'largest',
    pattern: 'name on the last line',
    style: 'prose',
    reply: `The heart is of normal size. Because of it, one lung is smaller than the other.

Right lung`,
    expected: 0,
  },
  {
    options: optionSets.vessels,
    asked: 'largest',
    pattern: 'name on the last line',
    style: 'prose',
    reply: `The vena cava is flat in this patient, who is probably hypovolemic.

So: aorta`,
    expected: 0,
  },
];
