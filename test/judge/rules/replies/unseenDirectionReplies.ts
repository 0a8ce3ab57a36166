import { asked } from './askedQuestions.js';
import type { OpenReply } from './openReply.js';
import { repliesTo } from './repliesTo.js';

/** Replies on where a structure lies, kept from whoever writes the rules. */
export const unseenDirectionReplies: readonly OpenReply[] = [
  ...repliesTo(asked.spleenFromLiver, [
    ['direction alone', 'upper-right', 2, 0],
    ['told in a sentence', 'The spleen is located to the lower right of the liver.', 5, 0],
    ['told in a sentence', 'The liver is at the upper left of the spleen.', 5, 0],
    [
      'relative clause restates',
      "The spleen is posterior to the liver and toward the patient's left, which puts it to the lower right of the liver.",
      5,
      0,
    ],
    [
      'image place after the relation',
      'To the lower right of the liver, near the right edge of the image.',
      5,
      0,
    ],
    [
      'place of each, then conclusion',
      'Liver: yellow box on the left. Spleen: yellow box on the right, set lower.\nAnswer: lower-right',
      5,
      0,
    ],
    [
      'third structure told beside',
      'The spleen is to the lower right of the liver; the aorta lies between them.',
      5,
      0,
    ],
    [
      'third structure told beside',
      'The aorta is in the center. The spleen is to the lower right of the liver.',
      5,
      0,
    ],
    ['denied or corrected', 'Not above the liver, but below and to the right of it.', 5, 0],
  ]),
  ...repliesTo(asked.kidneyFromSpleen, [
    ['anatomical words', 'The spleen is anterior to the left kidney.', 5, 0],
  ]),
  ...repliesTo(asked.kidneyFromPancreas, [
    [
      'relative clause restates',
      'The left kidney lies behind the pancreas, which in this axial image is below it.',
      5,
      0,
    ],
    ['anatomical words', 'Posterior', 5, 0],
    [
      'third structure told beside',
      'The gallbladder can be seen on the left; the left kidney is below the pancreas.',
      5,
      1,
    ],
  ]),
  ...repliesTo(asked.vertebraFromStomach, [
    ['direction alone', 'bottom left', 5, 0],
    [
      'relative clause restates',
      "The vertebra is posterior to the stomach and toward the patient's right, which means lower-left as seen on the image.",
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.heartFromRightLung, [
    [
      'relative clause restates',
      'The heart is medial to the right lung, which means to the right of it in the image.',
      5,
      0,
    ],
    [
      'image place after the relation',
      'The heart is to the right of the right lung, in the center of the image.',
      5,
      0,
    ],
    [
      'place of each, then conclusion',
      'The right lung is at the left edge; the heart is in the middle at about the same height. Therefore, the heart is to the right.',
      5,
      0,
    ],
    ['denied or corrected', 'Left? No, the heart is to the right of the right lung.', 5, 0],
    ['box as reference', 'The blue box is to the left of the heart.', 5, 0],
  ]),
  ...repliesTo(asked.bladderFromFemur, [
    ['told in a sentence', 'Relative to the left femur, the urinary bladder is up and to the left.', 5, 0],
    [
      'relative clause restates',
      'The bladder is anterior and medial to the left femur, which translates to upper-left.',
      5,
      0,
    ],
    [
      'denied or corrected',
      'I first thought directly left. Looking again, the bladder is also higher, so upper-left.',
      5,
      0,
    ],
    ['no direction told', 'I am not able to determine the position from this image.', null, null],
  ]),
  ...repliesTo(asked.kidneyFromLiver, [
    ['direction alone', 'below', 5, 0],
    ['told in a sentence', 'The right kidney is directly underneath the liver.', 5, 0],
    [
      'place of each, then conclusion',
      'The liver occupies the upper left of the image and the right kidney lies under it.\n\nFinal answer: below',
      5,
      0,
    ],
    ['anatomical words', 'Inferior to the liver.', 5, 0],
    ['box as reference', 'Below the blue box.', 5, 0],
    ['no direction told', 'The two organs are close to each other.', null, null],
  ]),
  ...repliesTo(asked.stomachFromLiver, [
    ['direction alone', 'left', 1, 0],
    [
      'image place after the relation',
      'The stomach lies to the right of the liver, in the middle third of the image.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.heartFromSmallBowel, [
    ['image place after the relation', 'Above the small bowel, in the upper half of the picture.', 5, 0],
    [
      'place of each, then conclusion',
      'The heart is at the top of the image and the small bowel is at the bottom left. So the answer is: upper-right.',
      3,
      0,
    ],
    ['anatomical words', 'The heart is superior to the small bowel.', 5, 0],
    ['box as reference', 'The blue box is below it.', 5, 0],
  ]),
];
