import test from 'ava';
import { withoutTemplateTokens } from '../../../util/text/withoutTemplateTokens.js';

const cases: readonly (readonly [string, string])[] = [
  ['<s> B</s>', 'B'],
  ['ASSISTANT: B', 'B'],
  ['### Assistant: B', 'B'],
  ['B<|im_end|>', 'B'],
  ['<|im_start|>assistant\nB<|im_end|>', 'B'],
  ['<|start_header_id|>assistant<|end_header_id|>\n\nB<|eot_id|>', 'B'],
  ['<start_of_turn>model\nB<end_of_turn>', 'B'],
  ['<｜Assistant｜>B<｜end▁of▁sentence｜>', 'B'],
  ['[INST] Which? [/INST] B', 'Which? \n B'],
  ['USER: Which one? A or B ASSISTANT: B', 'B'],
  ['<|begin_of_box|>B<|end_of_box|>', '\\boxed{B}'],
  ['<|channel|>analysis<|message|>A?<|end|><|start|>assistant<|channel|>final<|message|>B<|return|>', 'B'],
  ['<|channel|>analysis<|message|>A?', ''],
  ['The model says B', 'The model says B'],
  ['<answer>B</answer>', '<answer>B</answer>'],
];

test('tokens, speakers, the prompt and other channels go', (t) => {
  for (const [reply, expected] of cases) t.is(withoutTemplateTokens(reply).trim(), expected, reply);
});
