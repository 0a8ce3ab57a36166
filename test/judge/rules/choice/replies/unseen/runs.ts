import type { CorpusReply } from '../corpus.js';
import { optionSets } from '../optionSets.js';

/** Replies of one kind: runs of lettered options and lists of names. */
export const runs: readonly CorpusReply[] = [
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'verdict at each option',
    style: 'letters',
    reply: `A) Left kidney: no
B) Spleen: no
C) Stomach: yes
D) Aorta: no`,
    expected: 2,
  },
  {
    options: optionSets.pelvis,
    asked: 'visible',
    pattern: 'verdict at each option',
    style: 'letters',
    reply: `A) urinary bladder: false
B) prostate: false
C) sacrum: true
D) colon: false`,
    expected: 2,
  },
  {
    options: optionSets.iliacs,
    asked: 'enclosed',
    pattern: 'verdict at each option',
    style: 'letters',
    reply: `A. left iliac artery - ✗
B. right iliac artery - ✗
C. left iliac vein - ✗
D. right iliac vein - ✓`,
    expected: 3,
  },
  {
    options: optionSets.bowel,
    asked: 'largest',
    pattern: 'verdict at each option',
    style: 'letters',
    reply: `Evaluating the options one by one:
A - This is correct. The loops fill most of the picture.
B - This is wrong. Only a short segment is shown.
C - This is wrong. It is collapsed.
D - This is wrong. It is not in the slice.`,
    expected: 0,
  },
  {
    options: optionSets.kidneys,
    asked: 'enclosed',
    pattern: 'options listed, then concluded',
    style: 'letters',
    reply: `Here is my analysis of each option:

(A) right kidney: far too large for the box.
(B) left kidney: too large as well, and lower.
(C) right adrenal gland: it would be behind the IVC.
(D) left adrenal gland: a small inverted Y beside the aorta, as seen here.

Therefore, (D).`,
    expected: 3,
  },
  {
    options: optionSets.spine,
    asked: 'enclosed',
    pattern: 'options listed, then concluded',
    style: 'letters',
    reply: `A. L1 vertebra - one would expect the celiac trunk nearby.
B. L2 vertebra - one would expect the renal veins.
C. L3 vertebra - lower poles of the kidneys, as in this image.
D. L4 vertebra - one would expect the aortic bifurcation.

So the correct answer is C.`,
    expected: 2,
  },
  {
    options: optionSets.crossTwo,
    asked: 'where',
    pattern: 'options listed, then concluded',
    style: 'letters',
    reply: `Possible answers: (A) left, (B) below, (C) right, (D) above.
In the picture the bladder is under the sacrum's box.
Answer: (B)`,
    expected: 1,
  },
  {
    options: optionSets.bowel,
    asked: 'enclosed',
    pattern: 'options listed, then concluded',
    style: 'letters',
    reply: `Let's analyze the choices given:

* **A. small bowel** – multiple thin loops, typically central.
* **B. duodenum** – a C-loop around the pancreatic head.
* **C. colon** – frames the abdomen.
* **D. stomach** – a large sac in the left upper quadrant.

The box is in the left upper quadrant and contains a large sac with an air-fluid level.

**Correct option: D**`,
    expected: 3,
  },
  {
    options: optionSets.abdomen,
    asked: 'largest',
    pattern: 'question and options echoed, then answered',
    style: 'letters',
    reply: `Which one of the following structures covers the largest area in this image?

A. liver
B. pancreas
C. right kidney
D. gallbladder

A. liver`,
    expected: 0,
  },
  {
    options: optionSets.vessels,
    asked: 'visible',
    pattern: 'question and options echoed, then answered',
    style: 'letters',
    reply: `Q: Which one of the following structures is visible in this image? A. aorta B. inferior vena cava C. portal vein and splenic vein D. superior vena cava
A: B`,
    expected: 1,
  },
  {
    options: optionSets.ribs,
    asked: 'enclosed',
    pattern: 'question and options echoed, then answered',
    style: 'letters',
    reply: `You are asking which rib the box encloses: (A) right rib 4 (B) right rib 5 (C) left rib 4 (D) left rib 5.

The answer is (D) left rib 5.`,
    expected: 3,
  },
  {
    options: optionSets.counts,
    asked: 'enclosed',
    pattern: 'question and options echoed, then answered',
    style: 'letters',
    reply: 'Choices: A) 2 B) 3 C) 4 D) 5. Answer: A) 2',
    expected: 0,
  },
  {
    options: optionSets.kidneys,
    asked: 'visible',
    pattern: 'choice within a sentence about all options',
    style: 'letters',
    reply:
      'Given A (right kidney), B (left kidney), C (right adrenal gland) and D (left adrenal gland), I pick A.',
    expected: 0,
  },
  {
    options: optionSets.levels,
    asked: 'enclosed',
    pattern: 'choice within a sentence about all options',
    style: 'letters',
    reply:
      'From the four levels T11 (A), T12 (B), L1 (C) and L2 (D), I would go with B since it still bears a short rib.',
    expected: 1,
  },
  {
    options: optionSets.iliacs,
    asked: 'enclosed',
    pattern: 'choice within a sentence about all options',
    style: 'letters',
    reply: 'If we go through A, B, C and D, the one that fits is C.',
    expected: 2,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'table of the options',
    style: 'letters',
    reply: `| Option | Structure | Fits? |
|---|---|---|
| A | left kidney | No |
| B | spleen | Yes |
| C | stomach | No |
| D | aorta | No |`,
    expected: 1,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'table of the options',
    style: 'letters',
    reply: `| Choice | Location | Match |
|:--|:--|:--:|
| A. liver | under the diaphragm | ✗ |
| B. pancreas | across the midline | ✗ |
| C. right kidney | beside the spine | ✓ |
| D. gallbladder | liver's underside | ✗ |

**Answer: C**`,
    expected: 2,
  },
  {
    options: optionSets.cross,
    asked: 'where',
    pattern: 'options only, nothing chosen',
    style: 'none',
    reply: `Answer:
A. above
B. right
C. below
D. left`,
    expected: null,
  },
  {
    options: optionSets.pelvis,
    asked: 'visible',
    pattern: 'options only, nothing chosen',
    style: 'none',
    reply: 'Answer: A. urinary bladder B. prostate C. sacrum D. colon',
    expected: null,
  },
  {
    options: optionSets.lungs,
    asked: 'enclosed',
    pattern: 'options only, nothing chosen',
    style: 'none',
    reply:
      'Which one of the following structures does it enclose? A. right lung B. left lung C. heart D. liver',
    expected: null,
  },
  {
    options: optionSets.spine,
    asked: 'enclosed',
    pattern: 'options only, nothing chosen',
    style: 'none',
    reply:
      "Let's go through the options one at a time, starting with A. L1 vertebra, then B. L2 vertebra, C. L3 vertebra and D. L4 vertebra.",
    expected: null,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'options discussed, cut off',
    style: 'none',
    reply: `Let's evaluate each option:

A. Left kidney: The left kidney lies in the retroperitoneum next to the psoas muscle and usually`,
    expected: null,
  },
  {
    options: optionSets.vessels,
    asked: 'largest',
    pattern: 'options discussed, cut off',
    style: 'none',
    reply: 'Let me measure the vessels in turn. A: about 20 mm across. B: about 24 mm by',
    expected: null,
  },
  {
    options: optionSets.pelvis,
    asked: 'visible',
    pattern: 'options discussed, cut off',
    style: 'none',
    reply: `<think>
Okay, let me go over the options. A is the bladder, which is in the lower pelvis. B is the prostate, below the bladder. C is the sacrum, at the back. D is the colon. Let me see what the picture shows. There's a`,
    expected: null,
  },
  {
    options: optionSets.abdomen,
    asked: 'visible',
    pattern: 'facts listed for each option, none marked',
    style: 'none',
    reply:
      '(A) The liver is the largest solid organ. (B) The pancreas lies behind the stomach. (C) The right kidney is retroperitoneal. (D) The gallbladder stores bile.',
    expected: null,
  },
  {
    options: optionSets.ribs,
    asked: 'visible',
    pattern: 'facts listed for each option, none marked',
    style: 'none',
    reply: 'A and B are ribs of the right side. C and D are ribs of the left side.',
    expected: null,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'names listed with comments, one in the box',
    style: 'prose',
    reply: `* Heart - outside the box
* Left lung - outside the box
* Trachea - inside the box
* Esophagus - outside the box`,
    expected: 2,
  },
  {
    options: optionSets.vessels,
    asked: 'largest',
    pattern: 'names listed with comments, one in the box',
    style: 'prose',
    reply: `Sizes by eye:
1. aorta (aneurysm, about 45 cm²)
2. inferior vena cava (about 4 cm²)
3. portal vein and splenic vein (about 3 cm²)

The aorta covers the largest area.`,
    expected: 0,
  },
  {
    options: optionSets.lungs,
    asked: 'visible',
    pattern: 'names listed with comments, one in the box',
    style: 'prose',
    reply: `I checked for each of the structures mentioned:

Right lung → absent
Left lung → absent
Heart → absent
Liver → present`,
    expected: 3,
  },
  {
    options: optionSets.head,
    asked: 'enclosed',
    pattern: 'names listed with comments, one in the box',
    style: 'prose',
    reply: `1. Brain: above this level.
2. Skull: above this level.
3. Spinal cord: behind the box.
4. Thyroid gland: in the box, on both sides of the trachea.`,
    expected: 3,
  },
];
