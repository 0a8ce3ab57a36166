import { asked } from './askedQuestions.js';
import type { OpenReply } from './openReply.js';
import { repliesTo } from './repliesTo.js';

/** Further replies to all questions, on which the rules are only measured. */
export const moreUnseenReplies: readonly OpenReply[] = [
  ...repliesTo(asked.listOfUpperAbdomen, [
    [
      'list: overview then list',
      'This appears to be an axial contrast-enhanced CT of the upper abdomen. Identifiable structures:\n\n- Liver (with portal vein branches)\n- Spleen\n- Stomach\n- Both kidneys\n- Aorta and IVC\n- Lumbar vertebra\n\nThe gallbladder is not visible on this slice.',
      4,
      0,
    ],
    [
      'list: wrong additions',
      'The image shows the following organs: liver, gallbladder, stomach, spleen, pancreas, kidneys, small bowel.',
      3,
      1,
    ],
    [
      'list: soft doubts',
      "Likely structures: liver, spleen, stomach, aorta. I'm not certain whether the small rounded structure is the gallbladder.",
      3,
      0,
    ],
    ['list: terse again', 'Liver / spleen / kidneys / spine', 3, 0],
    [
      'list: of many kinds',
      'The CT slice shows the upper abdomen with the liver, the spleen, the stomach, parts of the pancreas and the large vessels (aorta, inferior vena cava).',
      4,
      0,
    ],
    [
      'list: of many kinds',
      'Organs: liver, spleen, stomach. Vessels: aorta. Bones: vertebra. Not included: heart, lungs, bladder.',
      3,
      0,
    ],
    [
      'list: of many kinds',
      'I believe I can see the liver, the gallbladder beside it, the stomach and the spleen.',
      3,
      1,
    ],
  ]),
  ...repliesTo(asked.listOfChest, [
    [
      'list: overview then list',
      'Axial CT of the thorax at the level of the ventricles. Seen are:\n• heart\n• right and left lungs\n• thoracic aorta (descending)\n• esophagus, lying in front of the spine\n• ribs and sternum\n\nOrgans of the abdomen such as the liver or the stomach are not part of this slice.',
      4,
      0,
    ],
    ['list: wrong additions', 'Heart, lungs and, at the lower edge, a piece of the liver.', 3, 1],
    ['list: soft doubts', 'heart, lungs, aorta; possibly also trachea and thyroid', 3, 0],
    ['list: terse again', 'lungs, heart, bones', 3, 0],
    [
      'list: of many kinds',
      'Lungs on both sides, heart in the center, spine and ribs around. I do not see the liver yet.',
      4,
      0,
    ],
    ['list: of many kinds', '- heart ✔\n- lungs ✔\n- aorta ✔\n- trachea ✘', 3, 0],
  ]),
  ...repliesTo(asked.listOfMiddleAbdomen, [
    [
      'list: overview then list',
      'The slice is below the pancreas. Structures:\n1. Right kidney\n2. Left kidney\n3. Ascending colon\n4. Descending colon\n5. Small intestine\n6. Aorta\n7. IVC\n8. Psoas muscles',
      4,
      0,
    ],
    ['list: wrong additions', 'One can see the kidneys and bowel. The stomach is also visible.', 2, 1],
    ['list: soft doubts', 'Kidneys and bowel for sure. There might be some stomach too.', 2, 0],
    ['list: of many kinds', 'Mostly bowel (colon and small bowel), further the kidneys and the spine.', 3, 0],
    [
      'list: of many kinds',
      'Structures seen: right kidney, left kidney, duodenum, colon, aorta, inferior vena cava, spleen tip',
      3,
      1,
    ],
  ]),
  ...repliesTo(asked.listOfPelvis, [
    [
      'list: overview then list',
      "Pelvic CT. I can make out the urinary bladder, the heads of both femora, the hip bones around them and the gluteal muscles behind. I can't make out any bowel.",
      4,
      0,
    ],
    ['list: wrong additions', 'uterus, bladder, femurs, kidney', 3, 1],
    [
      'list: of many kinds',
      'The urinary bladder lies between the acetabula; behind are the gluteal muscles. Ovaries or prostate are not distinguishable.',
      3,
      0,
    ],
  ]),
  ...repliesTo(asked.listOfPosteriorCoronal, [
    [
      'list: overview then list',
      'A coronal plane through the kidneys: lungs above; liver and spleen under the diaphragm; kidneys beneath them; psoas muscles and lumbar vertebrae in the middle. Anterior organs (heart, stomach, bladder) are outside the plane.',
      5,
      0,
    ],
    [
      'list: soft doubts',
      'Lungs, liver, kidneys, spleen. The structure above the left kidney may represent the stomach or the pancreatic tail.',
      3,
      0,
    ],
    [
      'list: of many kinds, further ones',
      'lungs, liver, spleen, both kidneys, vertebrae; heart not shown',
      4,
      0,
    ],
  ]),
  ...repliesTo(asked.listOfAnteriorCoronal, [
    [
      'list: overview then list',
      'Heart and lungs in the chest; liver, stomach, colon and small bowel in the abdomen. Nothing else can be named with certainty.',
      5,
      0,
    ],
    [
      'list: of many kinds, further ones',
      'The heart, the lungs, the liver and the stomach. Kidneys would only be seen in a more posterior section.',
      4,
      0,
    ],
  ]),
  ...repliesTo(asked.listOfLeftKidneyTop, [
    ['list: wrong additions', 'Liver, stomach, spleen, both adrenal glands, both kidneys, aorta.', 4, 1],
  ]),
  ...repliesTo(asked.boxedLeftKidney, [
    ['boxed: plain sentence', 'I see the left kidney inside the green box.', 5, 0],
    [
      'boxed: weighed',
      'Its location argues against the spleen, which would lie further lateral. The shape is typical of a kidney, and the side is left.',
      5,
      0,
    ],
    ['boxed: of many kinds', 'This green box encloses the kidney on the left side of the patient.', 5, 0],
    [
      'boxed: of many kinds',
      'Considering the reniform shape: left kidney. The spleen is just above it.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedSpleen, [
    [
      'boxed: plain sentence',
      'The organ marked in green is the spleen, which sits under the left hemidiaphragm.',
      5,
      0,
    ],
    [
      'boxed: weighed',
      'Considering the location lateral to the stomach and above the kidney, the most plausible answer would be the spleen.',
      5,
      0,
    ],
    ['boxed: of many kinds', "It's the spleen that is enclosed, not the stomach.", 5, 0],
    ['boxed: of many kinds', 'The enclosed structure would be the spleen.', 5, 0],
  ]),
  ...repliesTo(asked.boxedLiver, [
    ['boxed: plain sentence', 'Green box: liver (right lobe).', 5, 0],
    ['boxed: plainly wrong', 'Stomach', 2, 0],
    ['boxed: of many kinds, still others', 'The box lies over the right hepatic lobe.', 5, 0],
    [
      'boxed: of many kinds, still others',
      'The green box shows the gallbladder, located below the liver.',
      2,
      1,
    ],
  ]),
  ...repliesTo(asked.boxedPancreas, [
    ['boxed: plain sentence', 'The enclosed soft tissue is most likely pancreatic parenchyma.', 5, 0],
    ['boxed: weighed', 'My answer is the pancreas, not the duodenum.', 5, 0],
    ['boxed: of many kinds', 'Tail of the pancreas', 5, 0],
  ]),
  ...repliesTo(asked.boxedAorta, [
    [
      'boxed: plain sentence',
      'The box surrounds the abdominal aorta, just to the left of the inferior vena cava.',
      5,
      0,
    ],
    ['boxed: of many kinds', 'The aorta is the boxed structure; to its right is the vena cava.', 5, 0],
  ]),
  ...repliesTo(asked.boxedColon, [
    ['boxed: plain sentence', 'The structure is a loop of large bowel.', 5, 0],
    [
      'boxed: weighed',
      'The gas pattern excludes a solid organ such as the liver or kidney; I would say descending colon.',
      5,
      0,
    ],
    ['boxed: of many kinds', 'Looks like colon to me.', 5, 0],
  ]),
  ...repliesTo(asked.boxedVertebra, [
    ['boxed: plain sentence', 'A vertebral body is enclosed.', 5, 0],
    ['boxed: of many kinds, further ones', 'One of the lumbar vertebrae, probably L3.', 5, 0],
  ]),
  ...repliesTo(asked.boxedTrachea, [
    ['boxed: plain sentence', 'The black circle in the box is air in the trachea.', 5, 0],
    ['boxed: plainly wrong', 'The box contains the aorta, which carries blood from the heart.', 1, 1],
    ['boxed: of many kinds, further ones', 'An air-filled tubular structure, which is the trachea.', 5, 0],
  ]),
  ...repliesTo(asked.boxedBladder, [
    ['boxed: plain sentence, further ones', "It's the bladder; the prostate lies underneath.", 5, 0],
    ['boxed: plainly wrong', 'It appears to be the rectum.', 2, 0],
    ['boxed: of many kinds, further ones', 'The urinary bladder is within the green box.', 5, 0],
  ]),
  ...repliesTo(asked.boxedHeart, [
    ['boxed: plain sentence, further ones', 'We are dealing with the heart here.', 5, 0],
    ['boxed: plainly wrong', 'This is the liver, located beneath the diaphragm.', 1, 1],
    ['boxed: of many kinds, further ones', 'The heart is what the box encloses. The aorta is behind.', 5, 0],
  ]),
  ...repliesTo(asked.boxedRightKidney, [
    [
      'boxed: side by reasoning',
      'A kidney. Because image left is patient right, this must be the right kidney.',
      5,
      0,
    ],
    ['boxed: of many kinds', 'I see a kidney in the box. Which one? The right one.', 5, 0],
  ]),
  ...repliesTo(asked.boxedFemur, [
    [
      'boxed: side by reasoning',
      "Femoral head. It's on the right half of the picture, hence on the patient's left.",
      5,
      0,
    ],
    ['boxed: of many kinds, further ones', 'left femoral head/neck', 5, 0],
  ]),
  ...repliesTo(asked.boxedHipBone, [
    ['boxed: side by reasoning', 'The right one of the two hip bones.', 5, 0],
    ['boxed: of many kinds, further ones', 'It is part of the pelvis, namely the right ilium.', 5, 0],
  ]),
  ...repliesTo(asked.boxedGluteus, [
    ['boxed: side by reasoning', 'Right-sided gluteus maximus muscle.', 5, 0],
    ['boxed: of many kinds, further ones', 'gluteus medius on the right', 2, 0],
  ]),
  ...repliesTo(asked.boxedScapula, [
    ['boxed: side by reasoning', "The scapula, though I can't tell which side.", 4, 0],
    ['boxed: plainly wrong', 'A rib.', 1, 0],
  ]),
  ...repliesTo(asked.boxedRightLung, [
    ['boxed: side by reasoning', "The lung on the patient's right-hand side.", 5, 0],
  ]),
  ...repliesTo(asked.boxedPsoas, [
    [
      'boxed: weighed',
      "Is it the kidney? No, it's too close to the spine and too homogeneous. It's the psoas muscle on the left.",
      5,
      0,
    ],
    ['boxed: of many kinds, further ones', 'A muscle next to the spine, presumably the left psoas.', 5, 0],
  ]),
  ...repliesTo(asked.boxedOnlyKidney, [['boxed: plainly wrong', 'The green box encloses the spleen.', 2, 0]]),
  ...repliesTo(asked.largestLiver, [
    ['largest: plain largest', 'The biggest structure is the liver.', 5, 0],
    [
      'largest: largest with a trap',
      'The stomach and the spleen together are still smaller than the liver.',
      5,
      0,
    ],
    ['largest: largest and wrong', 'the left kidney', 2, 0],
    [
      'largest: of many kinds',
      'Liver. It extends across the midline and takes up roughly a third of the section.',
      5,
      0,
    ],
    ['largest: of many kinds', 'It seems that the stomach is the largest.', 2, 0],
  ]),
  ...repliesTo(asked.largestStomach, [
    ['largest: plain largest', 'In terms of area, the stomach is number one.', 5, 0],
    [
      'largest: largest with a trap',
      'One might expect the liver here. However, most of the slice is taken up by the stomach.',
      5,
      0,
    ],
    ['largest: of many kinds', 'At this level the stomach exceeds the liver in area.', 5, 0],
  ]),
  ...repliesTo(asked.largestLung, [
    [
      'largest: plain largest',
      "The right lung has a slightly greater area than the left, so it's the right lung.",
      5,
      0,
    ],
    ['largest: largest and wrong', 'Heart', 2, 0],
    [
      'largest: of many kinds',
      "Of the two lungs, the right one is larger, and it's the largest structure overall.",
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.largestColon, [
    [
      'largest: plain largest',
      'The colon (large intestine), spanning both flanks, occupies the largest area.',
      5,
      0,
    ],
    ['largest: largest and wrong', 'The largest area belongs to the right kidney, then the colon.', 2, 0],
    ['largest: of many kinds', 'Colon. Small bowel is next.', 5, 0],
  ]),
  ...repliesTo(asked.largestBladder, [
    [
      'largest: plain largest',
      'Answer: urinary bladder. The muscles at the back are split into several smaller ones.',
      5,
      0,
    ],
    ['largest: largest with a trap', 'Bowel is hardly visible, and the bladder clearly dominates.', 5, 0],
    ['largest: of many kinds', "Surprisingly, it's the bladder rather than any muscle.", 5, 0],
  ]),
  ...repliesTo(asked.largestCoronalLiver, [
    [
      'largest: plain largest',
      "I'd estimate that the liver covers around a quarter of the image, more than either lung.",
      5,
      0,
    ],
    ['largest: of many kinds', 'The largest is the liver; each lung is slightly smaller.', 5, 0],
  ]),
  ...repliesTo(asked.largestAnteriorLiver, [
    [
      'largest: plain largest',
      "It isn't the heart, even though it catches the eye; the liver is considerably larger.",
      5,
      0,
    ],
    [
      'largest: of many kinds',
      'I compare the heart, the liver and the stomach: the liver is the largest.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.spleenFromLiver, [
    ['direction: plain direction', 'Down and to the right.', 5, 0],
    [
      'direction: plain direction',
      'On the opposite side, i.e. on the right of the image, a bit lower.',
      5,
      0,
    ],
    ['direction: of many kinds', 'Lower right, that is, to the right and further down.', 5, 0],
    ['direction: of many kinds', 'On the right.', 3, 0],
  ]),
  ...repliesTo(asked.stomachFromLiver, [
    ['direction: plain direction', 'The stomach is right of the liver.', 5, 0],
    ['direction: direction wrong', 'The stomach lies beneath the liver.', 2, 0],
    [
      'direction: of many kinds',
      'When looking at the image, the stomach is on the right-hand side of the liver.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.kidneyFromLiver, [
    ['direction: plain direction', 'Immediately inferior to the liver', 5, 0],
    ['direction: direction wrong', 'It lies to the upper left of the liver.', 1, 0],
    ['direction: of many kinds', 'The kidney is inferior to the liver and thus below it.', 5, 0],
  ]),
  ...repliesTo(asked.heartFromSmallBowel, [
    ['direction: plain direction', 'It is located above.', 5, 0],
    ['direction: of many kinds', 'Above. The small bowel is in the lower abdomen.', 5, 0],
  ]),
  ...repliesTo(asked.kidneyFromSpleen, [
    ['direction: plain direction', 'The left kidney lies lower in the image than the spleen.', 5, 0],
    ['direction: of many kinds', 'The left kidney sits just underneath the spleen.', 5, 0],
  ]),
  ...repliesTo(asked.vertebraFromStomach, [
    ['direction: plain direction', 'Diagonally down-left.', 5, 0],
    ['direction: of many kinds', 'It lies to the left and below.', 5, 0],
  ]),
  ...repliesTo(asked.bladderFromFemur, [
    [
      'direction: plain direction',
      'The bladder lies anterior and to the left (as seen in the image) of the femoral head.',
      5,
      0,
    ],
    ['direction: of many kinds', 'To the left of and above the femoral head', 5, 0],
  ]),
  ...repliesTo(asked.heartFromRightLung, [
    [
      'direction: plain direction, further ones',
      'The heart is to the right in the image; the right lung is to the left.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.kidneyFromPancreas, [['direction: plain direction, further ones', 'posterior', 5, 0]]),
  ...repliesTo(asked.functionOfSpleen, [
    ['function: plain function', 'Filters blood and stores platelets.', 3, null],
  ]),
  ...repliesTo(asked.functionOfLiver, [
    [
      'function: plain function',
      'The structure is the liver, and its role is to produce bile and to detoxify the blood.',
      3,
      0,
    ],
    ['function: of many kinds', 'Producing bile', 2, null],
  ]),
  ...repliesTo(asked.functionOfHeart, [
    ['function: plain function', 'It circulates blood.', 3, null],
    ['function: of many kinds', 'The enclosed organ is the heart; it pumps blood.', 3, 0],
  ]),
  ...repliesTo(asked.functionOfOnlyKidney, [
    ['function: plain function', 'Kidneys filter blood, make urine and regulate fluids.', 4, 0],
  ]),
  ...repliesTo(asked.functionOfTrachea, [
    ['function: plain function', 'The box shows the esophagus, which transports food to the stomach.', 1, 0],
  ]),
  ...repliesTo(asked.functionOfGluteus, [
    [
      'function: plain function',
      'This is the left gluteus maximus. It extends the hip and keeps the trunk upright.',
      3,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfFemur, [
    ['function: plain function', 'Supports body weight and allows walking.', 3, null],
  ]),
  ...repliesTo(asked.functionOfLeftKidney, [
    ['function: of many kinds', 'The organ, a kidney, filters the blood and produces urine.', 3, 0],
  ]),
  ...repliesTo(asked.functionOfStomach, [
    ['function: of many kinds', "It's the liver; it detoxifies the blood.", 1, 0],
  ]),
];
