import { asked } from './askedQuestions.js';
import type { OpenReply } from './openReply.js';
import { repliesTo } from './repliesTo.js';

/** Replies on what the box encloses, kept from whoever writes the rules. */
export const unseenBoxedReplies: readonly OpenReply[] = [
  ...repliesTo(asked.boxedLeftKidney, [
    ['boxed name alone', 'Left kidney', 5, 0],
    ['boxed name alone', 'The box encloses the kidney.', 4, 0],
    ['several structures together', 'Spleen and stomach', 2, 0],
    ['hedged identification', 'This is a kidney, most likely the left one.', 5, 0],
  ]),
  ...repliesTo(asked.boxedOnlyKidney, [
    ['side after the boxed noun', 'Kidney, right-sided', 3, 1],
    ['side that refers back', 'The green box is around a kidney. I would say it is the right one.', 3, 1],
    [
      'boxed structure concluded at the end',
      'Retroperitoneal, next to the spine, with a cortex and a sinus.\n\nHence: right kidney.',
      3,
      1,
    ],
  ]),
  ...repliesTo(asked.boxedRightKidney, [
    ['side that refers back', 'There are two kidneys in the image. The enclosed one is the right.', 5, 0],
  ]),
  ...repliesTo(asked.boxedSpleen, [
    ['boxed name outside the table', 'The green box encloses the superior mesenteric artery.', 2, null],
    [
      'neighbours told beside',
      'This is the spleen, located lateral to the stomach, above the left kidney and beneath the left lung.',
      5,
      0,
    ],
    ['correction or rejection', 'Not the liver, not the stomach: this is the spleen.', 5, 0],
    [
      'identification explained',
      'The green box encloses the **spleen**, which is located in the left upper quadrant. It filters blood and plays a role in the immune system.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedPancreas, [
    ['boxed name outside the table', 'The green box encloses the left ureter.', 2, null],
    [
      'correction or rejection',
      'I first took this for the duodenum; on closer inspection it is the pancreas.',
      5,
      0,
    ],
    [
      'identification explained',
      'The green box encloses what appears to be the gallbladder, which stores bile made by the liver.',
      2,
      1,
    ],
    ['boxed structure not told', 'A rounded area of intermediate density.', null, null],
  ]),
  ...repliesTo(asked.boxedAorta, [
    ['boxed name alone', 'The structure enclosed by the green box is the **abdominal aorta**.', 5, 0],
    ['several structures together', 'The aorta and the heart are enclosed.', 3, 1],
    [
      'identification explained',
      'It appears to be a vertebral body, recognizable by its bony density; it protects the spinal cord.',
      1,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedColon, [
    ['boxed name alone', 'The highlighted structure is a loop of bowel.', 3, 0],
    [
      'neighbours told beside',
      'The ascending colon, which runs up toward the liver and the gallbladder.',
      5,
      0,
    ],
    ['identification explained', 'The structure looks like the stomach, containing food and gas.', 2, 1],
  ]),
  ...repliesTo(asked.boxedPsoas, [
    ['side after the boxed noun', 'Psoas muscle; left', 5, 0],
    [
      'side that refers back',
      'The box marks a psoas muscle. By radiological convention the image is mirrored, so this is the left one.',
      5,
      0,
    ],
    ['boxed name outside the table', 'Quadratus lumborum muscle, left', 2, null],
  ]),
  ...repliesTo(asked.boxedVertebra, [['part of the structure', 'The body of a lumbar vertebra (L3).', 5, 0]]),
  ...repliesTo(asked.boxedHeart, [
    ['boxed name outside the table', 'The box encloses the azygos vein.', 2, null],
    ['neighbours told beside', 'The heart, between the lungs and above the liver.', 5, 0],
    ['correction or rejection', 'The box encloses the aorta. Sorry, I mean the heart.', 5, 0],
    ['several structures together', 'The box encloses the heart and the liver.', 3, 1],
    [
      'hedged identification',
      'The appearance is consistent with the heart. Please have a radiologist confirm this.',
      5,
      0,
    ],
    [
      'also visible in the image',
      'The enclosed organ is the heart. Behind it, the trachea can be seen.',
      5,
      1,
    ],
    ['boxed structure not told', "I'm unable to determine what the box encloses.", null, null],
  ]),
  ...repliesTo(asked.boxedRightLung, [
    [
      'boxed structure concluded at the end',
      'Black on this window, filled with air, beside the heart, on the left of the image: therefore the right lung.',
      5,
      0,
    ],
    ['part of the structure', 'The right lower lobe of the lung.', 4, 0],
  ]),
  ...repliesTo(asked.boxedTrachea, [
    ['boxed name alone', 'The esophagus.', 2, 0],
    ['neighbours told beside', 'The trachea, in front of the esophagus and beneath the thyroid gland.', 5, 0],
    ['hedged identification', 'Note that I am not a doctor. The box seems to enclose the trachea.', 5, 0],
  ]),
  ...repliesTo(asked.boxedScapula, [
    ['side after the boxed noun', 'The shoulder blade of the left side.', 5, 0],
    ['side that refers back', 'A scapula. Given the orientation, that of the left side.', 5, 0],
  ]),
  ...repliesTo(asked.boxedBladder, [
    ['also visible in the image', 'This is the bladder; the femoral heads can be seen on both sides.', 5, 0],
  ]),
  ...repliesTo(asked.boxedFemur, [
    ['side after the boxed noun', 'Femoral head, L', 5, 0],
    ['boxed name outside the table', 'The structure in the box is the parotid gland.', 1, null],
  ]),
  ...repliesTo(asked.boxedHipBone, [
    ['side after the boxed noun', 'Hip bone (L)', 3, 0],
    [
      'identification explained',
      'The enclosed structure is the right acetabulum, part of the hip bone that forms the socket for the femoral head.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedGluteus, [
    [
      'boxed structure concluded at the end',
      'Muscle, thick, at the back of the pelvis, left side of the image. Candidates are the gluteus medius and the gluteus maximus; it is superficial.\nAnswer: right gluteus maximus',
      5,
      0,
    ],
  ]),
];
