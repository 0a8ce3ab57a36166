import type { CorpusReply } from '../corpus.js';
import { optionSets } from '../optionSets.js';

/** Replies of one kind: tiers of evidence. */
export const tiers: readonly CorpusReply[] = [
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'others ruled out, then announced',
    style: 'letters',
    reply:
      'Options A and B can be excluded because both are solid organs lying further to the side. The answer is C.',
    expected: 2,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'others ruled out, then announced',
    style: 'letters',
    reply: '(A) is far too large and (C) lies behind the duodenum. Therefore, the correct answer is (D).',
    expected: 3,
  },
  {
    options: optionSets.pelvis,
    asked: 'largest',
    pattern: 'others ruled out, then announced',
    style: 'letters',
    reply: 'Not C, since only its tip is cut here; not D either. Final answer: A',
    expected: 0,
  },
  {
    options: optionSets.muscles,
    asked: 'enclosed',
    pattern: 'others ruled out, then announced',
    style: 'letters',
    reply:
      "A and B are buttock muscles and lie posteriorly, so they are out. C is on the patient's left. Hence the answer is option D.",
    expected: 3,
  },
  {
    options: optionSets.bowel,
    asked: 'enclosed',
    pattern: 'narrowed to two, then announced',
    style: 'letters',
    reply: 'We are left with A and C. Haustral folds and stool point to the large bowel; the answer is C.',
    expected: 2,
  },
  {
    options: optionSets.kidneys,
    asked: 'visible',
    pattern: 'narrowed to two, then announced',
    style: 'letters',
    reply:
      "This narrows it down to C and D. The small Y-shaped structure is behind the IVC, which is on the patient's right. **Answer: C**",
    expected: 2,
  },
  {
    options: optionSets.lungs,
    asked: 'largest',
    pattern: 'narrowed to two, then announced',
    style: 'letters',
    reply: 'Both A and B are large. The heart takes space from the left one, so the correct answer is A.',
    expected: 0,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'letter corrected',
    style: 'letters',
    reply:
      'The answer is A. Wait, no: the structure is round and right in front of the vertebra, so the answer is D.',
    expected: 3,
  },
  {
    options: optionSets.pelvis,
    asked: 'visible',
    pattern: 'letter corrected',
    style: 'letters',
    reply: `The answer is B.
Hmm, on second thought the prostate would lie lower than this. I change my answer to C.`,
    expected: 2,
  },
  {
    options: optionSets.counts,
    asked: 'visible',
    pattern: 'letter corrected',
    style: 'letters',
    reply: 'B... no, scratch that, C.',
    expected: 2,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'letter corrected',
    style: 'letters',
    reply: 'My first answer was D, but the lumen is filled with air. I correct myself: C.',
    expected: 2,
  },
  {
    options: optionSets.spine,
    asked: 'enclosed',
    pattern: 'letter corrected',
    style: 'letters',
    reply:
      'The answer is C. Let me double-check by counting from the sacrum: L5, then L4. I made an error above. The correct answer is D.',
    expected: 3,
  },
  {
    options: optionSets.abdomen,
    asked: 'largest',
    pattern: 'prose corrected',
    style: 'prose',
    reply:
      'At first glance the right kidney seems to dominate. Looking again, that is the lower part of the liver, and the liver is clearly the largest structure here.',
    expected: 0,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'prose corrected',
    style: 'prose',
    reply:
      'I said aorta at first. That was a mistake: the vessel lies to the right of the spine, so it is the inferior vena cava.',
    expected: 1,
  },
  {
    options: optionSets.cross,
    asked: 'where',
    pattern: 'prose corrected',
    style: 'prose',
    reply: 'The gallbladder is to the right of the kidney. Correction: it is to the left of the kidney.',
    expected: 3,
  },
  {
    options: optionSets.head,
    asked: 'enclosed',
    pattern: 'prose corrected',
    style: 'prose',
    reply:
      'Initially I took it for the spinal cord. I have to revise this: the paired, bright tissue on both sides of the trachea is the thyroid gland.',
    expected: 3,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'announcement first, others discussed after',
    style: 'letters',
    reply:
      'The correct answer is B. Option A lies behind it, option C in front of it, and option D is in the midline.',
    expected: 1,
  },
  {
    options: optionSets.ribs,
    asked: 'enclosed',
    pattern: 'announcement first, others discussed after',
    style: 'letters',
    reply: 'The correct choice is (A). (B) is one level below, while (C) and (D) are on the opposite side.',
    expected: 0,
  },
  {
    options: optionSets.muscles,
    asked: 'largest',
    pattern: 'announcement first, others discussed after',
    style: 'letters',
    reply:
      'I would choose option B. Options A and B are about the same, but A is partly outside the field of view. C and D are much smaller.',
    expected: 1,
  },
  {
    options: optionSets.diagonals,
    asked: 'where',
    pattern: 'announcement first, others discussed after',
    style: 'letters',
    reply: 'The right answer is B (lower-right). If one confuses the two boxes, one would get A instead.',
    expected: 1,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'form beside other letters',
    style: 'letters',
    reply: `I hesitated between A and B because both lie on this side.
{"answer": "B"}`,
    expected: 1,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'form beside other letters',
    style: 'letters',
    reply: 'C and D are tubes in the mediastinum, much smaller than what is boxed. \\boxed{A}',
    expected: 0,
  },
  {
    options: optionSets.cross,
    asked: 'where',
    pattern: 'form beside other letters',
    style: 'letters',
    reply: 'Vertical offset is small, so neither A nor C. [[B]]',
    expected: 1,
  },
  {
    options: optionSets.kidneys,
    asked: 'enclosed',
    pattern: 'form beside other letters',
    style: 'letters',
    reply: 'B is on the other side. {"choice": "A", "confidence": 0.87}',
    expected: 0,
  },
  {
    options: optionSets.abdomen,
    asked: 'visible',
    pattern: 'differing claims of one tier',
    style: 'none',
    reply: `Answer: A
Answer: D`,
    expected: null,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'differing claims of one tier',
    style: 'none',
    reply: '\\boxed{A} \\boxed{C}',
    expected: null,
  },
  {
    options: optionSets.bowel,
    asked: 'enclosed',
    pattern: 'differing claims of one tier',
    style: 'none',
    reply: `{"answer": "A"}
{"answer": "C"}`,
    expected: null,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'long reasoning with false starts',
    style: 'letters',
    reply: `<think>
Okay, so I need to figure out what the green box encloses. The image is an axial CT at the level of the upper abdomen. The box sits on the right side of the image, which is the patient's left.

So it could be the left kidney (A), the spleen (B) or the stomach (C). The aorta (D) is in the midline, no.

Maybe it's A? The kidney would be next to the spine with a renal sinus of fat. I don't see a sinus. Hmm, then C? The stomach is further anterior and has gas. Hmm, not here.

Wait, the posterior, lateral position along the ribs is typical of the spleen. So B.
</think>

The box encloses a homogeneous organ lying laterally and posteriorly against the ribs on the patient's left.

**Answer: B**`,
    expected: 1,
  },
  {
    options: optionSets.kidneys,
    asked: 'enclosed',
    pattern: 'long reasoning with false starts',
    style: 'letters',
    reply: `Let me look at the picture step by step.

1. The plane is axial. The liver fills the left half of the image, so the usual radiological display applies.
2. The green box is in the right half of the image. That suggests the patient's left side.
3. The organ has a bean shape with a fatty center.

My first idea was A, since the box is close to the psoas muscle that I took for the right one. But the liver is on the other side, so A doesn't work. D would be tiny and above the kidney.

Answer: B`,
    expected: 1,
  },
  {
    options: optionSets.chest,
    asked: 'visible',
    pattern: 'long reasoning with false starts',
    style: 'letters',
    reply:
      "<think>The window is wide. Hmm, is this a chest slice? I see the diaphragm dome. Is C there? The trachea divides at T4/T5, far above. So not C. Is B there? If the lung were visible, there would be black areas; I see none on the left... Perhaps D? The esophagus is small; I can't identify it. Let me think about A: the big structure in the middle with bright cavities is the heart. Yes. So A.</think>A",
    expected: 0,
  },
  {
    options: optionSets.abdomen,
    asked: 'largest',
    pattern: 'long reasoning with false starts',
    style: 'letters',
    reply: `We need to determine which covers the largest area.

Liver: occupies the left third of the image, approx. 110 cm².
Pancreas: a thin band, approx. 12 cm².
Right kidney: approx. 25 cm².
Gallbladder: not sure it is in the slice at all.

Maybe C is larger than I think? Even with a generous margin it would be below 40 cm². So not C.

Final answer: A`,
    expected: 0,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'long reasoning with false starts',
    style: 'letters',
    reply: `Thinking process:
* Box: horizontally elongated, in front of the spine.
* A: round, would be near the spine. Could it be A cut obliquely? No, it is too far anterior.
* B: oval, right of A. No.
* D: only in the chest. No.
* That leaves C: it runs across towards the splenic hilum. Looks right.

Final Answer: C`,
    expected: 2,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'conclusion in prose after others were discussed',
    style: 'prose',
    reply:
      'The stomach would show rugal folds and the left kidney a central sinus. Neither is present. In conclusion, the green box encloses the spleen.',
    expected: 1,
  },
  {
    options: optionSets.chest,
    asked: 'visible',
    pattern: 'conclusion in prose after others were discussed',
    style: 'prose',
    reply:
      "Heart and trachea belong to the mediastinum, which isn't shown at all in this far lateral sagittal slice. Thus, the left lung is the structure that is visible.",
    expected: 1,
  },
  {
    options: optionSets.vessels,
    asked: 'largest',
    pattern: 'conclusion in prose after others were discussed',
    style: 'prose',
    reply:
      "The aorta has a diameter of 18 mm; the portal vein is cut obliquely and the superior vena cava isn't there. To sum up, the largest area belongs to the inferior vena cava.",
    expected: 1,
  },
  {
    options: optionSets.bowel,
    asked: 'enclosed',
    pattern: 'conclusion in prose after others were discussed',
    style: 'prose',
    reply:
      'Overall, although the colon and small bowel can also be dilated, the wall and position indicate the stomach.',
    expected: 3,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'long reasoning in names',
    style: 'prose',
    reply: `<think>
Let me see. Axial CT, green box on the right of the image, near the spine.

Possibly the spleen? It would be more lateral. Possibly the stomach? More anterior. The aorta? It's in the midline, the box isn't.

A bean shape with fat in the middle. That's a kidney, and on this side it's the left one.
</think>

The structure enclosed by the green box is the left kidney.`,
    expected: 0,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'long reasoning in names',
    style: 'prose',
    reply: `The contents of the box are a bright, elongated structure.

Is it the aorta? In this axial picture the aorta is the round structure on the vertebral body, outside the box.

Is it the inferior vena cava? This one is flat, to the right of the aorta, and outside the box too.

Is it the superior vena cava? Impossible at this level.

Is it the portal vein and splenic vein? Yes: it runs behind the pancreas towards the splenic hilum.`,
    expected: 2,
  },
  {
    options: optionSets.crossTwo,
    asked: 'where',
    pattern: 'long reasoning in names',
    style: 'prose',
    reply: `To find the position, I first need to match the boxes.

- The blue box is given as the aorta. It lies in the middle of the image, in front of the spine.
- One yellow box is at the far right. Given the posterior location along the ribs, it is the spleen.
- The other yellow box is at the same height as the blue box, nearer to the left edge. It has to be the inferior vena cava.

The question is about the inferior vena cava relative to the aorta.

It is to the left of the aorta.`,
    expected: 0,
  },
  {
    options: optionSets.bowel,
    asked: 'largest',
    pattern: 'long reasoning in names',
    style: 'prose',
    reply: `Looking at the coronal image:
the stomach is small and pushed up under the diaphragm,
the small bowel is seen in the middle with normal calibre,
the frame around it is strongly dilated, up to 9 cm, with haustra.
The frame is the colon.
Estimating areas: stomach about 20 cm², small bowel about 60 cm², colon about 150 cm².
The colon covers the largest area in this image.`,
    expected: 2,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'announcement with the name',
    style: 'prose',
    reply: 'Final answer: the inferior vena cava',
    expected: 1,
  },
  {
    options: optionSets.pelvis,
    asked: 'visible',
    pattern: 'announcement with the name',
    style: 'prose',
    reply: 'Leaving the bladder and the colon aside, my answer is the sacrum.',
    expected: 2,
  },
  {
    options: optionSets.kidneys,
    asked: 'enclosed',
    pattern: 'announcement with the name',
    style: 'prose',
    reply: 'So the final answer is: **right adrenal gland**.',
    expected: 2,
  },
  {
    options: optionSets.diagonals,
    asked: 'where',
    pattern: 'announcement with the name',
    style: 'prose',
    reply: 'Answer: lower-right, since the target is closer to the bottom right corner.',
    expected: 1,
  },
  {
    options: optionSets.head,
    asked: 'enclosed',
    pattern: 'announcement with the name',
    style: 'prose',
    reply: 'I would answer brain.',
    expected: 0,
  },
  {
    options: optionSets.abdomen,
    asked: 'visible',
    pattern: 'stepwise, last line "Answer:"',
    style: 'letters',
    reply: `**Step 1: Examine the image.**
The coronal slice is at the level of the stomach and the transverse colon.

**Step 2: Go through the options.**
- The liver has been cropped in this field of view.
- The pancreas can be seen as a lobulated band.
- The right kidney lies behind this slice.
- The gallbladder isn't shown.

**Step 3: Conclude.**
Only one option remains.

Answer: B. pancreas`,
    expected: 1,
  },
  {
    options: optionSets.crossTwo,
    asked: 'where',
    pattern: 'stepwise, last line "Answer:"',
    style: 'letters',
    reply: `Let's work through this.

The blue box encloses the left kidney. The yellow boxes enclose the stomach and the spleen.

The spleen is the yellow box to the right; the stomach is the other one.

From the blue box to that of the stomach, one moves upwards in the image.

Answer: D. above`,
    expected: 3,
  },
  {
    options: optionSets.iliacs,
    asked: 'enclosed',
    pattern: 'stepwise, last line "Answer:"',
    style: 'letters',
    reply: `- Level: below the aortic bifurcation, since there are two arteries.
- Side: the box is in the left half of the image, i.e. on the patient's right.
- Artery or vein: the enclosed vessel is the more anterior of the two and has calcified plaques.

Hence the candidates A and C (wrong side) and D (a vein) drop out.

Answer: B`,
    expected: 1,
  },
  {
    options: optionSets.muscles,
    asked: 'visible',
    pattern: 'stepwise, last line "Answer:"',
    style: 'letters',
    reply: `Reasoning:
The slice is at the level of L3.
The gluteal muscles begin at the iliac crest and thus do not appear.
The iliopsoas muscle has been resected on the right.
Answer: C`,
    expected: 2,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'very long, with headings and steps',
    style: 'letters',
    reply: `# Analysis of the CT image

## 1. Orientation
- The vertebral body is at the bottom of the image.
- The liver is in the left half of the image.
- Hence this is an axial slice in the radiological convention.

## 2. The green box
- Position: right half of the image, posterior third.
- Size: about a sixth of the width.
- Content: homogeneous soft tissue, no gas, no fat.

## 3. Comparison with the options
| Option | Expected | Found in the box |
|---|---|---|
| A. left kidney | sinus fat, next to the psoas | no |
| B. spleen | homogeneous, next to the ribs | yes |
| C. stomach | gas or fluid, anterior | no |
| D. aorta | round, midline | no |

## 4. Caveats
A is immediately medial to the box, so a small overlap can't be excluded. This doesn't change the result.

## 5. Result
**The correct answer is B.**`,
    expected: 1,
  },
  {
    options: optionSets.chest,
    asked: 'visible',
    pattern: 'very long, with headings and steps',
    style: 'letters',
    reply: `Let me examine the image carefully before I answer.

**What I see**

- A ring of bone around the picture's center (the thoracic inlet)
- Both clavicles
- Black regions at the lateral margins: these could be the lung apices, but they lie outside the body contour, so they're just background air
- A black circle in the midline

**What this means**

The black circle is an airway. At this level, it can only be the trachea.

**Cross-check with the other options**

- A: too high for it
- B: see above, background air
- D: might be behind the airway, but I cannot make it out, as there is no fat around it

**Confidence**

High for C, low for D.

**Answer**

C`,
    expected: 2,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'very long, in names',
    style: 'prose',
    reply: `Let me describe what I see in a systematic manner.

Bones: There is one lumbar vertebra with its transverse processes. No ribs.

Organs: On both sides there are the lower poles of the kidneys. In front are loops of bowel.

Vessels: Immediately in front of the vertebral body there are two large vessels side by side. The one on the right of the image has a calcified wall and is round; it is the aorta. The one on the left of the image is oval, has a thin wall and looks less bright.

Box: The green box has been drawn around the vessel on the left of the image.

Discussion: In the radiological convention, the left of the image is the patient's right. To the right of the aorta runs the inferior vena cava. The portal vein and the splenic vein would be found further up and in front of the pancreas or behind it, not on the vertebra. The superior vena cava is in the chest.

Conclusion: The green box encloses the inferior vena cava.`,
    expected: 1,
  },
];
