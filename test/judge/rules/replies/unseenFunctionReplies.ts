import { asked } from './askedQuestions.js';
import type { OpenReply } from './openReply.js';
import { repliesTo } from './repliesTo.js';

/** Replies on what a structure does, kept from whoever writes the rules. */
export const unseenFunctionReplies: readonly OpenReply[] = [
  ...repliesTo(asked.functionOfSpleen, [
    ['wrong structure', 'The box encloses the liver, which produces bile.', 1, 0],
    [
      'other organs told in the function',
      'Removes aged red blood cells; what is left of them goes to the liver.',
      2,
      null,
    ],
    [
      'identity corrected or another denied',
      'I initially thought of the liver here. The enclosed structure is the spleen, which filters blood and fights infection.',
      3,
      0,
    ],
    [
      'reasoning, then the answer',
      'The box is behind the stomach, so it contains the spleen.\nAnswer: It filters the blood and supports the immune system.',
      3,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfLiver, [
    [
      'structure and function',
      'The green box encloses the liver. Its main functions are bile production, detoxification, glycogen storage and the synthesis of clotting factors.',
      5,
      0,
    ],
    [
      'headed and listed',
      '### Function of the liver\n1. **Bile production**\n2. **Metabolism** of carbohydrates, fat and protein\n3. **Detoxification**\n4. **Storage** of glycogen and vitamins\n5. **Synthesis** of albumin and clotting factors',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfPancreas, [
    [
      'identity corrected or another denied',
      'At first I considered the gallbladder, but this is the pancreas, which produces digestive enzymes and insulin.',
      3,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfLeftKidney, [
    ['function alone', 'Filters waste from the blood and produces urine.', 3, null],
    ['wrong structure', 'The enclosed structure is the spleen: it filters the blood.', 2, 0],
    [
      'other organs told in the function',
      'It filters the blood and sends urine through the ureter to the bladder.',
      3,
      null,
    ],
    [
      'structure named without side',
      'This is a kidney. Kidneys filter waste from the blood and produce urine.',
      3,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfStomach, [
    [
      'headed and listed',
      '- Stores food\n- Mixes it with acid and pepsin\n- Passes the chyme on to the small intestine',
      5,
      null,
    ],
  ]),
  ...repliesTo(asked.functionOfAorta, [
    [
      'structure and function',
      'The box shows the aorta, which distributes oxygen-rich blood to the whole body.',
      3,
      0,
    ],
    ['no function told', "I'm sorry, but I can't assist with medical images.", null, null],
  ]),
  ...repliesTo(asked.functionOfVenaCava, [
    ['wrong structure', 'This is the aorta. It carries oxygenated blood away from the heart.', 1, 0],
  ]),
  ...repliesTo(asked.functionOfColon, [
    ['wrong structure', 'This is the gallbladder, which concentrates bile.', 1, 1],
    [
      'identity corrected or another denied',
      'Is this the stomach? No, it is the colon. It absorbs water and forms stool.',
      3,
      0,
    ],
    [
      'reasoning, then the answer',
      'Gas and stool inside the lumen: this is the colon.\n\n**Function:** absorbs water and electrolytes, and stores feces.',
      4,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfHeart, [
    ['function alone', 'It pumps blood through the body.', 4, null],
    [
      'other organs told in the function',
      'It pumps blood to the lungs and to the brain, the kidneys and the rest of the body.',
      5,
      null,
    ],
    ['no function told', 'It has an important function in the body.', null, null],
  ]),
  ...repliesTo(asked.functionOfRightLung, [
    ['function alone', 'Gas exchange: oxygen enters the blood and carbon dioxide leaves it.', 5, null],
    [
      'structure and function',
      'It is the right lung. It takes up oxygen and gets rid of carbon dioxide (respiration).',
      5,
      0,
    ],
    [
      'structure named without side',
      'The box encloses lung tissue, which serves gas exchange by taking up oxygen.',
      4,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfTrachea, [
    ['other organs told in the function', 'Conducts air from the larynx to the bronchi.', 3, null],
    [
      'headed and listed',
      '1. Conducts air to the bronchi\n2. Is kept open by cartilage rings\n3. Mucus and cilia clean the air',
      5,
      null,
    ],
  ]),
  ...repliesTo(asked.functionOfBladder, [
    ['function alone', 'To store urine until it is passed out through the urethra.', 5, null],
    ['structure and function', 'The structure is the urinary bladder. It stores urine.', 4, 0],
    ['other organs told in the function', 'Holds the urine that comes from the kidneys.', 4, null],
  ]),
  ...repliesTo(asked.functionOfGluteus, [
    [
      'reasoning, then the answer',
      'The thick muscle at the back of the pelvis is the gluteus maximus.\n\nIts main function is to extend the hip.',
      2,
      0,
    ],
  ]),
];
