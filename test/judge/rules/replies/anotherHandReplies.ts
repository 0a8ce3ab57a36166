import { asked } from './askedQuestions.js';
import type { OpenReply } from './openReply.js';
import { repliesTo } from './repliesTo.js';

/** Replies by a hand that had not seen the rules; of 160, version 26 scored 96.9 % as labelled, and the hallucination of 99.4 %. */
export const anotherHandReplies: readonly OpenReply[] = [
  ...repliesTo(asked.listOfUpperAbdomen, [
    [
      'numbered bold, sides in dashes',
      'The axial CT image shows the following structures:\n\n1. **Liver** – right side of the patient (left side of the image)\n2. **Stomach** – left anterior\n3. **Spleen** – left posterior\n4. **Pancreas** – central, in front of the vessels\n5. **Kidneys** – left and right, retroperitoneal\n6. **Aorta** – just in front of the spine, slightly left\n7. **Inferior vena cava (IVC)** – right of the aorta\n8. **Vertebral body** – midline\n9. **Paraspinal muscles** – on both sides of the spine\n10. **Colon (splenic flexure)** – left',
      5,
      0,
    ],
    ['bare comma list', 'Liver, spleen, kidneys, aorta, spine', 4, 0],
    [
      'comma list with a gallbladder',
      'liver, gallbladder, stomach, spleen, pancreas, both kidneys, aorta, IVC',
      4,
      1,
    ],
    [
      'bullets and disclaimer',
      "Based on the provided axial CT image, here's a breakdown of the visible anatomical structures:\n\n*   **Liver:** Large, homogeneous organ occupying the left side of the image (the patient's right).\n*   **Stomach:** Anterior, on the right side of the image, containing some fluid and gas.\n*   **Spleen:** Posterolateral on the right side of the image (the patient's left).\n*   **Kidneys:** Both kidneys are visible in the retroperitoneum, on either side of the spine.\n*   **Aorta:** Round structure in front of the vertebral body, slightly to the left.\n*   **Inferior Vena Cava (IVC):** To the right of the aorta.\n*   **Vertebral body:** The bright structure in the midline posteriorly.\n*   **Ribs:** Seen in cross-section along the periphery.\n\n**Disclaimer:** I am an AI and cannot provide medical advice. This is not a substitute for a reading by a qualified radiologist.",
      4,
      0,
    ],
    [
      'visible and not visualized',
      '**Visible**\n- Liver (right)\n- Spleen (left)\n- Stomach (left)\n- Pancreas\n- Right kidney\n- Left kidney\n- Abdominal aorta\n- IVC\n\n**Not visualized on this slice**\n- Gallbladder\n- Duodenum\n- Urinary bladder',
      4,
      0,
    ],
    [
      'one possible name at the end',
      'In this image the liver, the stomach, the spleen and both kidneys are clearly visible, together with the aorta and a lumbar vertebra. There is possibly also a short segment of small bowel in front, but I am not sure about that.',
      4,
      0,
    ],
    ['one word', 'Liver', 2, 0],
    [
      'thorax named in the abdomen',
      'The image shows the heart, the lungs, the trachea and the sternum.',
      1,
      1,
    ],
    [
      'by image side and patient side',
      "Looking at this axial CT slice through the upper abdomen, I can identify:\n\nLeft side of the image (patient's right):\n- Liver\n- Right kidney\n\nMidline:\n- Pancreas\n- Aorta\n- Inferior vena cava\n- Vertebra, with the erector spinae muscles behind it on both sides\n\nRight side of the image (patient's left):\n- Stomach\n- Spleen\n- Left kidney\n- Splenic flexure of the colon\n\nI don't see the gallbladder on this slice.",
      5,
      0,
    ],
    [
      'grab bag of abdominal organs',
      'The CT shows several abdominal organs, including the liver, gallbladder, spleen, kidneys, duodenum, small intestine, urinary bladder, as well as the lower lungs and the heart.',
      1,
      1,
    ],
    [
      'json array',
      '{"visible_structures": ["liver", "stomach", "spleen", "left kidney", "right kidney", "aorta", "inferior vena cava", "vertebra"]}',
      4,
      0,
    ],
    [
      'refusal of interpretation',
      "I'm sorry, but I can't help with interpreting medical images. Please consult a qualified healthcare professional.",
      null,
      null,
    ],
    ['region and no structure', 'This is an axial CT scan of the upper abdomen.', 1, null],
    [
      'level reasoning, then Answer',
      'First I determine the level of the slice. No heart or lung tissue is present, so we are below the thorax. The bladder and the hip bones would be much further down, so this is not the pelvis. Both renal contours are seen beside the spine, which fits the level of the pancreas.\n\nAnswer: liver, stomach, spleen, pancreas, left kidney, right kidney, aorta, inferior vena cava',
      4,
      0,
    ],
    [
      'three possible names',
      'Clearly visible: liver, spleen, stomach, kidneys, aorta.\nPossibly visible: gallbladder, duodenum, small intestine.',
      3,
      1,
    ],
  ]),
  ...repliesTo(asked.listOfLeftKidneyTop, [
    ['right kidney too many', 'Liver, spleen, stomach, left kidney, right kidney, aorta', 4, 1],
    [
      'one kidney, the other not yet reached',
      'Structures I can identify:\n\n- Liver – fills most of the left half of the image\n- Stomach – anterior, right half of the image\n- Spleen – lateral to the stomach\n- Kidney (left) – only the upper pole is included; the right kidney is not seen yet at this level\n- Aorta – in front of the spine\n- IVC – next to the liver\n- Thoracic vertebra (T12)',
      5,
      0,
    ],
    [
      'names repeated in a loop',
      'liver, spleen, stomach, aorta, liver, spleen, stomach, aorta, liver, spleen, stomach, aorta, liver, spleen, stomach',
      4,
      0,
    ],
    [
      'adrenals and cord added',
      'Liver, stomach, spleen, both adrenal glands, upper pole of the left kidney, aorta, inferior vena cava, vertebral body with the spinal cord.',
      5,
      0,
    ],
    [
      'pancreas and gallbladder in bullets',
      '- Liver\n- Gallbladder\n- Stomach\n- Pancreas\n- Spleen\n- Aorta\n- Vertebral body',
      4,
      1,
    ],
    [
      'talk about the scan only',
      'The image is a grayscale cross-sectional scan with areas of varying density. Brighter areas represent denser tissue, while the darker areas represent air or fluid. There is no visible text or label in the image.',
      null,
      null,
    ],
    [
      'names with functions',
      'The image shows these organs:\n\n**Liver** – makes bile, which later flows to the duodenum, and filters blood from the intestines.\n**Spleen** – removes old red blood cells.\n**Stomach** – stores food and passes it on to the small bowel.\n**Aorta** – carries blood from the heart to the body.',
      4,
      0,
    ],
    ['two names', 'liver and stomach', 3, 0],
  ]),
  ...repliesTo(asked.listOfMiddleAbdomen, [
    [
      'long list by organ system',
      "Okay, let's go through the structures that can be recognised in this axial CT image.\n\n**Organs**\n* **Kidneys:** The right kidney is on the left side of the image and the left kidney on the right side, both lateral to the spine. They filter the blood and drain into the ureters.\n* **Liver:** Only the inferior tip of the right lobe is left at this level, at the left edge of the image.\n* **Colon:** Ascending colon (patient's right) and descending colon (patient's left).\n* **Small bowel:** Several loops in the anterior abdomen.\n\n**Vessels**\n* **Aorta:** In front of the spine, slightly to the patient's left.\n* **Inferior vena cava:** In front of the spine, slightly to the patient's right.\n\n**Bones and muscles**\n* **Lumbar vertebra:** In the midline, with its spinous process.\n* **Psoas muscles:** On both sides of the vertebral body.\n* **Paraspinal muscles:** Behind the vertebra, on both sides.\n\nPlease note that this overview is based on a single slice, so that organs such as the pancreas or the spleen, which lie higher up, cannot be assessed here.",
      5,
      0,
    ],
    [
      'organs of the abdomen by heart',
      'The visible structures are the liver, stomach, spleen, pancreas, kidneys, intestines, aorta and spine.',
      3,
      1,
    ],
    [
      'kidneys and bowel in prose',
      'This axial CT image demonstrates both kidneys, loops of small bowel and the colon. The aorta and the IVC are seen in front of the lumbar spine.',
      4,
      0,
    ],
    [
      'markdown table',
      '| Structure | Side | Position |\n|---|---|---|\n| Kidney | right | left of the image |\n| Kidney | left | right of the image |\n| Psoas muscle | right | beside the spine |\n| Psoas muscle | left | beside the spine |\n| Lumbar vertebra | midline | centre, posterior |\n| Inferior vena cava | right of midline | in front of the vertebra |\n| Small intestine | both sides | anterior |\n| Colon | both sides | lateral |',
      4,
      0,
    ],
    [
      'below the level of',
      'Since we are below the level of the spleen and the pancreas, the structures here are the two kidneys, the psoas muscles, the large and small intestines, the aorta and the vertebral column.',
      4,
      0,
    ],
    [
      'entries marked not visualized',
      "**Liver:** inferior tip visible on the patient's right\n**Gallbladder:** not visualized\n**Spleen:** not visualized\n**Pancreas:** not visualized\n**Kidneys:** both visible\n**Bowel:** loops visible anteriorly\n**Aorta:** visible\n**Spine:** visible",
      4,
      0,
    ],
    ['kidney alone', 'The kidneys.', 2, 0],
    ['pelvic list in the abdomen', 'urinary bladder, prostate, sacrum, femoral heads', 1, 1],
    [
      'sides before all nouns',
      'right kidney, left kidney, right psoas muscle, left psoas muscle, right paraspinal muscles, left paraspinal muscles, liver, colon, small bowel, aorta, vena cava, lumbar vertebra',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.listOfChest, [
    ['heart and lungs', 'Heart, lungs', 3, 0],
    [
      'full chest list',
      '1. Right lung\n2. Left lung\n3. Heart\n4. Descending thoracic aorta\n5. Thoracic vertebral body\n6. Ribs (right and left)\n7. Sternum\n8. Paraspinal muscles (right and left)',
      5,
      0,
    ],
    [
      'trachea at the heart',
      'The CT scan shows a cross-section of the chest, including the lungs, heart, trachea, aorta, ribs, and spine.',
      4,
      1,
    ],
    [
      'chest template with headings',
      '### Thoracic Structures\n\n**1. Lungs**\n- Right lung – the large dark area on the left side of the image\n- Left lung – the large dark area on the right side of the image\n\n**2. Mediastinum**\n- Heart – the large soft tissue structure in the centre\n- Descending aorta – beside the vertebral body\n- Esophagus – a small structure behind the heart\n\n**3. Bony structures**\n- Sternum – anterior midline\n- Thoracic vertebra – posterior midline\n- Ribs – along the chest wall on both sides\n\n**4. Muscles**\n- Paraspinal muscles – behind the vertebra on both sides\n\nThe trachea has already divided above this level, and none of the abdominal organs is included yet.',
      5,
      0,
    ],
    [
      'heart and doubtful liver dome',
      'Lungs (both), heart, ribs, thoracic spine; perhaps the dome of the liver.',
      4,
      0,
    ],
    [
      'lung lobes of one side',
      'Visible are the right middle lobe and the right lower lobe of the lung.',
      2,
      0,
    ],
    [
      'abdomen read in the chest',
      'The image shows the liver on the left side, the stomach on the right side, and the spleen behind it. The kidneys are also partially visible.',
      1,
      1,
    ],
  ]),
  ...repliesTo(asked.listOfPelvis, [
    ['pelvis in one sentence', 'Urinary bladder, femoral heads, acetabula, gluteal muscles, rectum.', 4, 0],
    [
      'bladder and bones in prose',
      'The image shows the urinary bladder in the middle, surrounded by the pelvic bones and soft tissue.',
      2,
      0,
    ],
    [
      'full pelvis list',
      'Bones:\n- Left and right femoral heads\n- Left and right hip bones (acetabulum)\n\nMuscles:\n- Gluteus maximus, left and right\n- Gluteus medius, left and right\n- Iliopsoas, left and right\n\nOrgans:\n- Urinary bladder\n- Prostate',
      5,
      0,
    ],
    [
      'bladder and bowel',
      'I can see the urinary bladder and small bowel loops in the pelvis, with the left and right femur and the hip bones.',
      3,
      1,
    ],
    ['bones only', 'Hip bones, femurs and sacrum.', 3, 0],
  ]),
  ...repliesTo(asked.listOfPosteriorCoronal, [
    [
      'think block, then coronal list',
      '<think>\nThe plane is coronal, and it goes through the kidneys, so it is a posterior one. The heart and the stomach would be in a more anterior plane. Let me name what is left.\n</think>\n\nThe coronal view shows both lungs, the liver, the spleen, the right and left kidney, the lumbar vertebrae, the psoas muscles on both sides, and ribs on both sides.',
      5,
      0,
    ],
    [
      'coronal with heart and bladder',
      "This coronal CT shows:\n- **Lungs** (bilateral)\n- **Heart**\n- **Liver** (patient's right)\n- **Spleen** (patient's left)\n- **Kidneys** (bilateral)\n- **Spine**\n- **Urinary bladder**",
      4,
      1,
    ],
    [
      'further in front',
      'On this coronal slice I recognise the liver, the spleen, both kidneys and the psoas muscles, plus the lumbar spine. The heart, the stomach and the pancreas lie further in front and are not included.',
      4,
      0,
    ],
    ['kidneys and spine', 'Kidneys and spine', 3, 0],
    [
      'lungs above, kidneys below',
      'At the top of the image are the lung bases on both sides. Beneath the right one is the liver, and beneath the left one the spleen. The kidneys lie below them, next to the psoas muscles. The stomach is also seen.',
      4,
      1,
    ],
  ]),
  ...repliesTo(asked.listOfAnteriorCoronal, [
    ['intestines in the coronal', 'Heart, lungs, liver, stomach, intestines', 5, 0],
    [
      'coronal with spleen and kidneys',
      'The coronal image shows the heart, lungs, liver, stomach, spleen, left kidney, right kidney and colon.',
      4,
      1,
    ],
    [
      'body positions top down',
      'From top to bottom:\n1. Left lung and right lung\n2. Heart, between the lungs\n3. Diaphragm\n4. Liver, left side of the image\n5. Stomach, right side of the image\n6. Transverse colon\n7. Small intestine',
      5,
      0,
    ],
    ['liver and heart', 'The liver and the heart are visible in the image.', 3, 0],
  ]),
  ...repliesTo(asked.boxedLeftKidney, [
    [
      'name, explanation of place',
      'The green box encloses the **left kidney**. It is located in the retroperitoneum, lateral to the spine and behind the pancreas, and shows the typical bean-shaped outline.',
      5,
      0,
    ],
    [
      'image side, hence patient side',
      "The structure in the green box is a kidney. It lies on the right side of the image, which corresponds to the patient's left in the standard radiological convention, hence it is the left one.",
      5,
      0,
    ],
    ['wrong side by image side', 'Answer: Right kidney. It appears on the right side of the image.', 3, 0],
    ['bare wrong neighbour organ', 'Spleen', 2, 0],
    [
      'LLaVA sentence without side',
      'The green box in the image encloses the kidney, which is an organ responsible for filtering waste from the blood and producing urine.',
      4,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedOnlyKidney, [
    ['noun, then side', 'Kidney, left-sided.', 5, 0],
    [
      'absent side with certainty',
      'The green box encloses the right kidney. The right kidney is a bean-shaped organ of the retroperitoneum, just below the liver, which filters the blood and produces urine.',
      3,
      1,
    ],
    [
      'adrenal in the box',
      'The structure enclosed is the left adrenal gland, sitting above the upper pole of the kidney.',
      2,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedRightKidney, [
    [
      'kidney of the box, correction',
      "This is the left kidney. Wait, in radiological convention the left side of the image is the patient's right, so it is the right kidney.",
      5,
      0,
    ],
    [
      'options weighed, not the liver',
      "Let me consider the candidates on this side of the body.\n\nThe liver tip is also on the patient's right, but it lies further lateral and is more homogeneous. The ascending colon would contain gas and stool. The boxed structure is bean-shaped with a central fatty sinus.\n\n**The enclosed structure is the right kidney, not the liver.**",
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedSpleen, [
    ['either or', 'It is either the spleen or the stomach.', 3, null],
    ['tag and side', "**Spleen** (patient's left side)", 5, 0],
  ]),
  ...repliesTo(asked.boxedLiver, [
    [
      'absent gallbladder',
      'The green box encloses the gallbladder, which is located on the right side of the abdomen.',
      2,
      1,
    ],
    ['organ of the other cavity', 'heart', 1, 1],
  ]),
  ...repliesTo(asked.boxedPancreas, [
    [
      'absent neighbour, confident',
      'The enclosed structure is the duodenum. It curves around the head of the pancreas and is filled with fluid.',
      2,
      1,
    ],
    [
      'long hedge, then name',
      "It's difficult to be completely sure from a single slice without contrast information. However, given its elongated, lobulated shape in front of the splenic vein and behind the stomach, the green box encloses the pancreas.",
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedAorta, [
    ['bone for vessel', 'The green box highlights a vertebral body in the lumbar spine.', 1, 0],
  ]),
  ...repliesTo(asked.boxedBackMuscles, [
    ['muscle name with side after', 'Erector spinae muscle on the left side of the patient.', 5, 0],
    ['muscle outside the table', 'The green box encloses the latissimus dorsi muscle.', 2, null],
  ]),
  ...repliesTo(asked.boxedColon, [
    [
      'segment of the bowel',
      "To identify the boxed structure, I consider its position, density and content:\n\n- **Position:** left edge of the image, so the patient's right flank, lateral to the right kidney.\n- **Content:** a mixture of gas and faecal material, which rules out a solid organ such as the liver or the kidney.\n- **Wall:** thin, with haustra.\n\n**Conclusion:** The green box encloses the ascending colon.",
      5,
      0,
    ],
    ['group word', 'a loop of bowel', 3, 0],
    ['small for large bowel', 'Final answer: **Small intestine** (midline, no side)', 2, 0],
  ]),
  ...repliesTo(asked.boxedPsoas, [
    [
      'psoas with reasoning',
      "The structure is directly adjacent to the lumbar vertebra and has the density of muscle. It is on the patient's left side.\n\nTherefore: left psoas major muscle.",
      5,
      0,
    ],
    ['muscle beside the right one', 'quadratus lumborum', 2, null],
  ]),
  ...repliesTo(asked.boxedVertebra, [
    [
      'lumbar level told',
      'The green box encloses a lumbar vertebra (vertebral body). It is a midline structure, so no side applies.',
      5,
      0,
    ],
    ['absent cord', 'Spinal cord.', 2, 1],
  ]),
  ...repliesTo(asked.boxedHeart, [['bronchus', 'right main bronchus', 2, null]]),
  ...repliesTo(asked.boxedRightLung, [
    ['one lobe of two', 'Right lower lobe', 4, 0],
    ['upper lobe not on the slice', 'The green box encloses the right upper lobe of the lung.', 3, 1],
  ]),
  ...repliesTo(asked.boxedTrachea, [
    [
      'gullet for windpipe',
      'The green box encloses the esophagus, a muscular tube located in the middle of the chest.',
      2,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedScapula, [
    ['collarbone', 'The green box encloses the left clavicle.', 2, 1],
    ['single letter side', 'L scapula', 5, 0],
  ]),
  ...repliesTo(asked.boxedBladder, [
    [
      'empty phrase',
      'The green box encloses a rounded structure of homogeneous, intermediate density with smooth borders.',
      null,
      null,
    ],
  ]),
  ...repliesTo(asked.boxedFemur, [
    ['head without side', 'femoral head', 4, 0],
    ['JSON with side', '{"structure": "femur", "side": "left"}', 5, 0],
  ]),
  ...repliesTo(asked.boxedHipBone, [
    [
      'joint part, patient side',
      'The green box encloses part of the bony pelvis: the acetabulum of the right hip bone.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.boxedGluteus, [
    ['smaller sister muscle', 'The right gluteus medius muscle', 2, 0],
    [
      'refusal without identification',
      "I'm unable to determine which structure is enclosed by the green box from this image alone.",
      null,
      null,
    ],
  ]),
  ...repliesTo(asked.largestLiver, [
    ['single word', 'Liver.', 5, 0],
    [
      'area, followed by',
      'The largest area is covered by the liver, followed by the stomach and the spleen.',
      5,
      0,
    ],
    ['numbered ranking', '1. Liver\n2. Spleen\n3. Stomach\n4. Left kidney\n5. Right kidney', 5, 0],
    ['stomach instead', 'The stomach covers the largest area in this image.', 2, 0],
    [
      'comparison paragraph',
      "Several organs can be seen in this cross-section: the spleen and the stomach on the right of the image, the two kidneys beside the spine, and the liver on the left of the image.\n\nBy visual estimate, the liver is clearly bigger than any of the others, extending from the lateral abdominal wall to beyond the midline. Since it is an unpaired organ, no side has to be given, although it lies mainly on the patient's right.",
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.largestStomach, [
    ['common knowledge wrong here', 'The liver is the largest organ in this image.', 2, 0],
    [
      'concession then answer',
      'Although the liver is normally the largest abdominal organ, in this slice the stomach, distended with fluid and food, occupies the largest area.',
      5,
      0,
    ],
    ['spleen with side', 'Spleen (left)', 2, 0],
  ]),
  ...repliesTo(asked.largestColon, [
    ['group word in prose', 'The intestines cover the largest area in this image.', 3, 0],
    [
      'list then so',
      'Kidneys: about 10% each. Liver tip: about 5%. Muscles: about 8%. Colon: more than 20%.\n\nSo, the colon.',
      5,
      0,
    ],
    [
      'liver by habit',
      "Among the organs visible in the image, the liver covers the largest area. It is located on the right side of the patient's body.",
      2,
      0,
    ],
  ]),
  ...repliesTo(asked.largestLung, [
    ['both of a pair', 'The lungs cover the largest area in this image.', 4, 0],
    [
      'side by size',
      'The right lung is slightly larger than the left lung, since the heart takes up room on the left. Answer: right lung.',
      5,
      0,
    ],
    ['mirror side', 'Left lung', 3, 0],
    ['heart for lung', 'The heart is the largest structure visible in the image.', 2, 0],
  ]),
  ...repliesTo(asked.largestBladder, [
    ['buttock muscle', 'The gluteus maximus muscle covers the largest area in the image.', 1, 0],
    [
      'bladder, with thinking aloud',
      'Looking at the structures: two femoral heads, the hip bones around them, the gluteal muscles behind, and the fluid-filled urinary bladder in the centre. The bladder is the single largest structure here.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.largestCoronalLiver, [
    ['other cavity, side given', 'The largest area is taken up by the right lung.', 1, 0],
  ]),
  ...repliesTo(asked.largestAnteriorLiver, [
    ['absent organ', 'The spleen covers the largest area.', 2, 1],
    [
      'cannot measure',
      'Without segmentation masks or a scale, I cannot determine which structure covers the largest area.',
      null,
      null,
    ],
  ]),
  ...repliesTo(asked.spleenFromLiver, [
    ['bare hyphenated', 'lower-right', 5, 0],
    [
      'two places, then conclusion',
      'Let me locate both structures.\n\n- The liver is the large organ on the left side of the image.\n- The spleen is on the right side of the image, near the back, which is the bottom of an axial image.\n\nSo, going from the liver to the spleen, one moves to the right and downwards. Therefore, the spleen is to the **lower-right** of the liver.',
      5,
      0,
    ],
    ['anatomical side as direction', 'The spleen is to the left of the liver.', 1, 0],
    ['half of the diagonal', 'Right', 3, 0],
    ['anatomical pair of words', "Posterior and to the patient's left of the liver.", 5, 0],
    ['reversed statement', 'In this image the liver is positioned to the upper left of the spleen.', 5, 0],
    ['wrong diagonal, bold', '**Upper-right**', 2, 0],
  ]),
  ...repliesTo(asked.kidneyFromSpleen, [
    [
      'posterior, restated',
      'The left kidney is posterior to the spleen, which corresponds to below on the image.',
      5,
      0,
    ],
    [
      'neighbouring diagonal',
      'The left kidney is positioned to the lower-left of the spleen. In the image, the spleen is at the right edge, and the kidney is closer to the spine and further down.',
      3,
      0,
    ],
    ['opposite in a sentence', 'The left kidney is located above the spleen.', 1, 0],
  ]),
  ...repliesTo(asked.kidneyFromPancreas, [
    ['behind', 'It lies behind the pancreas.', 5, 0],
    [
      'right angle off',
      'Based on the yellow boxes, the left kidney is located to the right of the pancreas.',
      2,
      0,
    ],
    [
      'steps with final answer',
      '1. Pancreas: central, in the anterior part of the image.\n2. Left kidney: beside the spine, towards the bottom of the image.\n\n**Final answer: below**',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.vertebraFromStomach, [
    ['half the diagonal, in words', 'The vertebra is directly below the stomach.', 3, 0],
    ['diagonal with and', 'The vertebrae are located below and to the left of the stomach.', 5, 0],
  ]),
  ...repliesTo(asked.heartFromRightLung, [
    ['side word of name and direction', 'The heart is to the right of the right lung on the image.', 5, 0],
    ['left by convention mix-up', 'left', 1, 0],
    ['one step too high', 'The heart is in the upper-right direction from the right lung.', 3, 0],
  ]),
  ...repliesTo(asked.bladderFromFemur, [
    [
      'heading answer, explanation below',
      "**Position of the urinary bladder relative to the left femur:** upper-left\n\n**Explanation:** The left femur appears on the right side of the image, as the patient's left is shown on the viewer's right. The bladder is in the midline and slightly more anterior, i.e. closer to the top of the image.",
      5,
      0,
    ],
    ['lower diagonal', 'The urinary bladder is positioned to the lower left of the left femur.', 2, 0],
  ]),
  ...repliesTo(asked.kidneyFromLiver, [
    [
      'coronal inferior',
      'The right kidney is inferior to the liver, directly beneath its lower margin.',
      5,
      0,
    ],
    ['one step off, short', 'To the lower right.', 3, 0],
  ]),
  ...repliesTo(asked.stomachFromLiver, [
    [
      'patient side in coronal',
      "The stomach is located to the patient's left of the liver, i.e. to the right of it on the image.",
      5,
      0,
    ],
    ['next to', 'The stomach is adjacent to the liver.', null, null],
  ]),
  ...repliesTo(asked.heartFromSmallBowel, [
    [
      'coronal, absent organ beside',
      'The heart is above the small bowel. The spleen is also visible, on the right side of the image.',
      5,
      1,
    ],
    ['two directions in doubt', 'above or upper-right', 4, 0],
  ]),
  ...repliesTo(asked.functionOfSpleen, [
    [
      'headings with four ideas',
      'The green box encloses the spleen.\n\n### Main functions of the spleen\n1. **Blood filtration** – it removes old and damaged red blood cells and recycles their iron.\n2. **Immune defence** – its white pulp contains lymphocytes that respond to blood-borne pathogens.\n3. **Storage** – it holds a reserve of platelets and red blood cells, which can be released when needed.\n\nAlthough a person can live without a spleen, the risk of severe infection is then increased.',
      5,
      0,
    ],
    ['one idea, no name', 'Filtering the blood.', 2, null],
    [
      'liver described',
      'The structure in the green box is the liver. Its main functions are the production of bile, the metabolism of carbohydrates and the synthesis of albumin.',
      1,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfLiver, [
    [
      'five bullets',
      'The structure enclosed in the green box is the **liver**. Its main functions include:\n\n- **Metabolism** of carbohydrates, fats and proteins\n- **Detoxification** of drugs and alcohol\n- **Production of bile**, which is released into the intestine\n- **Synthesis of plasma proteins** such as albumin and clotting factors\n- **Storage** of glycogen, vitamins and iron',
      5,
      0,
    ],
    ['two nouns', 'Detoxification and metabolism', 3, null],
    [
      'gallbladder instead',
      'The green box encloses the gallbladder. Its main function is to store and concentrate bile and to release it after a meal.',
      2,
      1,
    ],
  ]),
  ...repliesTo(asked.functionOfPancreas, [
    ['insulin and enzymes', 'It produces insulin and digestive enzymes.', 3, null],
    [
      'exocrine and endocrine headings',
      'The pancreas has two main functions:\n\n**Exocrine:** it secretes digestive enzymes (amylase, lipase, proteases) together with bicarbonate, which neutralizes stomach acid in the duodenum.\n\n**Endocrine:** it releases hormones such as insulin and glucagon to regulate blood glucose levels.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfLeftKidney, [
    [
      'usual two ideas',
      'The structure in the green box is the left kidney. The main function of the kidneys is to filter waste products from the blood and produce urine.',
      3,
      0,
    ],
    [
      'four ideas, organ plural',
      'The kidneys remove waste from the blood, make urine, keep the balance of water and electrolytes, and regulate blood pressure.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfOnlyKidney, [
    [
      'other side named',
      'The green box encloses the right kidney. Its main function is to filter waste from the blood and to excrete it as urine.',
      3,
      1,
    ],
  ]),
  ...repliesTo(asked.functionOfStomach, [
    [
      'four steps',
      'The stomach stores swallowed food, churns it into chyme, starts protein digestion with acid and pepsin, and gradually empties into the duodenum.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfAorta, [
    [
      'aorta with three ideas',
      'The green box encloses the **aorta**, the largest artery of the body. Its main function is to carry oxygen-rich blood from the left ventricle of the heart to its branches, which supply the organs and tissues of the whole body.',
      4,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfVenaCava, [
    [
      'vein, complete',
      'The boxed structure is the inferior vena cava. It returns deoxygenated blood from the lower half of the body to the right atrium.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfColon, [
    [
      'water and stool, no name',
      'Absorption of water and electrolytes from the remaining food matter, and formation of stool.',
      4,
      null,
    ],
  ]),
  ...repliesTo(asked.functionOfPsoas, [['one action', 'Its main function is flexion of the hip.', 3, null]]),
  ...repliesTo(asked.functionOfVertebra, [
    [
      'support and protection',
      "I can't tell the exact level from one slice, but the boxed structure is a lumbar vertebra. Its main function is to support the weight of the body and to protect the spinal cord.",
      3,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfHeart, [
    [
      'both circulations',
      'The heart pumps deoxygenated blood to the lungs and oxygenated blood to the rest of the body.',
      5,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfRightLung, [['gas exchange alone', 'gas exchange', 3, null]]),
  ...repliesTo(asked.functionOfTrachea, [
    [
      'food pipe instead',
      'This is the esophagus. It carries swallowed food to the stomach by peristalsis.',
      1,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfBladder, [['store, no emptying', 'The urinary bladder stores urine.', 4, 0]]),
  ...repliesTo(asked.functionOfGluteus, [
    [
      'two actions with name',
      'The left gluteus maximus is responsible for extension and external rotation of the hip.',
      3,
      0,
    ],
  ]),
  ...repliesTo(asked.functionOfFemur, [
    [
      'talk without a function',
      'The structure in the green box plays an important role in the normal function of the human body and should be evaluated by a specialist.',
      null,
      null,
    ],
  ]),
];
