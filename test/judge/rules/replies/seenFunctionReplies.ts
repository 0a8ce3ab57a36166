import { asked } from './askedQuestions.js';
import type { OpenReply } from './openReply.js';
import { repliesTo } from './repliesTo.js';

/** Replies on what a structure does, for the rules to be written on. */
export const seenFunctionReplies: readonly OpenReply[] = [
  ...repliesTo(asked.functionOfSpleen, [
    ['function alone', 'Filtering the blood and removing old red blood cells.', 3, null],
    [
      'function alone',
      'It filters blood, destroys worn-out red blood cells, stores platelets and supports the immune system.',
      5,
      null,
    ],
    [
      'no function told',
      'I cannot determine what the box encloses, so I cannot tell its function.',
      null,
      null,
    ],
  ]),
  ...repliesTo(asked.functionOfLiver, [
    [
      'other organs told in the function',
      'It makes bile, which flows through the gallbladder into the duodenum.',
      2,
      null,
    ],
  ]),
  ...repliesTo(asked.functionOfPancreas, [
    ['wrong structure', 'This is the gallbladder. It stores bile.', 1, 1],
    [
      'other organs told in the function',
      'Secretes digestive enzymes into the duodenum and insulin into the blood.',
      3,
      null,
    ],
    ['no function told', 'The function depends on which structure it is.', null, null],
  ]),
  ...repliesTo(asked.functionOfLeftKidney, [
    [
      'structure and function',
      '**Structure:** Left kidney\n**Function:** Filters the blood, excretes waste as urine, and regulates fluid balance and blood pressure.',
      5,
      0,
    ],
    [
      'identity corrected or another denied',
      'Not the spleen but the left kidney: it filters the blood and makes urine.',
      3,
      0,
    ],
    [
      'headed and listed',
      '**Main functions of the left kidney:**\n- Filtration of blood\n- Production of urine\n- Electrolyte and water balance\n- Blood pressure regulation (renin)\n- Erythropoietin',
      5,
      0,
    ],
    [
      'reasoning, then the answer',
      '<think>Liver or kidney? The liver is on the other side.</think>The box encloses the left kidney. Its function is to filter the blood and form urine.',
      3,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfOnlyKidney, [
    ['wrong structure', 'The box encloses the right kidney, which filters the blood and makes urine.', 3, 1],
  ]),
  ...repliesTo(asked.functionOfStomach, [
    [
      'structure and function',
      'The enclosed structure is the stomach: it stores food, churns it and mixes it with acid, before emptying it into the duodenum.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfAorta, [
    ['function alone', 'Carries oxygenated blood from the heart to the rest of the body.', 4, null],
    [
      'other organs told in the function',
      'Supplies all organs, including the brain and the kidneys, with oxygenated blood from the left ventricle.',
      4,
      null,
    ],
  ]),
  ...repliesTo(asked.functionOfVenaCava, [
    [
      'other organs told in the function',
      'Returns venous blood from the legs and the abdomen to the heart.',
      5,
      null,
    ],
  ]),
  ...repliesTo(asked.functionOfPsoas, [
    ['function alone', 'Flexion of the hip.', 3, null],
    [
      'structure and function',
      'The box encloses the psoas muscle, which flexes the hip and is needed for walking.',
      4,
      0,
    ],
    ['structure named without side', 'The iliopsoas. It flexes the hip.', 3, 0],
  ]),
  ...repliesTo(asked.functionOfVertebra, [
    [
      'other organs told in the function',
      'Supports the weight of the head, the ribs and the organs, and protects the spinal cord.',
      3,
      null,
    ],
  ]),
  ...repliesTo(asked.functionOfHeart, [
    ['structure and function', 'This is the heart, whose main function is to pump blood.', 3, 0],
    ['wrong structure', 'This is the liver, which detoxifies the blood and stores glycogen.', 1, 1],
    [
      'identity corrected or another denied',
      'One might mistake it for the liver. It is the heart, and it pumps blood around the body.',
      4,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfRightLung, [
    [
      'reasoning, then the answer',
      'Step 1: The box is on the left of the image, so it holds the right lung.\nStep 2: Lungs serve gas exchange.\nAnswer: gas exchange',
      3,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfBladder, [
    ['wrong structure', 'The structure is the uterus, in which a fetus grows.', 1, null],
    [
      'identity corrected or another denied',
      'The urinary bladder rather than the uterus is enclosed. It holds urine.',
      4,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfGluteus, [
    [
      'headed and listed',
      '- Extension of the hip\n- External rotation of the thigh\n- Standing up from a chair and climbing stairs',
      4,
      null,
    ],
    [
      'structure named without side',
      'The gluteus maximus muscle: extension and outward rotation of the hip.',
      3,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfFemur, [
    [
      'headed and listed',
      '* Bears body weight\n* Connects hip and knee\n* Gives attachment to muscles',
      4,
      null,
    ],
    [
      'reasoning, then the answer',
      'A round bone within the acetabulum: the femoral head. Its function is to bear the weight of the body and to allow movement of the leg.',
      3,
      0,
    ],
  ]),
];
