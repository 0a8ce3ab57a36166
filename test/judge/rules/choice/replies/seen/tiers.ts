import type { CorpusReply } from '../corpus.js';
import { optionSets } from '../optionSets.js';

/** Replies of one kind: tiers of evidence. */
export const tiers: readonly CorpusReply[] = [
  {
    options: optionSets.chest,
    asked: 'visible',
    pattern: 'others ruled out, then announced',
    style: 'letters',
    reply: 'B, C and D are not at this level. Answer: A',
    expected: 0,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'others ruled out, then announced',
    style: 'letters',
    reply:
      'D would be in the chest, and C runs transversely. A is on the other side of the spine. The correct option is B.',
    expected: 1,
  },
  {
    options: optionSets.kidneys,
    asked: 'enclosed',
    pattern: 'others ruled out, then announced',
    style: 'letters',
    reply:
      'Choice A would be towards the left edge of the picture, and C and D are far smaller than the box. Thus, the correct choice is B.',
    expected: 1,
  },
  {
    options: optionSets.cross,
    asked: 'where',
    pattern: 'others ruled out, then announced',
    style: 'letters',
    reply:
      'It cannot be A because the kidney is lower, and B or D would need both boxes on one level. So my answer is C.',
    expected: 2,
  },
  {
    options: optionSets.organs,
    asked: 'largest',
    pattern: 'narrowed to two, then announced',
    style: 'letters',
    reply:
      'The candidates are (B) and (C). The stomach is collapsed in this slice, so the final answer is (B).',
    expected: 1,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'narrowed to two, then announced',
    style: 'letters',
    reply: "It's between C and D. There is no air in the lumen, so the correct answer is D. esophagus.",
    expected: 3,
  },
  {
    options: optionSets.iliacs,
    asked: 'enclosed',
    pattern: 'narrowed to two, then announced',
    style: 'letters',
    reply: 'A or C? The vessel lies in front and has a calcified wall, so the answer must be A.',
    expected: 0,
  },
  {
    options: optionSets.spine,
    asked: 'enclosed',
    pattern: 'narrowed to two, then announced',
    style: 'letters',
    reply:
      'So the two remaining options are B and C. Counting down from the last rib-bearing vertebra, I get to the second lumbar body. The best answer is B.',
    expected: 1,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'letter corrected',
    style: 'letters',
    reply: `Answer: A

Correction: the box is too central for that. Answer: B`,
    expected: 1,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'letter corrected',
    style: 'letters',
    reply: '**B** - sorry, I misread the side. **A** is the correct answer.',
    expected: 0,
  },
  {
    options: optionSets.crossTwo,
    asked: 'where',
    pattern: 'letter corrected',
    style: 'letters',
    reply:
      'The answer is C. Hold on, I swapped the two boxes. The target is the one nearer the left edge, so the answer is A.',
    expected: 0,
  },
  {
    options: optionSets.kidneys,
    asked: 'largest',
    pattern: 'letter corrected',
    style: 'letters',
    reply: `\\boxed{B}

Wait, I confused left and right. The larger kidney is near the left edge of the image, which is the patient's right. \\boxed{A}`,
    expected: 0,
  },
  {
    options: optionSets.bowel,
    asked: 'visible',
    pattern: 'letter corrected',
    style: 'letters',
    reply: `Final answer: D

EDIT: The loops in the center have feathery folds, so that was wrong. Final answer: A`,
    expected: 0,
  },
  {
    options: optionSets.lungs,
    asked: 'enclosed',
    pattern: 'prose corrected',
    style: 'prose',
    reply:
      "The box surrounds the right lung... actually, no. In radiological display the patient's left is on the right of the image, so it surrounds the left lung.",
    expected: 1,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'prose corrected',
    style: 'prose',
    reply: 'This is the stomach. Wait, it has no lumen and no folds at all; it is the spleen.',
    expected: 1,
  },
  {
    options: optionSets.pelvis,
    asked: 'enclosed',
    pattern: 'prose corrected',
    style: 'prose',
    reply:
      'The highlighted structure is the prostate. Scratch that. It is fluid-filled and thin-walled, which makes it the urinary bladder.',
    expected: 0,
  },
  {
    options: optionSets.chest,
    asked: 'visible',
    pattern: 'prose corrected',
    style: 'prose',
    reply:
      'One might first say trachea, and so did I, but I was wrong: the small collapsed tube next to the aorta is the esophagus.',
    expected: 3,
  },
  {
    options: optionSets.abdomen,
    asked: 'visible',
    pattern: 'announcement first, others discussed after',
    style: 'letters',
    reply: `Answer: C

A is not included in this slice because it ends higher up. B and D would also be found above this level.`,
    expected: 2,
  },
  {
    options: optionSets.bowel,
    asked: 'largest',
    pattern: 'announcement first, others discussed after',
    style: 'letters',
    reply:
      'The answer is D, because it is distended with contrast. A comes close, C is nearly empty, and B is only cut tangentially.',
    expected: 3,
  },
  {
    options: optionSets.levels,
    asked: 'enclosed',
    pattern: 'announcement first, others discussed after',
    style: 'letters',
    reply: `The best answer is C.
- A: has ribs
- B: has short ribs
- D: lies at the level of the kidneys' lower poles`,
    expected: 2,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'form beside other letters',
    style: 'letters',
    reply: 'D would be darker, A bigger. <answer>B</answer>',
    expected: 1,
  },
  {
    options: optionSets.vessels,
    asked: 'visible',
    pattern: 'form beside other letters',
    style: 'letters',
    reply: `Comparing A with C is not easy in this phase.

$\\boxed{C}$`,
    expected: 2,
  },
  {
    options: optionSets.pelvis,
    asked: 'enclosed',
    pattern: 'form beside other letters',
    style: 'letters',
    reply:
      '<reasoning>A and B are soft tissue; D contains gas. Bone can only be C.</reasoning><answer>C</answer>',
    expected: 2,
  },
  {
    options: optionSets.lungs,
    asked: 'visible',
    pattern: 'form beside other letters',
    style: 'letters',
    reply: `\`\`\`json
{
  "reasoning": "A and B are missing below the diaphragm, C as well.",
  "answer": "D"
}
\`\`\``,
    expected: 3,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'differing claims of one tier',
    style: 'none',
    reply: 'The answer is B. The answer is C.',
    expected: null,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'differing claims of one tier',
    style: 'none',
    reply: 'The correct answer is A, and the correct answer is also B, since both lie in the box.',
    expected: null,
  },
  {
    options: optionSets.lungs,
    asked: 'largest',
    pattern: 'differing claims of one tier',
    style: 'none',
    reply: `**A. right lung**
**B. left lung**`,
    expected: null,
  },
  {
    options: optionSets.pelvis,
    asked: 'visible',
    pattern: 'differing claims of one tier',
    style: 'none',
    reply: 'The structure is the urinary bladder. The structure is the sacrum.',
    expected: null,
  },
  {
    options: optionSets.levels,
    asked: 'enclosed',
    pattern: 'long reasoning with false starts',
    style: 'letters',
    reply: `First, find a landmark. The lowest pair of ribs in the picture belongs to T12.
The box is two bodies below.
T12 is B.
One below is L1, i.e. C.
Hmm, is it one or two below? Counting the discs again: T12/L1, L1/L2. The box starts under the second disc.
So it is L2.
The answer is D.`,
    expected: 3,
  },
  {
    options: optionSets.crossTwo,
    asked: 'where',
    pattern: 'long reasoning with false starts',
    style: 'letters',
    reply: `<think>
Target: stomach. Reference: left kidney. In no particular order, so I have to match boxes with names first. Box 1 is at (310, 120), Box 2 at (330, 290), Box 3 at (150, 200).

The kidney should be next to the spine → Box 2. The stomach is anterior → Box 1. So the vector from the reference to the target is (-20, -170). Negative y is up. So "above". Hmm, or should I say left because of -20? No, the vertical part is much larger.

Above is option D.
</think>
The stomach's box lies almost straight over the kidney's box in the image, so the position is **above**.

**D**`,
    expected: 3,
  },
  {
    options: optionSets.pelvis,
    asked: 'enclosed',
    pattern: 'long reasoning with false starts',
    style: 'letters',
    reply: `Let's think. The options: A is fluid, B is a gland, C is bone, D is gut.

The box's content is soft tissue, about 45 HU by eye, so C is excluded. It's not fluid, so A is excluded, although A sits right on top of it. D? The rectum is behind it and contains gas. The box does not reach that far back.

I was tempted by A because the box is in the midline, but the density settles it.

Therefore B.`,
    expected: 1,
  },
  {
    options: optionSets.bowel,
    asked: 'enclosed',
    pattern: 'long reasoning with false starts',
    style: 'letters',
    reply: `Okay. The green box is small and sits to the right of the pancreatic head.

Could be D (the antrum)? It's close, but the antrum is in front.
Could be C (hepatic flexure)? It would contain stool.
Could be A? The jejunum is on the left side of the patient.

So, the second part of the duodenum is the best match, i.e. B. Let me verify with the position of the gallbladder: it touches the structure from the front. Fits.

Answer: B`,
    expected: 1,
  },
  {
    options: optionSets.spine,
    asked: 'visible',
    pattern: 'long reasoning with false starts',
    style: 'letters',
    reply:
      "Hmm. Sagittal or axial? Axial, one vertebra only. Which level? I see both kidneys at the hilum, the left renal vein crossing in front of the aorta and the pancreatic head. Renal veins usually enter the IVC at L1-L2. That leaves A and B. The superior mesenteric artery is just leaving the aorta on this slice, and that's L1 in most people. C and D are too low, as the kidneys would be smaller there. The answer is A.",
    expected: 0,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'conclusion in prose after others were discussed',
    style: 'prose',
    reply:
      'The liver and the gallbladder can be seen in the same half of the image, and the pancreas further medially. Therefore, the enclosed structure is the right kidney.',
    expected: 2,
  },
  {
    options: optionSets.pelvis,
    asked: 'enclosed',
    pattern: 'conclusion in prose after others were discussed',
    style: 'prose',
    reply:
      'The bladder is above, the rectosigmoid colon behind. Consequently, this small, rounded soft-tissue structure is the prostate.',
    expected: 1,
  },
  {
    options: optionSets.lungs,
    asked: 'visible',
    pattern: 'conclusion in prose after others were discussed',
    style: 'prose',
    reply: 'Lungs: not at this level. Liver: not at this level either. Conclusion: the heart is visible.',
    expected: 2,
  },
  {
    options: optionSets.muscles,
    asked: 'largest',
    pattern: 'conclusion in prose after others were discussed',
    style: 'prose',
    reply:
      'Both iliopsoas muscles are slender. Taking the rotation into account, I conclude that the right gluteus maximus covers the largest area.',
    expected: 1,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'long reasoning in names',
    style: 'prose',
    reply: `Let me think about what is inside the box.

The box is small and lies in the posterior mediastinum. At first, I thought of the trachea because it is tubular. However, the trachea is filled with air and would be black.

The heart is far too big to fit into the box, and the left lung is black as well.

What remains is a collapsed tube of soft tissue in front of the spine and beside the descending aorta.

The green box encloses the esophagus.`,
    expected: 3,
  },
  {
    options: optionSets.abdomen,
    asked: 'visible',
    pattern: 'long reasoning in names',
    style: 'prose',
    reply: `<think>Is there any liver? I see fat and bowel mostly... There is a small roundish dark thing near the abdominal wall on the left of the image. The pancreas? Not there, it would be deeper. The right kidney? No, its lower pole ends above. A low-lying fundus of the gallbladder fits.</think>
The gallbladder is visible in this image.`,
    expected: 3,
  },
  {
    options: optionSets.lungs,
    asked: 'largest',
    pattern: 'long reasoning in names',
    style: 'prose',
    reply: `Step 1: Identify the plane. The image is coronal.

Step 2: Identify the structures. The right lung is on the left of the image and is partly collapsed. The left lung is on the right of the image and is fully expanded. The heart is in the middle. The liver is cut at its dome only.

Step 3: Compare areas. The heart is bigger than the collapsed right lung. The fully expanded lung is bigger than the heart.

The left lung covers the largest area.`,
    expected: 1,
  },
  {
    options: optionSets.pelvis,
    asked: 'enclosed',
    pattern: 'long reasoning in names',
    style: 'prose',
    reply: `Okay, what's at the center of the pelvis? Going from front to back: the pubic symphysis, then a fluid-filled sac, then the rectum, then the sacrum.
The box is drawn around the second of these.
Could it be the prostate? It's not fluid, and it would be lower.
So it's the urinary bladder.`,
    expected: 0,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'announcement with the name',
    style: 'prose',
    reply: 'The correct answer is spleen.',
    expected: 1,
  },
  {
    options: optionSets.abdomen,
    asked: 'largest',
    pattern: 'announcement with the name',
    style: 'prose',
    reply: 'Answer: liver. The right kidney, the pancreas and the gallbladder are smaller.',
    expected: 0,
  },
  {
    options: optionSets.chest,
    asked: 'visible',
    pattern: 'announcement with the name',
    style: 'prose',
    reply: 'The best answer is "trachea".',
    expected: 2,
  },
  {
    options: optionSets.bowel,
    asked: 'enclosed',
    pattern: 'announcement with the name',
    style: 'prose',
    reply: 'The right option is "small bowel", not "colon".',
    expected: 0,
  },
  {
    options: optionSets.cross,
    asked: 'where',
    pattern: 'announcement with the name',
    style: 'prose',
    reply: 'The answer is above.',
    expected: 0,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'stepwise, last line "Answer:"',
    style: 'letters',
    reply: `Step 1: The picture is an axial CT slice of the upper abdomen.
Step 2: The green box lies close to the center, on the anterior surface of a vertebral body.
Step 3: A structure there is either the aorta or the crus of the diaphragm. The left kidney (A), spleen (B) and stomach (C) are further from the midline.
Step 4: The shape is round and bright.

Answer: D`,
    expected: 3,
  },
  {
    options: optionSets.chest,
    asked: 'largest',
    pattern: 'stepwise, last line "Answer:"',
    style: 'letters',
    reply: `1. First, I identify the modality: CT with contrast medium.
2. Next, I identify the plane: axial.
3. Then I look for the heart (A), the left lung (B), the trachea (C), and the esophagus (D).
4. The left lung is compressed by an effusion, so its area is small.
5. The heart with its chambers fills the center.

Answer: (A) heart`,
    expected: 0,
  },
  {
    options: optionSets.ribs,
    asked: 'enclosed',
    pattern: 'stepwise, last line "Answer:"',
    style: 'letters',
    reply: `1) The box is in the left half of the image, so right side of the patient.
2) This excludes C and D.
3) Following the rib to its vertebra, I arrive at T4.
4) T5 would be B.

Answer: A`,
    expected: 0,
  },
  {
    options: optionSets.pelvis,
    asked: 'enclosed',
    pattern: 'stepwise, last line "Answer:"',
    style: 'letters',
    reply: `The image is a sagittal reformation in the midline.

From front to back, I see:
1. the pubic bone,
2. the bladder (A),
3. the prostate (B) below it,
4. a gas-containing tube,
5. the sacrum (C).

The box is around number 4, which belongs to the large bowel.

Answer: D`,
    expected: 3,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'very long, with headings and steps',
    style: 'letters',
    reply: `<think>
Alright, let's tackle this.

The picture is a coronal slice. The question is about the green box and offers liver, pancreas, right kidney, gallbladder.

First, where is the box? On the left of the image, so on the patient's right. OK.

Could it be A? The liver is on that side. But the liver is right under the diaphragm, and the box is lower. Riedel's lobe? That is a possibility, but then it would be continuous with the rest of the liver. I see a fat plane in between. So not A.

Could it be D? The gallbladder is on that side too, and low. It would be dark, though. The box's content is bright, brighter than muscle. Unless it's a gallbladder with contrast (vicarious excretion)... that would be very rare. Not D.

B? The pancreas is central. Not B.

C: the right kidney. Position fits: next to the spine, below the liver. Brightness fits: it enhances. Shape: oval, with a notch on the medial side. Fits.

Hmm, wait. Is it really the right one? If the image were flipped, it would be the left kidney, which is not offered. So fine.

I'm confident: C.
</think>

The box lies below the liver on the patient's right and encloses an oval, enhancing organ with a medial notch.

**C. right kidney**`,
    expected: 2,
  },
  {
    options: optionSets.kidneys,
    asked: 'largest',
    pattern: 'very long, with headings and steps',
    style: 'letters',
    reply: `To find which structure has the largest area, I estimate the axes of each in pixels.

1. Right kidney (A)
   - long axis: 88
   - short axis: 41
   - area of the ellipse: π/4 · 88 · 41 ≈ 2,834

2. Left kidney (B)
   - long axis: 102
   - short axis: 55
   - area of the ellipse: π/4 · 102 · 55 ≈ 4,406

3. Right adrenal gland (C)
   - limbs of about 4 by 20
   - area: 160

4. Left adrenal gland (D)
   - not in the slice
   - area: 0

Ranking: B > A > C > D

Answer: B`,
    expected: 1,
  },
  {
    options: optionSets.bowel,
    asked: 'visible',
    pattern: 'very long, in names',
    style: 'prose',
    reply: `The image shows a sagittal slice, a long way from the midline.

I go from top to bottom.

At the very top is the base of the lung with some atelectasis.

Below it, I had expected the stomach, since the slice is on the patient's left. However, what is there is the spleen, which is not among the options.

Further down is the kidney, which is not among the options either.

In front of the kidney there are many thin-walled loops with feathery folds.

Those are loops of jejunum, which means the small bowel.

I searched for the descending colon behind them, but could not find it.

The duodenum doesn't reach this far to the left.

So of the four structures, the small bowel is visible.`,
    expected: 0,
  },
];
