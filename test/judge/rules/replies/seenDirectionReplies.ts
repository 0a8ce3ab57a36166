import { asked } from './askedQuestions.js';
import type { OpenReply } from './openReply.js';
import { repliesTo } from './repliesTo.js';

/** Replies on where a structure lies, for the rules to be written on. */
export const seenDirectionReplies: readonly OpenReply[] = [
  ...repliesTo(asked.spleenFromLiver, [
    ['direction alone', 'lower-right', 5, 0],
    ['direction alone', 'Right.', 3, 0],
    ['direction alone', 'Above', 1, 0],
    ['told in a sentence', 'The spleen lies to the right of and below the liver.', 5, 0],
    [
      'place of each, then conclusion',
      'The liver is on the left side of the image. The spleen is on the right side and further down. So the spleen is to the lower right of the liver.',
      5,
      0,
    ],
    ['anatomical words', "It lies posterior to the liver and toward the patient's left.", 5, 0],
    [
      'denied or corrected',
      'At first it looks level with the liver, so right. No, its center is lower: lower-right.',
      5,
      0,
    ],
    ['box as reference', 'The spleen lies to the lower right of the blue box (liver).', 5, 0],
    ['no direction told', 'Next to the liver.', null, null],
  ]),
  ...repliesTo(asked.kidneyFromSpleen, [
    [
      'relative clause restates',
      'The left kidney is behind the spleen, that is, below it in the picture.',
      5,
      0,
    ],
    [
      'image place after the relation',
      'The left kidney is beneath the spleen, in the lower part of the image.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.kidneyFromPancreas, [
    ['relative clause restates', 'The left kidney is posterior to the pancreas, which means below it.', 5, 0],
  ]),
  ...repliesTo(asked.vertebraFromStomach, [
    [
      'image place after the relation',
      'Below and to the left of the stomach, at the bottom of the image.',
      5,
      0,
    ],
    [
      'place of each, then conclusion',
      'Stomach: upper right. Vertebra: lower center. Therefore: lower-left.',
      5,
      0,
    ],
    ['anatomical words', 'Posterior to the stomach.', 3, 0],
  ]),
  ...repliesTo(asked.heartFromRightLung, [
    ['told in a sentence', 'The heart is on the right of the right lung.', 5, 0],
    [
      'third structure told beside',
      'The vertebra is at the bottom of the image. The heart is to the right of the right lung.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.bladderFromFemur, [
    ['direction alone', '**Upper-left**', 5, 0],
    [
      'image place after the relation',
      'Upper-left of the left femur, close to the midline of the image.',
      5,
      0,
    ],
    [
      'place of each, then conclusion',
      'The box of the femur is at the right and somewhat low. The box of the bladder is central and higher. Hence upper-left.',
      5,
      0,
    ],
    ['anatomical words', 'Anterior to the left femur', 3, 0],
    ['box as reference', 'Above and to the left of the blue box.', 5, 0],
  ]),
  ...repliesTo(asked.kidneyFromLiver, [
    [
      'relative clause restates',
      'The right kidney is inferior to the liver, which places it below the liver on the image.',
      5,
      0,
    ],
    ['image place after the relation', 'Below the liver, on the left side of the image.', 5, 0],
    [
      'third structure told beside',
      'The right kidney is below the liver. The spleen is to the right of the liver.',
      5,
      0,
    ],
    ['denied or corrected', "It isn't to the side of the liver; it is below.", 5, 0],
  ]),
  ...repliesTo(asked.stomachFromLiver, [
    ['told in a sentence', 'The stomach is to the left of the liver.', 1, 0],
    [
      'relative clause restates',
      "The stomach is toward the patient's left of the liver, which corresponds to the right on the image.",
      5,
      0,
    ],
    [
      'place of each, then conclusion',
      'I see the liver at the left and the stomach at the right, level with each other. The stomach is therefore right of the liver.',
      5,
      0,
    ],
    ['anatomical words', "The stomach is on the patient's left side of the liver.", 5, 0],
    [
      'third structure told beside',
      'The stomach is to the right of the liver. The spleen is visible behind it.',
      5,
      1,
    ],
    ['denied or corrected', 'The stomach is not on the left of the liver, but on its right.', 5, 0],
    ['box as reference', 'The yellow box with the stomach is to the right of the blue box.', 5, 0],
    ['no direction told', 'They lie side by side.', null, null],
  ]),
  ...repliesTo(asked.heartFromSmallBowel, [
    ['told in a sentence', 'The heart sits above the small bowel.', 5, 0],
    ['relative clause restates', 'The heart is cranial to the small bowel, i.e. above it.', 5, 0],
  ]),
];
