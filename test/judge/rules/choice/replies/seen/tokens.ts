import type { CorpusReply } from '../corpus.js';
import { optionSets } from '../optionSets.js';

/** Replies of one kind: tokens of chat templates. */
export const tokens: readonly CorpusReply[] = [
  {
    options: optionSets.chest,
    asked: 'visible',
    pattern: 'letter among template tokens',
    style: 'letters',
    reply: 'ASSISTANT: D',
    expected: 3,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'letter among template tokens',
    style: 'letters',
    reply: '<|begin_of_box|>B<|end_of_box|>',
    expected: 1,
  },
  {
    options: optionSets.lungs,
    asked: 'enclosed',
    pattern: 'letter among template tokens',
    style: 'letters',
    reply: `<|start_header_id|>assistant<|end_header_id|>

B<|eot_id|>`,
    expected: 1,
  },
  {
    options: optionSets.bowel,
    asked: 'enclosed',
    pattern: 'letter among template tokens',
    style: 'letters',
    reply: '[/INST] C </s>',
    expected: 2,
  },
  {
    options: optionSets.spine,
    asked: 'enclosed',
    pattern: 'letter among template tokens',
    style: 'letters',
    reply: 'D<|endoftext|>',
    expected: 3,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'letter and text among template tokens',
    style: 'letters',
    reply: `<|im_start|>assistant
B. spleen<|im_end|>`,
    expected: 1,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'letter and text among template tokens',
    style: 'letters',
    reply: '### Assistant: D. gallbladder',
    expected: 3,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'letter and text among template tokens',
    style: 'letters',
    reply: `### Response:
(A) heart`,
    expected: 0,
  },
  {
    options: optionSets.pelvis,
    asked: 'visible',
    pattern: 'letter and text among template tokens',
    style: 'letters',
    reply: '<|START_OF_TURN_TOKEN|><|CHATBOT_TOKEN|>C. sacrum<|END_OF_TURN_TOKEN|>',
    expected: 2,
  },
  {
    options: optionSets.muscles,
    asked: 'enclosed',
    pattern: 'letter and text among template tokens',
    style: 'letters',
    reply: 'Assistant: D. right iliopsoas<end_of_utterance>',
    expected: 3,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'name only among template tokens',
    style: 'prose',
    reply: 'ASSISTANT: The box encloses the left lung.</s>',
    expected: 1,
  },
  {
    options: optionSets.vessels,
    asked: 'enclosed',
    pattern: 'name only among template tokens',
    style: 'prose',
    reply: '<|begin_of_box|>inferior vena cava<|end_of_box|>',
    expected: 1,
  },
  {
    options: optionSets.lungs,
    asked: 'visible',
    pattern: 'name only among template tokens',
    style: 'prose',
    reply: '<|im_start|>assistant<|im_sep|>The heart is visible in this image.<|im_end|>',
    expected: 2,
  },
  {
    options: optionSets.bowel,
    asked: 'enclosed',
    pattern: 'name only among template tokens',
    style: 'prose',
    reply: '<｜Assistant｜>The structure is the stomach.<｜end▁of▁sentence｜>',
    expected: 3,
  },
  {
    options: optionSets.abdomen,
    asked: 'enclosed',
    pattern: 'channels and thinking tokens',
    style: 'letters',
    reply:
      '<|channel|>analysis<|message|>The user wants one letter. A is the big organ. The box is small and dark.<|end|><|start|>assistant<|channel|>final<|message|>**D. gallbladder**',
    expected: 3,
  },
  {
    options: optionSets.chest,
    asked: 'enclosed',
    pattern: 'channels and thinking tokens',
    style: 'letters',
    reply: '◁think▷The box is over an air column. B is air, too, but it is lateral.◁/think▷**Answer: C**',
    expected: 2,
  },
  {
    options: optionSets.spine,
    asked: 'enclosed',
    pattern: 'channels and thinking tokens',
    style: 'letters',
    reply: `</think>

The answer is C.`,
    expected: 2,
  },
  {
    options: optionSets.diagonals,
    asked: 'where',
    pattern: 'channels and thinking tokens',
    style: 'letters',
    reply: `<reasoning>
Target at bottom left, reference at top right. C would be the inverse.
</reasoning>
<answer>
D
</answer>`,
    expected: 3,
  },
  {
    options: optionSets.organs,
    asked: 'enclosed',
    pattern: 'template tokens and nothing chosen',
    style: 'none',
    reply: '<s></s>',
    expected: null,
  },
  {
    options: optionSets.chest,
    asked: 'visible',
    pattern: 'template tokens and nothing chosen',
    style: 'none',
    reply: 'ASSISTANT:',
    expected: null,
  },
  {
    options: optionSets.pelvis,
    asked: 'enclosed',
    pattern: 'template tokens and nothing chosen',
    style: 'none',
    reply: '<|begin_of_box|><|end_of_box|>',
    expected: null,
  },
  {
    options: optionSets.kidneys,
    asked: 'enclosed',
    pattern: 'template tokens and nothing chosen',
    style: 'none',
    reply:
      'USER: Which one of the following structures does it enclose? A. right kidney B. left kidney C. right adrenal gland D. left adrenal gland ASSISTANT:',
    expected: null,
  },
];
