import test from 'ava';
import { findMentions } from '../../../../judge/rules/mentions/findMentions.js';

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
];

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
  ['left kidney (LK)', '+left kidney'],
  ['the kidney on the left', '+left kidney'],
  ['the kidney on the left side', '+left kidney'],
  ['the kidney (left)', '+left kidney'],
  ['left-sided kidney', '+left kidney'],
  ['left kidney and right kidney', '+left kidney +right kidney'],
  ['the kidney on the left side of the image', '+kidney'],
  ['the kidney to the left of the spleen', '+kidney ~spleen'],
  ['the lungs', '+lungs'],
  ['L4 vertebra, T12', '+l4 vertebra +t12'],
  ['a T2-weighted image', ''],
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
