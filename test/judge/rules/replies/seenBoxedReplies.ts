import { asked } from './askedQuestions.js';
import type { OpenReply } from './openReply.js';
import { repliesTo } from './repliesTo.js';

/** Replies on what the box encloses, for the rules to be written on. */
export const seenBoxedReplies: readonly OpenReply[] = [
  ...repliesTo(asked.boxedLeftKidney, [
    ['side after the boxed noun', 'Kidney, left-sided.', 5, 0],
    ['side after the boxed noun', "The kidney on the patient's left.", 5, 0],
    ['side after the boxed noun', 'L kidney', 5, 0],
    ['side after the boxed noun', 'The box encloses left renal parenchyma.', 5, 0],
    ['side that refers back', 'It is a kidney. It lies on the right of the image, hence the left one.', 5, 0],
    ['boxed name outside the table', 'An abdominal organ.', 2, null],
    [
      'neighbours told beside',
      'The box encloses the left kidney, which lies beneath the spleen and next to the small bowel.',
      5,
      0,
    ],
    [
      'correction or rejection',
      'At first glance it might be the spleen, but the cortex and the sinus fat show that it is the left kidney.',
      5,
      0,
    ],
    ['several structures together', 'The box contains both the left kidney and the spleen.', 3, 0],
    [
      'also visible in the image',
      'The box marks the left kidney. The liver and the gallbladder are also visible in the image.',
      5,
      1,
    ],
    ['boxed structure not told', 'I cannot identify this structure.', null, null],
  ]),
  ...repliesTo(asked.boxedOnlyKidney, [['boxed name alone', 'It encloses the right kidney.', 3, 1]]),
  ...repliesTo(asked.boxedRightKidney, [
    [
      'side that refers back',
      'The enclosed organ is a kidney; as it is on the left side of the image, it is the right one.',
      5,
      0,
    ],
    [
      'correction or rejection',
      'One could think of the gallbladder here. However, the shape fits the right kidney.',
      5,
      0,
    ],
    [
      'identification explained',
      'Based on its bean-like shape and retroperitoneal position, the structure is consistent with the right kidney.',
      5,
      0,
    ],
    ['also visible in the image', 'The right kidney is enclosed. No gallbladder is seen.', 5, 0],
  ]),
  ...repliesTo(asked.boxedSpleen, [
    ['boxed name alone', 'The green box encloses the spleen.', 5, 0],
    ['boxed name alone', 'The green box highlights the stomach.', 2, 0],
    [
      'boxed structure concluded at the end',
      'The box lies on the right side of the image, toward the back. The liver is on the other side; the stomach is further forward. So the spleen.',
      5,
      0,
    ],
    [
      'hedged identification',
      'The enclosed organ is most likely the spleen; the stomach is seen in front of it.',
      5,
      0,
    ],
    ['boxed structure not told', 'There is a green box drawn on the image.', null, null],
  ]),
  ...repliesTo(asked.boxedLiver, [
    ['several structures together', 'The green box encloses the liver and the stomach.', 3, 0],
  ]),
  ...repliesTo(asked.boxedPancreas, [
    [
      'neighbours told beside',
      'It is the pancreas, whose head fits into the curve of the duodenum and whose tail points to the spleen.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedAorta, [
    [
      'neighbours told beside',
      'The round structure in front of the vertebral body, to the left of the inferior vena cava, is the aorta.',
      5,
      0,
    ],
    [
      'boxed structure concluded at the end',
      'The structure is round, bright and just left of the midline. The IVC would be on the other side and flatter.\n\nConclusion: aorta',
      5,
      0,
    ],
    ['hedged identification', 'I believe the box encloses the aorta.', 5, 0],
  ]),
  ...repliesTo(asked.boxedBackMuscles, [
    ['boxed name outside the table', 'The box encloses the latissimus dorsi.', 2, null],
    [
      'identification explained',
      'The box encloses the left erector spinae, the muscle group beside the spine that keeps the trunk upright.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedColon, [
    [
      'boxed structure concluded at the end',
      'The kidneys are further back, the small bowel is more central. Gas and stool inside. So the colon.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedHeart, [
    ['boxed name alone', 'This is the liver.', 1, 1],
    [
      'identification explained',
      'The structure within the green box appears to be the heart, a muscular organ that pumps blood to the lungs and the rest of the body.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedRightLung, [
    ['boxed name outside the table', 'It is the deltoid muscle.', 1, null],
    [
      'part of the structure',
      'The middle lobe of the right lung and the lower lobe of the right lung.',
      5,
      0,
    ],
    ['part of the structure', 'Right upper lobe', 3, 1],
  ]),
  ...repliesTo(asked.boxedTrachea, [
    ['boxed name outside the table', 'The right main bronchus.', 2, null],
    [
      'identification explained',
      'An air-filled tube in the midline is enclosed: the trachea, which leads air to the lungs.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedBladder, [
    ['boxed name alone', 'urinary bladder', 5, 0],
    ['boxed name outside the table', 'The uterus.', 2, null],
    [
      'neighbours told beside',
      'Below the small bowel and in front of the rectum lies the enclosed structure: the urinary bladder.',
      5,
      0,
    ],
    [
      'correction or rejection',
      'Is it the uterus? No. The smooth wall and the water-like density make it the urinary bladder.',
      5,
      0,
    ],
    [
      'several structures together',
      'The enclosed structures are the urinary bladder and the left kidney.',
      3,
      1,
    ],
    [
      'hedged identification',
      'Although I cannot be fully certain, the box encloses the urinary bladder.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedFemur, [
    [
      'side that refers back',
      'The box encloses a femoral head: the left one, since it is on the right side of the picture.',
      5,
      0,
    ],
    [
      'identification explained',
      'The rounded bony structure seems to be the left femoral head, which articulates with the acetabulum.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedHipBone, [
    ['side that refers back', "A hip bone is enclosed, namely that of the patient's right side.", 5, 0],
  ]),
  ...repliesTo(asked.boxedGluteus, [
    ['side after the boxed noun', 'Gluteus maximus muscle – right side', 5, 0],
  ]),
];
