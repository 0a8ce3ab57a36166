import { asked } from './askedQuestions.js';
import type { OpenReply } from './openReply.js';
import { repliesTo } from './repliesTo.js';

/** Replies on what covers the largest area, for the rules to be written on. */
export const seenLargestReplies: readonly OpenReply[] = [
  ...repliesTo(asked.largestLiver, [
    ['largest name alone', 'Stomach', 2, 0],
    [
      'followed by others',
      'The largest area is covered by the liver, followed by the stomach and the spleen.',
      5,
      0,
    ],
    [
      'followed by others',
      'After the liver, which is by far the largest, come the stomach and the spleen.',
      5,
      0,
    ],
    [
      'largest structure concluded at the end',
      'Spleen: small. Stomach: moderate. Kidneys: moderate. Liver: large. Therefore the liver.',
      5,
      0,
    ],
    ['largest by comparison', 'The liver is larger than the pancreas, the spleen and any gallbladder.', 5, 0],
    ['largest name outside the table', 'The largest is an abdominal organ.', 2, null],
    [
      'excluded tissue told beside',
      'Excluding skin, fat and the body wall, the liver covers the largest area.',
      5,
      0,
    ],
    ['largest structure not told', 'It is difficult to measure areas in this image.', null, null],
  ]),
  ...repliesTo(asked.largestStomach, [
    [
      'largest structure concluded at the end',
      'The liver is cut near its tip here, while the stomach is distended with fluid. Overall, the stomach wins.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.largestColon, [
    ['largest name alone', 'The bowel', 3, 0],
    ['followed by others', 'Colon > small bowel > right kidney > left kidney', 5, 0],
    [
      'largest structure concluded at the end',
      'The kidneys are of moderate size, about 5 cm each. The colon takes up both flanks and the front. So the colon.',
      5,
      0,
    ],
    [
      'largest by comparison',
      'The colon covers more area than either kidney or any loop of small bowel.',
      5,
      0,
    ],
    [
      'excluded tissue told beside',
      'Subcutaneous fat takes up most of the image, but among the organs it is the colon.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.largestLung, [
    ['largest name alone', 'Right lung', 5, 0],
    [
      'largest by comparison',
      'The right lung is larger than the left because the heart takes up room on the left.',
      5,
      0,
    ],
    ['side after the largest noun', "The lung on the patient's right.", 5, 0],
    ['side after the largest noun', 'The lung on the left side of the image, that is, the right one.', 5, 0],
    [
      'side after the largest noun',
      'Both lungs are seen; of the two, the right one covers the larger area.',
      5,
      0,
    ],
    ['largest name outside the table', 'The largest area belongs to the latissimus dorsi.', 1, null],
    [
      'absent structure as the largest',
      'The liver covers the largest area, since it fills the right side.',
      1,
      1,
    ],
  ]),
  ...repliesTo(asked.largestBladder, [
    ['largest name alone', 'The largest structure is the liver.', 1, 1],
    [
      'followed by others',
      'The urinary bladder covers the most area, ahead of the gluteus maximus muscles.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.largestCoronalLiver, [
    ['largest name outside the table', 'The greater omentum covers the largest area.', 2, null],
    ['absent structure as the largest', 'The heart is the largest structure.', 1, 1],
  ]),
  ...repliesTo(asked.largestAnteriorLiver, [
    [
      'largest structure concluded at the end',
      'The lungs look big, but each is smaller than the organ beneath them. So: liver.',
      5,
      0,
    ],
  ]),
];
