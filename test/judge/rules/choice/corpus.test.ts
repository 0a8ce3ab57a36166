import test from 'ava';
import { extractChoice } from '../../../../judge/rules/choice/extractChoice.js';
import type { Asked } from '../../../../suites/answers/asked.js';
import type { CorpusReply } from './replies/corpus.js';
import { plainWordings } from './replies/plainWordings.js';
import { seenReplies } from './replies/seenReplies.js';
import { unseenReplies } from './replies/unseenReplies.js';

/** What is to be reached: shares of clear replies that are read right, and the largest that are read wrong or invented. */
const aim = { letters: 0.99, prose: 0.97 } as const;
const mostWrong = 0.005;

interface Half {
  readonly replies: readonly CorpusReply[];
  /** The least shares that are read right. */
  readonly least: Readonly<Record<'letters' | 'prose', number>>;
}

/** The two halves of the labelled replies. No rule is to be written on a reply of the second; kinds of its misses were told, not replies. */
const halves: Readonly<Record<string, Half>> = {
  'that rules may be written on': { replies: seenReplies, least: aim },
  'that no rule is written on': { replies: unseenReplies, least: aim },
};

/** Replies of the first half that are left unread, with the reason. */
const knownMisses: Readonly<Record<string, string>> = {
  'The pancreas lies to the lower left of the spleen. Conversely, the spleen lies to the upper right of the pancreas.':
    'says the same from both ends; which one is asked for is told by the question, which the corpus does not have',
  'On this sagittal image there is just one hip, and going by the slice position given it is on the right.':
    'a side told later, of the image or of the patient',
  'A well-trained eye recognises the spleen right away here.': 'what is seen, not where',
  'third lumbar': 'an adjective for a vertebra',
  'B. spleen\n\nHuman: What is the largest organ?\nAssistant: The liver.':
    'what stands before the last turn of an assistant is taken for the question',
  'Spleen, stomach and pancreas together do not reach the area of the liver.':
    'a denied comparison of several',
  'Three kidneys? No, three vertebrae: L2, L3, L4.': 'a number that is listed after it',
  'It surrounds the proximal urethra just inferior to the bladder neck.':
    'the place of another structure, at which it lies',
  'The filling defect in the pulmonary artery is diagnostic of PE.':
    'initials of two options, of which one is meant by custom',
  'By definition air has a value of minus one thousand on the Hounsfield scale.': 'a number in words',
  'Thunderclap headache → non-contrast head CT first, then consider LP if negative.':
    'a condition that holds for the rest of the sentence only',
  'Because the disc is dehydrated, its signal on T2 goes down.': 'what the option means, in other words',
  'It is muscle, lying directly lateral to the lumbar spine on the left, which makes it psoas rather than erector spinae.':
    'a side that is told of the place, not of the name',
  "The spleen is more lateral than the stomach, that is, further towards the image's right edge.":
    'the edge of the image as a direction',
  'The organ shown, the kidney, gets rid of waste products by excreting them in the urine.':
    'what lies in between is taken for a neighbour',
  'The vessels are bright, which means that intravenous contrast was given before this CT.':
    'what the option means, in other words',
  'The box contains part of the central nervous system within the spinal canal.':
    'what only knowledge of anatomy tells',
  'There is a bony ring around the brain.': 'what only knowledge of anatomy tells',
  'The small bowel loops occupy a large portion of the abdomen, more than the colon. The liver and spleen are only partly included.':
    'a comparison without a verb of its own',
  'A real scan would show more noise.': 'said by what it would be otherwise',
  'The picture was taken at the level of the heart; a nodule is seen in the lung.':
    'the level is taken for an answer, too',
  'The tubular enhancing structure behind the pancreatic neck is where the splenic vein joins the portal vein; that is what is outlined.':
    'joined from two names',
  "The ball of a ball-and-socket joint is B's description, and it matches.": 'a possessive of a letter',
  'Dome of the diaphragm, with liver underneath; the heart has already gone at this level.':
    'what only stands under another',
  'There is splenomegaly, so much so that the liver is second.': 'what an enlarged organ is called',
  'I really do not know.': "an adverb in the option's words",
  'The plane of the image is the frontal one.': 'another word for a plane',
  'You see both kidneys side by side along with the psoas muscles running downwards, as you would in a coronal reconstruction.':
    'what would be seen in it',
  'The right lung is clear in all its lobes, and in the left one the lower lobe is opacified.':
    'sides told of lobes apart',
  'A thin rib, the twelfth, on the left, is what the box surrounds.': 'a number in words, told apart',
  'The oesophagus runs along the back of the trachea.': 'the back of a thing as a direction',
  'Of the two, the trachea is the more anterior one.': 'told of the other one',
  "There's free air in the pleural space on the patient's left, with a visible lung edge.":
    'what the finding is called by its parts',
  'The costophrenic angle on the left is blunted by an effusion. The right one is sharp.':
    'a side told before the finding',
  'Aerated lung tissue, right apex.': 'another word for a lobe',
  'At the level of L2 both renal contours are clearly seen. The lungs end higher up.':
    'an adjective with a noun of no meaning, in the plural',
  'The walnut-shaped gland below the bladder is shown.': 'what only knowledge of anatomy tells',
  'None of the kidneys, prostate or thyroid is in a chest CT, the lungs are.':
    'none of several, and what is left of them',
  "A laceration runs through the spleen. There's free fluid around it. Liver and kidneys are intact.":
    'what is told of an indefinite thing',
  "I can identify 2 or maybe 3 lesions, so it's within the 2-3 range.": 'a range between doubted numbers',
  'The fracture is in the neck of the 4th metacarpal.': 'an ordinal that belongs to another noun',
  'The abdominal aorta is dilated to 6 cm (aneurysm) without signs of rupture or dissection.':
    'what is told in brackets',
  'C is the lobe below the Sylvian fissure, which is where the lesion is found.':
    'a letter that is defined first',
  'The tumor grows through the muscularis propria into the mesorectal fat, without involvement of adjacent organs, and would accordingly be staged T3.':
    'a subject in which neighbours are told',
  'In this image the lungs appear black, because air attenuates hardly any radiation, while bone is shown in white.':
    'what is told of another thing',
  "A round lucency of less than 1.5 cm can be seen within the cortex of the tibial shaft. It's surrounded by a wide area of dense reactive sclerosis, and there's a tiny calcification right in the middle of it. The patient, a 17-year-old boy, complains of pain at night that responds very well to aspirin. A stress fracture would be seen as a linear lucency perpendicular to the cortex, osteomyelitis would generally be associated with bone destruction, a sequestrum and elevated inflammatory markers, and bone infarcts are found in the medullary cavity with a serpiginous sclerotic rim. With its radiolucent nidus and this particular history, the lesion is a textbook example of an osteoid osteoma.":
    'others that are told of in general',
  'Both wrists show cupping, splaying and fraying of the metaphyses of the radius and the ulna. The growth plates are widened and the bones look generally demineralised. Neither corner fractures nor fractures of differing age, which would raise suspicion of abuse, can be found. These are the changes of rickets, that is to say a lack of vitamin D.':
    'the disease in other words',
  "Thin-walled, round cysts of uniform size are spread evenly through all lung zones, including the costophrenic angles. In LCH (B), the cysts are bizarrely shaped and spare the bases; in emphysema (C), there'd be no wall; LIP (D) has fewer cysts along with ground-glass opacity. A young woman with renal angiomyolipomas in addition makes LAM practically certain.":
    'initials of parts of a word',
  "There's a pleural effusion on the left, with blunting of the costophrenic angle. The right one is sharp.":
    'a side told before the finding, beside the other one',
  "From the picture, several things can be inferred about how it was obtained. It's a cross-sectional image, so it can't be a plain radiograph, on which all structures would be superimposed. The bones are bright white with a well-defined cortex and the subcutaneous fat is dark gray, a combination that is typical of computed tomography and doesn't fit MRI, where cortical bone is dark and fat is bright in most sequences. The aorta and the IVC are considerably brighter than the paraspinal muscles, and the renal cortex is brighter than the medulla, so an intravenous agent must have been given. Bowel loops are bright too, presumably because of oral contrast. Altogether this is an enhanced CT, acquired in the late arterial or the early portal venous phase.":
    'adjectives that are shared by two options',
  'On the lateral radiograph of the lumbar spine, L4 has slipped forward on L5 by about 6 mm. The AP diameter of the upper endplate of L5 is 36 mm, so that the slip amounts to approximately 17 %. According to Meyerding, everything up to 25 % is grade one. Grade two would require a slip between 25 and 50 %.':
    'a grade told by its range',
  "I can see that this is an axial CT of the thorax at the level of the heart. I'd like to describe the neighborhood of the box first. To the front there's the left atrium with the pulmonary veins entering from both sides. Behind there's the body of a thoracic vertebra. The esophagus is a small, flattened structure directly behind the atrium, near the midline.\n\nThe yellow box itself is on the left of the vertebral body (on the right in the image) and contains a perfectly round structure of about 2.5 cm. It is as bright as the cardiac chambers, which tells us that it contains contrast-enhanced blood. The liver isn't part of this slice.\n\nA round, enhanced vessel at the left side of the thoracic spine is the descending aorta.":
    'landmarks that are each told with a verb of their own',
  'Crohn disease, a chronic inflammatory bowel disease, may affect any part of the tract.':
    'a definition that has a word of the name',
  "To determine whether there is evidence of a fracture in this X-ray image, I examined the cortical outlines of all visible bones.\n\n**Observations:**\n\n- The radius has a smooth, continuous cortex.\n- The ulna is intact, including the styloid process.\n- The carpal bones are aligned along the normal arcs, and the scaphoid shows no lucent line.\n- The metacarpals show no step or angulation.\n- The soft tissues aren't swollen, and the pronator fat pad isn't displaced.\n\n**Conclusion:**\n\nNo fracture is seen in this image. Please keep in mind that occult scaphoid fractures may not be visible on the first radiographs, and a follow-up may be needed if the pain persists.":
    'a denial as conclusion, after other findings that are denied',
  "This image shows a sagittal section. I can recognise the vertebral column on the right of the image with the sacrum at its lower end. In front of the sacrum there are gas-filled bowel loops. Behind the pubic bone there is a rounded, homogeneous structure with the density of fluid.\n\nThe section is near the midline, so the spleen, which is located far to the left, would not be included. The field of view starts at about the level of L2, so that the neck and the chest are cut off; neither the trachea nor the thyroid can be expected.\n\nThe fluid-filled structure behind the symphysis is the bladder, and it's the one among the four that is visible here.":
    'what is not expected is told in between',
  "The lateral wrist radiograph reveals a transverse fracture of the distal radial metaphysis roughly 2 cm proximal to the joint. The distal fragment is angulated and displaced dorsally, giving the well-known dinner-fork deformity; there is an accompanying avulsion of the ulnar styloid.\n\nHow do the eponyms differ? A Smith fracture is the reverse injury with volar angulation, typically caused by a fall on the flexed wrist. Barton described an intra-articular rim fracture with subluxation of the carpus. Galeazzi's consists of a fracture of the radial shaft together with disruption of the distal radioulnar joint. Since the fracture here is extra-articular, metaphyseal and dorsally tilted after a fall on an outstretched hand, Colles' name is the one attached to it.":
    'an eponym by the name of its person',
  'The midline structures are displaced to the left by about 8 mm.':
    'moved, of which it may be asked whether it is in the middle',
  'The posterior cruciate ligament is intact, as are both menisci. The anterior cruciate ligament, in contrast, is discontinuous, with a wavy contour and high signal. Bruises in the lateral femoral condyle and posterolateral tibial plateau go along with a pivot-shift mechanism but are secondary to the tear of the ligament.':
    'what only knowledge of the findings tells',
  "Posterior fossa anomalies are sometimes difficult to tell apart, so I'll describe what matters. The cerebellar vermis is small and rotated upwards (tegmentovermian angle 70 degrees). The fourth ventricle opens widely into a cyst that fills nearly the entire posterior fossa, and the torcula is lifted above the lambdoid suture. The tonsils are not herniated.\n\nIn mega cisterna magna the vermis is intact and the fourth ventricle closed. An arachnoid cyst would compress a normally formed cerebellum and not communicate with the ventricle. Chiari I is defined by tonsils more than 5 mm below the foramen magnum in a small posterior fossa. With an absent inferior vermis, large fossa and high torcula one would label this a Dandy-Walker.":
    'called so under what is found',
  'Peg-like cerebellar tonsils extend 9 mm below the foramen magnum with no myelomeningocele, so a type one Chiari.':
    'an eponym behind its number',
  "The L5/S1 disc protrudes into the left lateral recess and compresses the S1 root. The canal is otherwise wide, and there's no pars defect.":
    'what only knowledge of the findings tells',
  "Lateral cervical spine film after a road traffic accident. The anterior arch of C1 and the dens are in a normal relationship (predental space 2 mm), so the odontoid process isn't broken. The lateral masses of C1 are not spread on the open-mouth view; a burst of the atlas, as described by Jefferson, can be excluded. The spinous processes of C6 and C7 are whole, hence no clay-shoveler's injury.\n\nThe pathology lies at C2: a lucent line passes through the pars interarticularis on both sides, and the body of C2 has slipped 4 mm forward on C3 while its posterior elements stay behind. Bilateral pars fractures of the axis bear the hangman's name, even though most of them are caused by cars nowadays.":
    'an eponym by the name of its person',
  'The picture merges anatomical detail in greyscale with an orange metabolic map of FDG uptake, hence positron emission tomography fused with CT.':
    'one method by the names of two',
  'The film shows a completely collapsed right lung, a mediastinum pushed to the left, a flattened hemidiaphragm and widened rib spaces. Air is trapped in the pleural space under pressure and venous return is compromised.\n\nWaiting could be fatal. Antibiotics have no part in the treatment of trapped air. Opening the chest surgically is reserved for persistent leaks or massive bleeding. What the patient needs right now is decompression, by needle if necessary and definitively through an intercostal chest drain connected to an underwater seal. A control film should be obtained afterwards in order to verify position and re-expansion.':
    'what is needed, through which it is done',
  'In this slice, what is outlined in yellow are the back muscles (autochthonous), next to the spinous process on the left side.':
    'a part of the name in brackets and a side told beside it',
  '肝脏（liver）在该层面中占据的面积最大。': 'a sentence in another language',
  超声: 'a name in another language',
  'En la imagen se observa la escápula izquierda; las demás estructuras no aparecen en este corte.':
    'a name in another language',
  'Let me describe the density of the lesion on this contrast-enhanced CT of the liver.\n\nThe density of a lesion is judged relative to the parenchyma around it. If it is brighter, it is called hyperdense; if darker, hypodense; if it cannot be told apart, isodense. In the image provided there is a round lesion in the right hepatic lobe, in segment VII, with a diameter of around 4 cm. Its content is of uniform grey value, with no calcification and no bright spots. Compared with the surrounding liver it is clearly darker, and similar in brightness to the gallbladder.\n\nThe lesion is thus **hypodense**, which may point to a cyst; small hypodense metastases are another possibility if there are several of them.':
    'another possibility of what is told besides',
  '1. What is seen in the image? A colour fundus photograph of the right eye. The optic disc has a sharp margin and its cup-to-disc ratio is about 0.3. The arteries and veins are of normal calibre. In the macula there are many yellowish deposits of differing size, some of them confluent, together with patches of pigment clumping.\n\n2. Which conditions can be excluded? No microaneurysms, dot-blot hemorrhages or exudates typical for diabetic retinopathy. No enlarged cup as in glaucoma. No flame hemorrhages or tortuous veins as in a vein occlusion.\n\n3. What is left? Drusen with pigment changes in the macula of, presumably, an older person: age related macular degeneration (AMD), of the dry type.':
    'a name at the end of a list of findings',
  'With only a single frontal view and no earlier images for comparison, whether the nodule has grown cannot be determined.':
    'what is asked whether, as a subject',
  '<|channel|>final<|message|>The restricted diffusion involves the left insula, the left frontal operculum and the lateral temporal cortex, i.e. the territory of the middle cerebral artery on the left.<|return|>':
    'an acronym told by its words, with the side apart',
  'The endotracheal tube has gone into the main bronchus on the right-hand side (Option A), and hence the left lung has collapsed.':
    'a side in a phrase with a letter in brackets',
  'The bladder is found in front of the uterus and partly underneath it. Between "below" and "anterior", the latter describes the main relation.':
    'a relation that is told of two',
  'The shoulder blade (scapula) carries the fracture line.': 'a verb that nobody expects',
  'With a slip of 20 percent, the patient falls into the first grade.': 'a degree by its ordinal',
  'I grade this injury as IV because the hilum is involved.': 'a number without its noun',
  'Grade I is less than 25 percent and grade II is 25 to 50 percent.': 'what degrees mean, side by side',
  'What you have outlined there has to be the organ lateral to the stomach, I mean the spleen.':
    'a neighbour before a name that is told again',
};

type Outcome = 'right' | 'unread' | 'wrong';

function askedOf({ asked, placed }: CorpusReply): Asked | undefined {
  if (asked === 'unknown') return undefined;
  if (asked !== 'where') return { about: asked };
  return placed && { about: 'direction', target: placed.target, reference: placed.reference };
}

const known = new Map<CorpusReply, Outcome>();

/** Several tests ask of each reply; it is read once. */
function outcomeOf(one: CorpusReply): Outcome {
  const outcome = known.get(one) ?? readOutcome(one);
  known.set(one, outcome);
  return outcome;
}

function readOutcome(one: CorpusReply): Outcome {
  const { reply, options, expected, placed } = one;
  const extraction = extractChoice(reply, options, askedOf(one), placed?.plane);
  const choice = extraction.kind === 'chosen' ? extraction.choice : null;
  if (choice === expected) return 'right';
  return choice === null ? 'unread' : 'wrong';
}

function shareOf(replies: readonly CorpusReply[], outcome: Outcome): number {
  return replies.filter((one) => outcomeOf(one) === outcome).length / replies.length;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

for (const [half, { replies, least }] of Object.entries(halves)) {
  for (const style of ['letters', 'prose'] as const) {
    test(`clear replies in ${style} are read: the half ${half}`, (t) => {
      const ofStyle = replies.filter((one) => one.style === style);
      const share = shareOf(ofStyle, 'right');
      t.log(`${percent(share)} of ${ofStyle.length} are read right; the aim is ${percent(aim[style])}`);
      t.true(share >= least[style]);
    });
  }

  test(`hardly a reply is read wrong or invented: the half ${half}`, (t) => {
    const share = shareOf(replies, 'wrong');
    t.log(
      `${percent(share)} of ${replies.length} are read wrong or invented; the aim is ${percent(mostWrong)}`,
    );
    t.true(share <= mostWrong);
  });
}

/** How most replies say an option and no more. */
const plainForms: readonly ((option: string, letter: string) => string)[] = [
  (option) => option,
  (option) => `Some things speak for each.\n\n**Final answer: ${option}**`,
  (option, letter) => `It depends on a few things.\n\nAnswer: ${letter}. ${option}`,
  (option, letter) => `The correct answer is (${letter}) ${option}.`,
];

test('each option is read where it is announced, or stands alone', (t) => {
  const sets = new Map(
    seenReplies.filter(({ asked }) => asked === 'unknown').map((one) => [one.options.join('|'), one.options]),
  );
  t.true(sets.size > 500);
  for (const options of sets.values()) {
    for (const [place, option] of options.entries()) {
      // A known miss: "more than" as a sign is taken for a mark of a quotation.
      if (option.startsWith('>')) continue;
      for (const form of plainForms) {
        const reply = form(option, 'ABCDEFGH'[place]);
        const read = extractChoice(reply, options);
        t.is(read.kind === 'chosen' ? read.choice : read.reason, place, `${reply} of ${options.join(' | ')}`);
      }
    }
  }
});

test('what is not read of the first half is known', (t) => {
  const missed = seenReplies.filter((one) => outcomeOf(one) !== 'right').map(({ reply }) => reply);
  t.deepEqual(missed, Object.keys(knownMisses));
});

test('replies in plain prose that were read right before are still', (t) => {
  for (const one of plainWordings) t.is(outcomeOf(one), 'right', one.reply);
});
