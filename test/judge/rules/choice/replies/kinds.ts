import type { ReplyCase } from './reply.js';

/** A small reply of each kind of evidence, condition and markup, by the options of its question. */
export const kindReplies: readonly {
  readonly options: readonly string[];
  readonly replies: readonly ReplyCase[];
}[] = [
  {
    options: ['spleen', 'liver', 'left kidney', 'heart'],
    replies: [
      [
        "Let's look at each option:\n(A) Spleen: lies on the other side of the body and is too",
        'several choices',
      ],
      [
        'Let us consider each answer choice:\nA) Spleen - no\nB) Liver - yes\nC) Left kidney - no\nD) Heart - no',
        'B',
      ],
    ],
  },
  {
    options: ['left kidney', 'spleen', 'stomach', 'aorta'],
    replies: [
      ['The answer to this is:\n(A) left kidney (B) spleen (C) stomach (D) aorta', 'several choices'],
      ['Answer: A. left kidney B. spleen', 'several choices'],
      ['The picture is dark and noisy. I do not have enough detail to select option A or B.', 'no choice'],
      ['At first C looks right, but there is no gas. I finally settle on B.', 'B'],
      ['So A and D are wrong. The answer is C.', 'C'],
      ['This leaves (B) and (C). With gas inside, the answer is (C).', 'C'],
      ['D. aorta\nBoth kidneys are further back.', 'D'],
      ['C. stomach\nNone of the others contains gas.', 'C'],
      ['### Answer\nB. spleen\n\n### Why\nThe stomach contains gas.', 'B'],
      ['The stomach, however, would contain gas.\nSo it is this one:\nB. spleen', 'B'],
      ['<s> D', 'D'],
      ['The outlined organ is the spleen (B). The stomach (C) lies in front of it.', 'B'],
      ['The spleen lies in the box; the stomach lies in front of it.', 'B'],
      ['The spleen corresponds to the marked region.', 'B'],
      ['The marked organ is B.', 'B'],
      ['From the position, C.', 'C'],
      ['The kidneys (A) are further back and the stomach (C) is in front, so only B remains.', 'B'],
      ['Both B and C are visible, but B is enclosed.', 'B'],
      ['The answer is C. Wait, no: it is B', 'B'],
      ["I can't be certain, but the answer is C", 'C'],
      ['if there were gas, most likely D', 'no choice'],
    ],
  },
];
