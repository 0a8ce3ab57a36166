import { asked } from './askedQuestions.js';
import type { OpenReply } from './openReply.js';
import { repliesTo } from './repliesTo.js';

/** Further replies on where a structure lies, for the rules to be written on. */
export const moreSeenDirectionReplies: readonly OpenReply[] = [
  ...repliesTo(asked.spleenFromLiver, [
    [
      'direction: which translates',
      "It lies posterior and to the patient's left, which translates to lower-right in the image.",
      5,
      0,
    ],
    ['direction: terse', 'right and below', 5, 0],
    [
      'direction: reasoned with positions',
      'Yellow box 1 (left) is the liver, yellow box 2 (lower right) is the spleen, yellow box 3 the aorta. The spleen is therefore to the right of and slightly below the liver.',
      5,
      0,
    ],
    [
      'direction: turned round',
      "Seen from the spleen, the liver is up and to the left, so the other way round it's down and to the right.",
      5,
      0,
    ],
    [
      'direction: told as models do',
      'The spleen is located to the **right and slightly below** the liver in this image.',
      5,
      0,
    ],
    [
      'direction: told as models do',
      "In this axial CT image, the spleen is on the right side of the image (patient's left), while the liver is on the left side (patient's right). Therefore, the spleen is to the **right** of the liver.",
      3,
      0,
    ],
    ['direction: a word or two', 'lower right quadrant', 5, 0],
    ['direction: patient sides', "Toward the patient's left and further back.", 5, 0],
    [
      'direction: one sentence',
      "You'd have to go right and a little down from the liver to get to the spleen.",
      5,
      0,
    ],
    ['direction: one sentence', 'The spleen is to the right, and slightly lower than, the liver.', 5, 0],
  ]),
  ...repliesTo(asked.vertebraFromStomach, [
    [
      'direction: which translates',
      "The vertebra is posterior and toward the patient's right of the stomach, which corresponds to lower left.",
      5,
      0,
    ],
    [
      'direction: reasoned with positions',
      'Stomach: upper right of the picture. Vertebra: bottom center. Hence the vertebra is to the lower left of the stomach.',
      5,
      0,
    ],
    [
      'direction: told as models do',
      'Relative to the stomach, the vertebra is **posterior and to the left in the image** (lower left).',
      5,
      0,
    ],
    ['direction: a word or two', 'bottom left', 5, 0],
    ['direction: one sentence', 'The vertebra lies below the stomach and to the left of it.', 5, 0],
    ['direction: wrong answer', 'Directly below.', 3, 0],
  ]),
  ...repliesTo(asked.bladderFromFemur, [
    [
      'direction: which translates',
      'The bladder is medial and anterior to the left femoral head, which translates to upper-left.',
      5,
      0,
    ],
    [
      'direction: reasoned with positions',
      'The femur is in the lower right part of the image, the bladder in the center, a bit higher. Answer: upper left.',
      5,
      0,
    ],
    ['direction: clock', "At about 10 o'clock from the femoral head.", 5, 0],
    [
      'direction: told as models do',
      'The urinary bladder is located **superior-medial** to the left femoral head — in image terms, to the upper left.',
      5,
      0,
    ],
    ['direction: blue box', 'It is up and to the left of the blue box.', 5, 0],
    ['direction: a word or two', 'left', 3, 0],
    ['direction: one sentence', 'The bladder is found above and left of the femur.', 5, 0],
  ]),
  ...repliesTo(asked.kidneyFromLiver, [
    ['direction: terse', 'Below', 5, 0],
    ['direction: turned round', 'The liver is above the right kidney.', 5, 0],
    ['direction: told as models do', 'The right kidney is positioned directly **below** the liver.', 5, 0],
    ['direction: a word or two', 'South', 5, 0],
    ['direction: wrong answer', 'The right kidney is above the liver.', 1, 0],
    ['direction: one sentence', 'The right kidney is under the liver.', 5, 0],
  ]),
  ...repliesTo(asked.kidneyFromSpleen, [
    ['direction: terse', 'inferior', null, null],
    ['direction: denied', 'Not beside the spleen; it is directly below.', 5, 0],
    [
      'direction: told as models do',
      'The left kidney is situated **inferior and medial** to the spleen, meaning below it in the image.',
      5,
      0,
    ],
    ['direction: turned', 'The spleen sits on top of the left kidney in the picture.', 5, 0],
    ['direction: one sentence', 'The kidney is posterior to the spleen, so below it in the image.', 5, 0],
  ]),
  ...repliesTo(asked.heartFromRightLung, [
    ['direction: terse', 'To the right.', 5, 0],
    ['direction: a full sentence', 'The heart is located to the left of the right lung.', 1, 0],
    [
      'direction: with extra claim',
      'The heart lies to the right of the right lung, and the trachea is seen between them.',
      5,
      1,
    ],
    [
      'direction: told as models do',
      'The heart lies **medial** to the right lung, i.e. to the right of it in the image.',
      5,
      0,
    ],
    ['direction: wrong answer', 'The heart is below and to the right of the right lung.', 3, 0],
  ]),
  ...repliesTo(asked.stomachFromLiver, [
    [
      'direction: a full sentence',
      'The stomach is located to the **right** of the liver in the image.',
      5,
      0,
    ],
    [
      'direction: a full sentence',
      "The stomach lies to the left of the liver from the patient's perspective, i.e. to the right in the image.",
      5,
      0,
    ],
    ['direction: denied', "It isn't above or below the liver but to its right.", 5, 0],
    [
      'direction: told as models do',
      '**Right** – The stomach lies to the right of the liver as seen in the image.',
      5,
      0,
    ],
    [
      'direction: blue box',
      'Compared with the structure in the blue box, the stomach is farther to the right.',
      5,
      0,
    ],
    [
      'direction: patient sides',
      'The stomach is on the left side of the patient, to the left of the liver anatomically, so on the image to the right.',
      5,
      0,
    ],
    ['direction: one sentence', "It's on the right side of the liver (image right).", 5, 0],
    ['direction: wrong answer', 'left', 1, 0],
  ]),
  ...repliesTo(asked.heartFromSmallBowel, [
    [
      'direction: a full sentence',
      'The heart is positioned **above** (superior to) the small bowel in this coronal image.',
      5,
      0,
    ],
    ['direction: turned round', 'The small bowel lies well below the heart.', 5, 0],
    [
      'direction: told as models do, further ones',
      'The heart (yellow box at the top) is above the small bowel (yellow box at the bottom).',
      5,
      0,
    ],
    ['direction: a word or two', 'superior', 5, 0],
    ['direction: one sentence', 'The heart is higher up in the image than the small bowel.', 5, 0],
  ]),
  ...repliesTo(asked.kidneyFromPancreas, [
    [
      'direction: a full sentence',
      'The left kidney is located posterior and lateral to the pancreas, i.e., below and to the right of it in the image.',
      3,
      0,
    ],
    ['direction: not told', 'They are close to each other.', null, null],
    ['direction: blue box', 'The left kidney lies beneath the blue box.', 5, 0],
    ['direction: no answer', 'The pancreas and the kidney are neighbours.', null, null],
    ['direction: wrong answer', 'Upper right', 1, 0],
  ]),
];
