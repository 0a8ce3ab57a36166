import type { CorpusReply } from '../corpus.js';
import { optionSets } from '../optionSets.js';

/** Replies of one kind: runs of lettered options and lists of names. */
export const runs: readonly CorpusReply[] = [
  {
    options: optionSets.abdomen,
    asked: 'visible',
    pattern: 'verdict at each option',
    style: 'letters',
    reply: `A. liver ❌
B. pancreas ❌
C. right kidney ❌
D. gallbladder ✅`,
    expected: 3,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'verdict at each option',
    style: 'letters',
    reply: `(A) heart – incorrect
(B) left lung – correct
(C) trachea – incorrect
(D) esophagus – incorrect`,
    expected: 1,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'verdict at each option',
    style: 'letters',
    reply: `Checking each choice:
- A: aorta. Correct, it's left of the midline and round.
- B: inferior vena cava. Incorrect, it's on the other side.
- C: portal vein and splenic vein. Incorrect, it lies further anterior.
- D: superior vena cava. Incorrect, it's not in the abdomen.`,
    expected: 0,
  },
  {
    options: optionSets.lungs,
    asked: 'visible',
    pattern: 'verdict at each option',
    style: 'letters',
    reply: `1. A: right lung → not visible
2. B: left lung → not visible
3. C: heart → not visible
4. D: liver → visible`,
    expected: 3,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'options listed, then concluded',
    style: 'letters',
    reply: `Let's consider the options:
A. left kidney
B. spleen
C. stomach
D. aorta

The boxed organ is lateral and homogeneous, so the answer is B.`,
    expected: 1,
  },
  {
    options: optionSets.chest,
    asked: 'visible',
    pattern: 'options listed, then concluded',
    style: 'letters',
    reply: `Options:
A) heart
B) left lung
C) trachea
D) esophagus

Only a round air column in the midline can be made out.

C) trachea`,
    expected: 2,
  },
  {
    options: optionSets.muscles,
    asked: 'largest',
    pattern: 'options listed, then concluded',
    style: 'letters',
    reply:
      'We have four candidates here: A) left gluteus maximus, B) right gluteus maximus, C) left iliopsoas, D) right iliopsoas. The patient is slightly rotated so that one buttock is cut more fully. My choice: A',
    expected: 0,
  },
  {
    options: optionSets.head,
    asked: 'enclosed',
    pattern: 'options listed, then concluded',
    style: 'letters',
    reply:
      'The question offers A. brain, B. skull, C. spinal cord and D. thyroid gland. The box is filled by gray and white matter. I choose A.',
    expected: 0,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'question and options echoed, then answered',
    style: 'letters',
    reply: `Question: A green box has been drawn in this image. Which one of the following structures does it enclose?
A. left kidney
B. spleen
C. stomach
D. aorta
Answer: A`,
    expected: 0,
  },
  {
    options: optionSets.lungs,
    asked: 'enclosed',
    pattern: 'question and options echoed, then answered',
    style: 'letters',
    reply: 'Of the choices right lung (A), left lung (B), heart (C) and liver (D), the enclosed one is C.',
    expected: 2,
  },
  {
    options: optionSets.diagonals,
    asked: 'where',
    pattern: 'question and options echoed, then answered',
    style: 'letters',
    reply: `"What is the position of the spleen relative to the pancreas?" A. upper-left B. lower-right C. upper-right D. lower-left

→ C`,
    expected: 2,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'choice within a sentence about all options',
    style: 'letters',
    reply: 'Among (A) left kidney, (B) spleen, (C) stomach and (D) aorta, the box surrounds (D).',
    expected: 3,
  },
  {
    options: optionSets.pelvis,
    asked: 'visible',
    pattern: 'choice within a sentence about all options',
    style: 'letters',
    reply: 'Out of A, B, C and D, only A can be seen.',
    expected: 0,
  },
  {
    options: optionSets.chest,
    asked: 'largest',
    pattern: 'choice within a sentence about all options',
    style: 'letters',
    reply: 'Comparing A, B, C, and D by area, B comes out on top.',
    expected: 1,
  },
  {
    options: optionSets.bowel,
    asked: 'visible',
    pattern: 'table of the options',
    style: 'letters',
    reply: `| | structure | seen in the slice |
|-|-|-|
| A | small bowel | no |
| B | duodenum | no |
| C | colon | yes |
| D | stomach | no |

So the visible one is C.`,
    expected: 2,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'table of the options',
    style: 'letters',
    reply: `| Feature | Finding |
|---|---|
| Position | left of midline, in front of the spine |
| Shape | round |
| Wall | calcified |

Conclusion: A`,
    expected: 0,
  },
  {
    options: optionSets.muscles,
    asked: 'enclosed',
    pattern: 'table of the options',
    style: 'letters',
    reply: `| Letter | Muscle | Comment |
| --- | --- | --- |
| A | left gluteus maximus | posterior, not in the box |
| B | right gluteus maximus | posterior, not in the box |
| C | left iliopsoas | **in the box** |
| D | right iliopsoas | other side |`,
    expected: 2,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'options only, nothing chosen',
    style: 'none',
    reply: `A. left kidney
B. spleen
C. stomach
D. aorta`,
    expected: null,
  },
  {
    options: optionSets.abdomen,
    asked: 'largest',
    pattern: 'options only, nothing chosen',
    style: 'none',
    reply: `The options are:
(A) liver
(B) pancreas
(C) right kidney
(D) gallbladder`,
    expected: null,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'options only, nothing chosen',
    style: 'none',
    reply: 'The structures to choose from are A. heart, B. left lung, C. trachea, and D. esophagus.',
    expected: null,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'options only, nothing chosen',
    style: 'none',
    reply: 'A/B/C/D?',
    expected: null,
  },
  {
    options: optionSets.chest,
    asked: 'visible',
    pattern: 'options discussed, cut off',
    style: 'none',
    reply: `To answer this, I will look at each of the choices.

1. **A. Heart** – usually seen in the middle of the chest.
2. **B. Left lung** – usually seen as a dark area on`,
    expected: null,
  },
  {
    options: optionSets.bowel,
    asked: 'enclosed',
    pattern: 'options discussed, cut off',
    style: 'none',
    reply: `Step 1: Review the options.
(A) Small bowel: thin-walled loops with feathery folds.
(B) Duodenum: C-shaped, around the head of the pancreas.
(C) Colon: haustra, stool and gas.
(D) Stomach: rugal folds.
Step 2: Look at the box. The box`,
    expected: null,
  },
  {
    options: optionSets.kidneys,
    asked: 'enclosed',
    pattern: 'options discussed, cut off',
    style: 'none',
    reply:
      'The possible structures are the right kidney (A), the left kidney (B), the right adrenal gland (C) and the left adrenal gland (D). To decide between them, we need to know which side of the image',
    expected: null,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'facts listed for each option, none marked',
    style: 'none',
    reply: `A: bean-shaped, retroperitoneal.
B: lateral, below the left diaphragm.
C: anterior, often with gas.
D: midline, round.`,
    expected: null,
  },
  {
    options: optionSets.head,
    asked: 'enclosed',
    pattern: 'facts listed for each option, none marked',
    style: 'none',
    reply: `- **A. Brain**: central nervous system organ inside the skull
- **B. Skull**: bony structure that protects the brain
- **C. Spinal cord**: runs within the vertebral canal
- **D. Thyroid gland**: located in the front of the neck`,
    expected: null,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'names listed with comments, one in the box',
    style: 'prose',
    reply: `Let's compare:
- **Left kidney**: medial to the box, not enclosed.
- **Spleen**: lies within the box.
- **Stomach**: anterior to the box, not enclosed.
- **Aorta**: in the midline, not enclosed.`,
    expected: 1,
  },
  {
    options: optionSets.abdomen,
    asked: 'visible',
    pattern: 'names listed with comments, one in the box',
    style: 'prose',
    reply: `Liver: visible.
Pancreas: not visible.
Right kidney: not visible.
Gallbladder: not visible.`,
    expected: 0,
  },
  {
    options: optionSets.pelvis,
    asked: 'visible',
    pattern: 'names listed with comments, one in the box',
    style: 'prose',
    reply:
      "Going through the list: the urinary bladder isn't shown, the prostate isn't shown, the sacrum is shown, the colon isn't shown.",
    expected: 2,
  },
  {
    options: optionSets.bowel,
    asked: 'enclosed',
    pattern: 'names listed with comments, one in the box',
    style: 'prose',
    reply: 'Candidates were small bowel, duodenum, colon and stomach. What is in the box is the duodenum.',
    expected: 1,
  },
];
