import { asked } from './askedQuestions.js';
import type { OpenReply } from './openReply.js';
import { repliesTo } from './repliesTo.js';

/** Further replies on what a structure does, for the rules to be written on. */
export const moreSeenFunctionReplies: readonly OpenReply[] = [
  ...repliesTo(asked.functionOfSpleen, [
    [
      'function: a paragraph',
      'The structure enclosed in the green box is the **spleen**. Its main function is to filter the blood, removing old or damaged red blood cells, and to support the immune system. It also stores platelets.',
      5,
      0,
    ],
    [
      'function: told as models do',
      'The organ is the spleen. Main functions: filtering blood, destroying old red blood cells, and mounting immune responses.',
      4,
      0,
    ],
    [
      'function: one sentence',
      'The spleen is part of the lymphatic system; it filters blood and fights infections.',
      3,
      0,
    ],
    [
      'function: of many kinds',
      'It filters the blood, removes aged red cells, stores platelets, and takes part in immune defence.',
      5,
      null,
    ],
  ]),
  ...repliesTo(asked.functionOfLiver, [
    [
      'function: a paragraph',
      "The liver's main functions include metabolism of nutrients, detoxification, synthesis of plasma proteins and bile production.",
      5,
      0,
    ],
    [
      'function: told as models do',
      'This is the liver. It produces bile, metabolizes nutrients, and detoxifies harmful substances.',
      4,
      0,
    ],
    [
      'function: one sentence',
      'Metabolism, detoxification, and production of bile and of proteins such as albumin.',
      5,
      null,
    ],
  ]),
  ...repliesTo(asked.functionOfLeftKidney, [
    [
      'function: a paragraph',
      'The box encloses the left kidney. The primary function of the kidneys is to filter waste products from the blood and to produce urine, while regulating fluid and electrolyte balance and blood pressure.',
      5,
      0,
    ],
    [
      'function: told as models do',
      'The left kidney filters blood to remove waste and produces urine.',
      3,
      0,
    ],
    ['function: one sentence', "It's a lung, so gas exchange.", 1, 1],
  ]),
  ...repliesTo(asked.functionOfHeart, [
    [
      'function: a paragraph',
      'The highlighted organ is the heart, whose main function is pumping blood throughout the body and to the lungs.',
      5,
      0,
    ],
    [
      'function: told as models do',
      "The heart's main function is to pump oxygenated blood throughout the body.",
      4,
      0,
    ],
    ['function: one sentence', 'Pumping blood to the lungs and the whole body.', 5, null],
  ]),
  ...repliesTo(asked.functionOfStomach, [
    [
      'function: a paragraph',
      'The green box is around the spleen, which filters blood and helps fight infection.',
      1,
      0,
    ],
    [
      'function: told as models do',
      'The stomach stores food and mixes it with gastric acid and enzymes before passing it to the small intestine.',
      5,
      0,
    ],
    ['function: one sentence', 'Digestion of food with acid and enzymes.', 2, null],
  ]),
  ...repliesTo(asked.functionOfTrachea, [
    ['function: terse', 'Air passage to the lungs.', 3, null],
    ['function: beside', 'The trachea conducts air from the larynx to the bronchi and the lungs.', 3, 0],
  ]),
  ...repliesTo(asked.functionOfBladder, [
    ['function: terse', 'stores urine', 4, null],
    ['function: a word or two', 'Storage of urine', 4, null],
    ['function: one sentence', 'The bladder stores urine until it is emptied.', 5, 0],
    ['function: of many kinds', 'This is the uterus, in which a fetus grows.', 1, null],
  ]),
  ...repliesTo(asked.functionOfVertebra, [
    ['function: terse', 'Supports the body', 2, null],
    [
      'function: wrong answer',
      'It is the spinal cord, which transmits nerve signals between the brain and the body.',
      2,
      1,
    ],
  ]),
  ...repliesTo(asked.functionOfRightLung, [
    ['function: terse', 'breathing', 3, null],
    ['function: a word or two', 'gas exchange', 3, null],
    ['function: of many kinds', 'The right lung takes up oxygen and releases carbon dioxide.', 4, 0],
  ]),
  ...repliesTo(asked.functionOfAorta, [
    [
      'function: two kinds',
      'It is the aorta. It carries oxygen-rich blood from the left ventricle to the rest of the body.',
      4,
      0,
    ],
    ['function: a word or two', 'Carries blood from the heart to the rest of the body', 3, null],
    [
      'function: one sentence',
      'It is the main artery and carries oxygenated blood away from the heart to the body.',
      4,
      null,
    ],
    [
      'function: of many kinds',
      'The aorta distributes oxygenated blood from the heart to the whole body.',
      4,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfColon, [
    ['function: two kinds', 'Absorbs water and electrolytes and forms stool.', 4, null],
    [
      'function: told as models do',
      'The colon absorbs water and salts and stores feces until defecation.',
      4,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfPsoas, [
    ['function: wrong structure', 'The box encloses the right kidney, which produces urine.', 1, 0],
  ]),
  ...repliesTo(asked.functionOfFemur, [
    ['function: wrong structure', "It's the hip bone. It supports the weight of the trunk.", 2, 0],
    [
      'function: beside',
      'The right femur bears body weight and connects the hip with the knee, with many muscles attached to it.',
      4,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfPancreas, [
    [
      'function: hedged structure',
      'If this is the pancreas, it makes digestive enzymes and hormones such as insulin.',
      3,
      0,
    ],
    [
      'function: beside',
      'The pancreas secretes digestive enzymes into the duodenum and releases insulin and glucagon to control blood glucose.',
      4,
      0,
    ],
    [
      'function: one sentence',
      'The highlighted organ, the pancreas, produces insulin and digestive enzymes.',
      3,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfVenaCava, [
    [
      'function: passes by others',
      'The inferior vena cava carries deoxygenated blood from the legs and abdomen to the right atrium of the heart.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfGluteus, [
    [
      'function: passes by others',
      'It extends and externally rotates the thigh at the hip, which matters when climbing stairs.',
      4,
      null,
    ],
    ['function: wrong answer', 'The box encloses the bladder, which stores urine.', 1, 0],
  ]),
  ...repliesTo(asked.functionOfOnlyKidney, [
    [
      'function: wrong answer',
      'The box shows the spleen. It filters the blood and recycles red blood cells.',
      2,
      0,
    ],
  ]),
];
