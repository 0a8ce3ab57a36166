import test from 'ava';
import { findMentions, withReferences } from '../../../../judge/rules/mentions/findMentions.js';
import type { Plane } from '../../../../suites/schema/schema.js';

/** "+liver" affirmed, "?liver" doubted, "-liver" denied, "~liver" told beside something else; in the order of the text. */
function read(text: string): string {
  const signs = { affirmed: '+', hedged: '?', denied: '-', beside: '~' };
  return findMentions(text)
    .map((mention) => signs[mention.stance] + mention.phrase.toLowerCase())
    .join(' ');
}

const stances: readonly (readonly [string, string])[] = [
  ['The liver is visible.', '+liver'],
  ['no liver is seen', '-liver'],
  ['There is no liver.', '-liver'],
  ['The spleen is not visible.', '-spleen'],
  ["The spleen isn't visible.", '-spleen'],
  ['Absence of the liver', '-liver'],
  ['I cannot see the liver.', '-liver'],
  ["I can't see the liver, the spleen, or the kidneys.", '-liver -spleen -kidneys'],
  ['An abdomen without the spleen', '+abdomen -spleen'],
  ['the heart rather than the liver', '+heart -liver'],
  ['It is not the liver but the spleen.', '-liver +spleen'],
  ['It is the spleen, not the liver.', '+spleen -liver'],
  ['not only the liver but also the spleen', '+liver +spleen'],
  ['No evidence of the liver, spleen or kidneys', '-liver -spleen -kidneys'],
  ['neither the liver nor the spleen', '-liver -spleen'],
  ['No liver is seen, but the heart is.', '-liver +heart'],
  ['No liver is visible, the spleen is large.', '-liver +spleen'],
  ['No lesion in the liver', '+liver'],
  ['There is no fluid around the spleen.', '~spleen'],
  ['No, the liver.', '+liver'],
  ['The liver is absent; the spleen is present.', '-liver +spleen'],
  ['The kidneys are missing.', '-kidneys'],
  ['The liver is not enlarged.', '+liver'],
  ['possibly the liver', '?liver'],
  ['This may be the liver.', '?liver'],
  ['the heart, possibly the liver', '+heart ?liver'],
  ['the liver or the spleen', '?liver ?spleen'],
  ['This is probably the liver.', '+liver'],
  ['It appears to be the liver.', '+liver'],
  ['The liver. The spleen cannot be seen.', '+liver -spleen'],
  ['Without doubt the liver', '+liver'],
  ['Liver: not visualized\nSpleen: seen', '-liver +spleen'],
  ['Liver: yes. Spleen: no.', '+liver -spleen'],
  ['Liver (visible), spleen (not visible)', '+liver -spleen'],
  ['| Liver | yes |\n| Spleen | no |', '+liver -spleen'],
  ['Visible: liver. Not visible: spleen, stomach.', '+liver -spleen -stomach'],
  ['Seen:\nLiver\nNot seen:\nSpleen\nStomach', '+liver -spleen -stomach'],
  ['absence of the heart and of the stomach', '-heart -stomach'],
  ['The gallbladder lies near the liver but is not visible.', '-gallbladder ~liver'],
  ['The heart and the stomach are not in this plane.', '-heart -stomach'],
  ['possibly the pancreas and liver edge', '?pancreas ?liver'],
  ['liver, possibly spleen, stomach', '+liver ?spleen +stomach'],
  ['There may be the liver, the spleen and the stomach.', '?liver ?spleen ?stomach'],
  ['liver, spleen (?)', '+liver ?spleen'],
  ['The liver could be identified.', '+liver'],
  ['Visible: liver. Possibly visible: spleen, stomach', '+liver ?spleen ?stomach'],
  ['Liver\n\nUncertain\n1. Spleen\n2. Stomach\nNot visible:\nHeart', '+liver ?spleen ?stomach -heart'],
  [
    '{"visible": ["liver"], "not_visible": ["spleen", "heart"], "more": ["aorta"]}',
    '+liver -spleen -heart +aorta',
  ],
  ['{"liver": true, "spleen": false, "heart": true}', '+liver -spleen +heart'],
  ['{"liver": "visible", "spleen": "not visible", "heart": "visible"}', '+liver -spleen +heart'],
  ['[{"name": "liver", "visible": "yes"}, {"name": "spleen", "visible": "no"}]', '+liver -spleen'],
  ['Some organs (liver, spleen) are not included.', '-liver -spleen'],
  ['It is unclear whether the spleen is included.', '?spleen'],
  ['Whether the spleen is included is hard to say.', '?spleen'],
  ['the liver and what might be the spleen', '+liver ?spleen'],
  ['Liver: high confidence\nSpleen: low confidence', '+liver ?spleen'],
  ["the bladder, which doesn't contain contrast", '+bladder'],
  ["the bladder, which doesn't appear", '-bladder'],
  ['no effusion, normal aorta', '+aorta'],
  ['If fat does not count, the liver.', '-fat +liver'],
  ['liver (95%), spleen (30%)', '+liver ?spleen'],
  ['liver (40%), spleen (30%)', '+liver +spleen'],
  ['[{"name": "liver", "confidence": 0.9}, {"name": "spleen", "confidence": 0.2}]', '+liver ?spleen'],
  ['| Spleen | very low |', '?spleen'],
  ['Liver and, I think, the spleen.', '+liver ?spleen'],
  ['Alternative: spleen', '?spleen'],
  ['Structures I would not expect here: heart, lungs', '-heart -lungs'],
  ['✅ Liver\n❌ Spleen, heart', '+liver -spleen -heart'],
  ['[x] Liver\n[ ] Spleen', '+liver -spleen'],
  ['Liver. Spleen not yet in the plane.', '+liver -spleen'],
  ['No rib fracture, no liver', '+rib -liver'],
  ['Excluding muscle and fat, the stomach.', '-muscle -fat +stomach'],
  ['Leaving aside muscles and bones, the stomach.', '~muscles ~bones +stomach'],
  ['Apart from the liver, the spleen, and the heart', '~liver ~spleen ~heart'],
  ['All the organs but the spleen: liver, stomach', '-spleen +liver +stomach'],
  ['Spleen - scratch that, it is the liver', '-spleen +liver'],
  ['liver, 1\nspleen, 0', '+liver -spleen'],
  ['Liver. Spleen n/a', '+liver -spleen'],
  ['liver (no spleen), stomach', '+liver -spleen +stomach'],
  ["It is the liver, isn't it?", '+liver'],
  ['Clearly the liver', '+liver'],
  ['Less clearly the liver', '?liver'],
  ['The spleen is hidden.', '-spleen'],
  ['Spleen: no (too low). Liver: yes.', '-spleen +liver'],
];

const besides: readonly (readonly [string, string])[] = [
  ['below the level of the liver', '~liver'],
  ['The heart lies above the diaphragm and the liver.', '+heart ~diaphragm ~liver'],
  ['The liver. Next to it is the stomach.', '+liver +stomach'],
  ['The pancreas runs from the duodenum to the spleen.', '+pancreas ~duodenum ~spleen'],
  [
    'The heart pumps blood through the aorta to the brain, the liver and the kidneys.',
    '+heart ~aorta ~brain ~liver ~kidneys',
  ],
  ['Aorta - carries blood from the heart', '+aorta ~heart'],
  ['The liver makes bile and the spleen filters blood.', '+liver +spleen'],
  ['The bladder, which stores urine from the kidneys, the sacrum', '+bladder ~kidneys +sacrum'],
  ['The spleen, similar in density to the liver, and the stomach', '+spleen ~liver +stomach'],
  ['The liver is larger than the spleen, the stomach and the pancreas.', '+liver ~spleen ~stomach ~pancreas'],
  ['The gallbladder would be higher up.', '~gallbladder'],
  ['The liver only begins on the slices beneath this one.', '~liver'],
  ['The spleen and the stomach lie outside this plane.', '~spleen ~stomach'],
  ['Aorta (the tube between heart and legs)', '+aorta ~heart'],
  ['The heart would lie in front, and so would the stomach.', '~heart ~stomach'],
  ['A radiologist should look at the heart and the lungs.', '~heart ~lungs'],
  ['The trachea has already divided.', '~trachea'],
  ['lungs, black like the trachea', '+lungs ~trachea'],
  ['The spleen has already left the plane, as has the stomach.', '~spleen ~stomach'],
  ['at the L1 level', '~l1'],
  ['the lower border of the heart', '+heart'],
  ['Both kidneys flank the spine.', '+left kidney +right kidney ~spine'],
  ['The spleen flanks the stomach. The heart lies above.', '+spleen ~stomach ~heart'],
  ['Bones: ribs, sternum', '+bones +ribs +sternum'],
  ['The structure, which is the liver', '+liver'],
  ['The box is drawn around the liver.', '+liver'],
];

test('names told for the sake of something else are told beside it', (t) => {
  for (const [text, expected] of besides) t.is(read(text), expected, text);
});

test('what lies across the plane of the image lies elsewhere', (t) => {
  const stances = (text: string, plane: Plane) => findMentions(text, plane).map(({ stance }) => stance);
  t.deepEqual(stances('The liver lies further down.', 'axial'), ['beside']);
  t.deepEqual(stances('The liver lies further down.', 'coronal'), ['affirmed']);
  t.deepEqual(stances('The heart lies more anteriorly.', 'coronal'), ['beside']);
  t.deepEqual(stances('The heart lies more anteriorly.', 'axial'), ['affirmed']);
});

test('names are affirmed, doubted or denied', (t) => {
  for (const [text, expected] of stances) t.is(read(text), expected, text);
});

const names: readonly (readonly [string, string])[] = [
  ['left and right kidneys', '+left kidney +right kidneys'],
  ['right and left lungs', '+right lung +left lungs'],
  ['both lungs', '+left lung +right lung'],
  ['both of the kidneys', '+left kidney +right kidney'],
  ['kidneys bilaterally', '+left kidney +right kidney'],
  ['bilateral kidneys', '+left kidney +right kidney'],
  ['lungs (left and right)', '+left lung +right lung'],
  ['kidneys on both sides', '+left kidney +right kidney'],
  ['left kidney (LK)', '+left kidney,+lk'],
  ['the kidney on the left', '+left kidney'],
  ['the kidney on the left side', '+left kidney'],
  ['the kidney (left)', '+left kidney'],
  ['left-sided kidney', '+left kidney'],
  ['left kidney and right kidney', '+left kidney +right kidney'],
  ['the kidney on the left side of the image', '+kidney'],
  ['the kidney to the left of the spleen', '+kidney ~spleen'],
  ['the lungs', '+lungs'],
  ['Kidney, left-sided.', '+left kidney'],
  ["the kidney on the patient's left", '+left kidney'],
  ['L kidney, R kidney', '+left kidney +right kidney'],
  ['kidney (R)', '+right kidney'],
  ['left renal outline', '+left renal outline'],
  ["the kidney on the right of the image (patient's left)", '+left kidney'],
  ['kidneys: both seen', '+left kidney +right kidney'],
  ['kidneys on either side', '+left kidney +right kidney'],
  ['the right of the two kidneys', '+right kidney'],
  ['the kidney on the left of the image', '+kidney'],
  ['L4 vertebra, T12', '+l4 vertebra +t12'],
  ['a T2-weighted image', ''],
  ['large and small bowel', '+large +small bowel'],
  ['upper, middle and lower lobe of the right lung', '+lower lobe of the right lung +middle +upper'],
  ['right middle and lower lobes', '+right middle +lower lobes'],
  ['gluteus maximus, medius and minimus', '+gluteus maximus +medius +minimus'],
  ['psoas, paraspinal and abdominal wall muscles', '+psoas +paraspinal +abdominal wall muscles'],
  ['Ao, GB, LK', '+ao +gb +lk'],
  ['ao lado, la sb', ''],
  ['rt kidney', '+right kidney'],
  ["the organ on the patient's right, i.e. the kidney", '+right kidney'],
  ["kidney (pt's right)", '+right kidney'],
  ['psoas major sinister', '+left iliopsoas'],
  ['What catches the eye is the liver.', '+liver'],
  ['the gallbladder', '+gallbladder'],
  ['renal artery', '+renal artery'],
  ['deliverance, heartily, chestnut', ''],
  ['lung_upper_lobe_left', '+lung_upper_lobe_left'],
];

test('sides around a name are read, and names only at word boundaries', (t) => {
  for (const [text, expected] of names) t.is(sorted(read(text)), sorted(expected), text);
});

/** Both sides of a pair come left first, whatever the text has. */
function sorted(words: string): string {
  return words
    .split(/ (?=[+?~-])/)
    .sort()
    .join();
}

test('what is denied of a name by a word that refers back is denied of the name', (t) => {
  const text = 'Liver, spleen; the latter is not visible.';
  const stances = withReferences(text, findMentions(text), 'axial').map(({ stance }) => stance);
  t.deepEqual(stances, ['affirmed', 'denied', 'denied']);
});

test('words that refer back give the side of what was named before', (t) => {
  const sidesOf = (text: string) =>
    withReferences(text, findMentions(text), 'axial').flatMap(({ refersBack, phrase, stance }) =>
      refersBack ? [`${stance}: ${phrase}`] : [],
    );
  const left = ['affirmed: left kidney'];
  t.deepEqual(sidesOf('A kidney; it is the left one.'), left);
  t.deepEqual(sidesOf('It is a kidney. It lies on the right of the image, hence the left one.'), left);
  t.deepEqual(sidesOf("A kidney is enclosed, namely that of the patient's left side."), left);
  t.deepEqual(sidesOf('Kidney. Side: left'), left);
  t.deepEqual(sidesOf('There are two kidneys. The enclosed one is the left.'), left);
  t.deepEqual(sidesOf("A kidney. It belongs to the patient's left side."), left);
  t.deepEqual(sidesOf('A kidney, not the left one.'), ['denied: left kidney']);
  t.deepEqual(sidesOf('Kidney, in fact it is really the left one.'), left);
  t.deepEqual(sidesOf('{"organ": "kidney", "side": "left"}'), left);
  t.deepEqual(sidesOf('Liver or spleen; rather the latter.'), ['affirmed: spleen']);
  t.deepEqual(sidesOf('Liver or spleen; rather the former.'), ['affirmed: Liver']);
  t.deepEqual(sidesOf('Liver, spleen; the last one is not visible.'), ['denied: spleen']);
  t.deepEqual(sidesOf('The liver; the left one.'), []);
  t.deepEqual(sidesOf('The left one.'), []);
});
