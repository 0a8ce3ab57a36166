import test from 'ava';
import fc from 'fast-check';
import { plainText } from '../../../util/text/plainText.js';
import { withoutReasoning } from '../../../util/text/withoutReasoning.js';

const cases: readonly (readonly [string, string])[] = [
  ['Ａ．　Ｌｉｖｅｒ', 'A. Liver'],
  ['答案：Ｂ', '答案:B'],
  ['Ⓑ', 'B'],
  ['**B** and __C__ and *D* and `A`', 'B and C and D and A'],
  ['left_kidney', 'left_kidney'],
  ['## Answer\n\n- **B**', 'Answer\nB'],
  ['> quoted\n* item\n• item', 'quoted\nitem\nitem'],
  ['$\\boxed{\\text{B}}$', '\\boxed{B}'],
  ['\\(\\mathrm{B}\\)', 'B'],
  ['a\u200bb\u00adc\ufeff', 'abc'],
  ['“B” ‘C’', '"B" \'C\''],
  ['upper‑right – B — C', 'upper-right - B - C'],
  ['a\r\n\r\n  b\tc  \n', 'a\nb c'],
  ['x<br>y <b>z</b>', 'x\ny z'],
  ['<answer>B</answer>', '<answer>B</answer>'],
  ['```json\n{"answer": "B"}\n```', '{"answer": "B"}'],
  ['选B选项', '选 B 选项'],
  ['【答案】B', '[答案]B'],
  ['🅱', 'B'],
  ['~~A~~ B', 'B'],
  ['a\ue000b', 'ab'],
];

test('text is brought to a plain form', (t) => {
  for (const [reply, expected] of cases) t.is(plainText(reply), expected);
});

test('plain words stay as they are', (t) => {
  const words = fc.array(fc.stringMatching(/^[a-zA-Z]{1,8}$/), { minLength: 1 });
  fc.assert(fc.property(words, (list) => plainText(list.join(' ')) === list.join(' ')));
  t.pass();
});

const reasoning: readonly (readonly [string, string, boolean])[] = [
  ['B', 'B', false],
  ['<think>A</think>B', 'B', false],
  ['C <think>A</think> B', 'C \n B', false],
  ['no opening tag: A</think>B', 'B', false],
  ['<think>A</think>B<think>C</think>D', 'D', false],
  ['<think>never closed', '', true],
  ['B<thinking>never closed', 'B', true],
  ['<THINK>A</THINK>B', 'B', false],
  ['[THINK]A[/THINK]B', 'B', false],
  ['◁think▷A◁/think▷B', 'B', false],
  ['<|begin_of_thought|>A<|end_of_thought|>B', 'B', false],
  ['[THINK]never closed', '', true],
];

test('reasoning parts go, closed or not', (t) => {
  for (const [reply, text, unfinished] of reasoning) {
    const spoken = withoutReasoning(reply);
    t.deepEqual([spoken.text.trim(), spoken.unfinished], [text, unfinished], reply);
  }
});
