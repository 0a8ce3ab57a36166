import { asked } from './askedQuestions.js';
import type { OpenReply } from './openReply.js';
import { repliesTo } from './repliesTo.js';

/** Replies on what covers the largest area, kept from whoever writes the rules. */
export const unseenLargestReplies: readonly OpenReply[] = [
  ...repliesTo(asked.largestLiver, [
    ['largest name alone', 'The liver.', 5, 0],
    [
      'largest structure concluded at the end',
      'Comparing the liver, the spleen and the stomach, I estimate 120, 40 and 60 square centimetres. The answer is the liver.',
      5,
      0,
    ],
    [
      'absent structure as the largest',
      'Among the structures shown, the right lung covers the largest area.',
      1,
      1,
    ],
  ]),
  ...repliesTo(asked.largestStomach, [
    ['largest name alone', 'The liver covers the largest area.', 2, 0],
    ['followed by others', 'The liver is the largest, with the stomach in second place.', 2, 0],
    ['largest by comparison', 'The stomach, since it is bigger here than even the liver.', 5, 0],
  ]),
  ...repliesTo(asked.largestColon, [
    ['absent structure as the largest', 'The largest structure in this image is the spleen.', 2, 1],
  ]),
  ...repliesTo(asked.largestLung, [
    ['largest name alone', 'The lungs cover the largest area.', 4, 0],
    ['followed by others', 'Right lung, then left lung, then heart.', 5, 0],
    [
      'largest structure concluded at the end',
      'Heart about 15 %, left lung about 25 %, right lung about 35 %. Thus the right lung.',
      5,
      0,
    ],
    ['side after the largest noun', 'Lung, right-sided', 5, 0],
    ['side after the largest noun', 'Lung (R)', 5, 0],
    ['side after the largest noun', 'Lung; left side', 3, 0],
    ['largest name outside the table', 'The mediastinum covers the largest area.', 2, null],
    ['largest structure not told', 'I am unable to determine which structure is largest.', null, null],
  ]),
  ...repliesTo(asked.largestBladder, [
    [
      'largest structure concluded at the end',
      'Femoral heads: round, about 5 cm. Gluteal muscles: thick but flat. Bladder: about 10 cm across.\nAnswer: the bladder',
      5,
      0,
    ],
    [
      'largest by comparison',
      'While the gluteus maximus is the largest muscle of the body, the urinary bladder covers more area in this slice.',
      5,
      0,
    ],
    ['largest name outside the table', 'The uterus is the largest structure here.', 2, null],
    ['excluded tissue told beside', 'If fat and skin do not count, the bladder.', 5, 0],
  ]),
  ...repliesTo(asked.largestCoronalLiver, [
    ['largest name alone', '**Liver**', 5, 0],
    ['followed by others', 'Ranking by area:\n1. Liver\n2. Right lung\n3. Left lung\n4. Spleen', 5, 0],
    [
      'largest structure concluded at the end',
      'The lungs are only partly in the plane, the spleen is small, the kidneys too. That leaves the liver.',
      5,
      0,
    ],
    [
      'largest by comparison',
      'No other organ comes close to the liver; the spleen and the kidneys are much smaller.',
      5,
      0,
    ],
    [
      'excluded tissue told beside',
      'The abdominal wall is large but is not counted, so the answer is the liver.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.largestAnteriorLiver, [
    ['followed by others', 'The heart comes second; the liver is first.', 5, 0],
    ['largest name outside the table', 'The biceps brachii.', 1, null],
  ]),
];
