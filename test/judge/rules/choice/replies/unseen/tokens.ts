import type { CorpusReply } from '../corpus.js';
import { optionSets } from '../optionSets.js';

/** Replies of one kind: tokens of chat templates. */
export const tokens: readonly CorpusReply[] = [
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'letter among template tokens',
    style: 'letters',
    reply: '<s> C</s>',
    expected: 2,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'letter among template tokens',
    style: 'letters',
    reply: 'A<|im_end|>',
    expected: 0,
  },
  {
    options: optionSets.pelvis,
    asked: 'largest',
    pattern: 'letter among template tokens',
    style: 'letters',
    reply: `<start_of_turn>model
A<end_of_turn>`,
    expected: 0,
  },
  {
    options: optionSets.kidneys,
    asked: 'visible',
    pattern: 'letter among template tokens',
    style: 'letters',
    reply: `<|assistant|>
A<|end|>`,
    expected: 0,
  },
  {
    options: optionSets.iliacs,
    asked: 'enclosed',
    pattern: 'letter among template tokens',
    style: 'letters',
    reply: 'C<｜end▁of▁sentence｜>',
    expected: 2,
  },
  {
    options: optionSets.vessels,
    asked: 'visible',
    pattern: 'letter and text among template tokens',
    style: 'letters',
    reply: 'GPT4 Correct Assistant: C. portal vein and splenic vein<|end_of_turn|>',
    expected: 2,
  },
  {
    options: optionSets.head,
    asked: 'enclosed',
    pattern: 'letter and text among template tokens',
    style: 'letters',
    reply: `<|header_start|>assistant<|header_end|>

B. skull<|eot|>`,
    expected: 1,
  },
  {
    options: optionSets.ribs,
    asked: 'enclosed',
    pattern: 'letter and text among template tokens',
    style: 'letters',
    reply: `[gMASK]<sop><|assistant|>
A. right rib 4`,
    expected: 0,
  },
  {
    options: optionSets.cross,
    asked: 'where',
    pattern: 'letter and text among template tokens',
    style: 'letters',
    reply: '<|start_of_role|>assistant<|end_of_role|>B. right<|end_of_text|>',
    expected: 1,
  },
  {
    options: optionSets.levels,
    asked: 'enclosed',
    pattern: 'letter and text among template tokens',
    style: 'letters',
    reply: '<|Bot|>: C. L1<eoa>',
    expected: 2,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'name only among template tokens',
    style: 'prose',
    reply: '<s>Aorta</s>',
    expected: 3,
  },
  {
    options: optionSets.abdomen,
    asked: 'largest',
    pattern: 'name only among template tokens',
    style: 'prose',
    reply: 'The liver covers the largest area.<|im_end|>',
    expected: 0,
  },
  {
    options: optionSets.pelvis,
    asked: 'enclosed',
    pattern: 'name only among template tokens',
    style: 'prose',
    reply: '<pad><pad><bos>The structure enclosed by the green box is the sacrum.<eos>',
    expected: 2,
  },
  {
    options: optionSets.kidneys,
    asked: 'enclosed',
    pattern: 'name only among template tokens',
    style: 'prose',
    reply: '[INST] <image> [/INST] It is the left kidney.',
    expected: 1,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'channels and thinking tokens',
    style: 'letters',
    reply:
      '<|channel|>analysis<|message|>Could be A or B. Lateral position, no sinus, so B.<|end|><|start|>assistant<|channel|>final<|message|>B<|return|>',
    expected: 1,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'channels and thinking tokens',
    style: 'letters',
    reply: `<unused94>thought
The user asks about the green box. It is on the left of the spine. C is in front. B is on the right side.<unused95>A`,
    expected: 0,
  },
  {
    options: optionSets.pelvis,
    asked: 'largest',
    pattern: 'channels and thinking tokens',
    style: 'letters',
    reply: `<think>

</think>

A`,
    expected: 0,
  },
  {
    options: optionSets.kidneys,
    asked: 'enclosed',
    pattern: 'channels and thinking tokens',
    style: 'letters',
    reply: `<think>Is it A? No, too small. Y-shaped, behind B's... no, behind the vena cava. Right adrenal.</think>
<|begin_of_box|>C<|end_of_box|>`,
    expected: 2,
  },
  {
    options: optionSets.bowel,
    asked: 'visible',
    pattern: 'channels and thinking tokens',
    style: 'letters',
    reply: `<SUMMARY>I will identify the bowel segment.</SUMMARY>
<CAPTION>An axial CT slice through the pancreatic head.</CAPTION>
<REASONING>A and C are not in the slice; D is above it.</REASONING>
<CONCLUSION>B</CONCLUSION>`,
    expected: 1,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'template tokens and nothing chosen',
    style: 'none',
    reply: `<|im_start|>assistant
<|im_end|>`,
    expected: null,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'template tokens and nothing chosen',
    style: 'none',
    reply: '<unk><unk><unk><unk><unk><unk>',
    expected: null,
  },
  {
    options: optionSets.lungs,
    asked: 'largest',
    pattern: 'template tokens and nothing chosen',
    style: 'none',
    reply:
      '<|channel|>analysis<|message|>We need to compare the areas of A and B. Both reach the chest wall. Let me',
    expected: null,
  },
  {
    options: optionSets.bowel,
    asked: 'enclosed',
    pattern: 'template tokens and nothing chosen',
    style: 'none',
    reply: `<think>
The box is near the midline. It could be A or B. I should look at`,
    expected: null,
  },
];
