import { asked } from './askedQuestions.js';
import type { OpenReply } from './openReply.js';
import { repliesTo } from './repliesTo.js';

/** Replies in many people's and models' manners on what a structure does, for the rules to be written on. */
export const variedSeenFunctionReplies: readonly OpenReply[] = [
  ...repliesTo(asked.functionOfSpleen, [
    [
      'function: wordy',
      'It cleans the blood of old red blood cells and helps the immune system to fight infection.',
      4,
      null,
    ],
    [
      'function: gpt',
      'The spleen filters the blood, removes old or damaged red blood cells, stores platelets and white blood cells, and plays a role in the immune response.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfHeart, [
    ['function: short', 'Pumping blood.', 3, null],
    [
      'function: gpt',
      'The heart pumps oxygenated blood to the body and deoxygenated blood to the lungs.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfBladder, [
    ['function: short', 'Holding urine until it is voided.', 5, null],
    ['function: llava', 'The function of the urinary bladder is to store urine.', 4, 0],
  ]),
  ...repliesTo(asked.functionOfLeftKidney, [
    [
      'function: named',
      'The left kidney: filters blood and makes urine, regulates blood pressure and electrolytes.',
      5,
      0,
    ],
    ['function: vague', 'Urinary system function: to make urine.', 2, 0],
  ]),
  ...repliesTo(asked.functionOfColon, [
    ['function: terse (colon)', 'Absorbs water and electrolytes and forms faeces.', 4, null],
    ['function: wrong (colon)', 'The organ is the stomach. It breaks down food with acid.', 1, 1],
  ]),
  ...repliesTo(asked.functionOfVertebra, [
    [
      'function: terse (vertebra)',
      'Weight-bearing; protection of the cord; attachment for muscles.',
      4,
      null,
    ],
    [
      'function: gpt',
      "It supports the body's weight and protects the spinal cord, while allowing movement of the trunk.",
      4,
      null,
    ],
  ]),
  ...repliesTo(asked.functionOfAorta, [
    [
      'function: named',
      'Aorta - main artery that carries oxygenated blood from the left ventricle to the rest of the body.',
      4,
      0,
    ],
    [
      'function: llava',
      'The main function of the aorta is to carry blood from the heart to the rest of the body.',
      3,
      0,
    ],
    [
      'function: long',
      'The aorta carries oxygen-rich blood from the left ventricle to all organs via its branches, and its elastic wall dampens the pulse.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfTrachea, [
    ['function: wrong (trachea)', 'The esophagus carries food to the stomach.', 1, 0],
    [
      'function: short',
      'It conducts air between the larynx and the bronchi, and its mucosa cleans and moistens the air.',
      4,
      null,
    ],
  ]),
  ...repliesTo(asked.functionOfStomach, [
    [
      'function: nonnative (stomach)',
      'The stomach store the food, mix it with acid and enzyme, and send it to duodenum.',
      5,
      0,
    ],
    ['function: qwen', 'Digestion of food.', 2, null],
  ]),
  ...repliesTo(asked.functionOfGluteus, [
    ['function: terse (gluteus)', 'Extends and externally rotates the hip; standing from sitting.', 4, null],
    ['function: wrong name', 'Quadriceps: extends the knee.', 1, null],
  ]),
  ...repliesTo(asked.functionOfRightLung, [
    ['function: terse (right lung)', 'Gas exchange (O2 in, CO2 out).', 5, null],
  ]),
  ...repliesTo(asked.functionOfPancreas, [
    ['function: wrong (pancreas)', 'It is the spleen, which filters the blood.', 1, 0],
    [
      'function: list',
      'Exocrine: digestive enzymes and bicarbonate. Endocrine: insulin and glucagon to control blood sugar.',
      5,
      null,
    ],
  ]),
  ...repliesTo(asked.functionOfLiver, [
    [
      'function: list',
      '1. Bile production\n2. Detoxification\n3. Glycogen storage\n4. Synthesis of albumin and clotting factors\n5. Metabolism of carbohydrates',
      5,
      null,
    ],
    ['function: human', 'bile, detox, metabolism', 4, null],
  ]),
  ...repliesTo(asked.functionOfVenaCava, [
    ['function: one line', 'Returns deoxygenated blood from the lower body to the right atrium.', 5, null],
    ['function: plain', 'It brings blood back to the heart.', 3, null],
  ]),
  ...repliesTo(asked.functionOfPsoas, [
    ['function: sentence (psoas)', 'Flexes the hip and stabilises the lumbar spine when walking.', 5, null],
  ]),
  ...repliesTo(asked.functionOfFemur, [
    [
      'function: sentence (femur)',
      'As the longest bone of the body it bears the weight and connects hip and knee.',
      3,
      null,
    ],
  ]),
  ...repliesTo(asked.functionOfOnlyKidney, [
    ['function: plain', 'It removes waste and excess water from the blood, forming urine.', 4, null],
  ]),
];
