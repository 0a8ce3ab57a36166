import test from 'ava';
import { extractAnnounced } from '../../../../judge/rules/choice/extractAnnounced.js';

const steps = [
  'Intravenous hydrocortisone and isotonic saline.',
  'Oral levothyroxine alone.',
  'Noncontrast computed tomography of the head.',
  'Computed tomography angiography of the chest.',
];

for (const [reply, expected] of [
  ['Answer: Intravenous hydrocortisone\n\nIt replaces what is lacking.', 0],
  ['The most appropriate next step is a non-contrast CT of the head (without delay).', 2],
  ['Answer: CT', null],
  ['Answer: computed tomography of the abdomen', null],
  ['Answer: not oral levothyroxine', null],
  ['Answer: oral levothyroxine\nAnswer: CT angiography', null],
  ['Hydrocortisone was given intravenously.', null],
] as const) {
  test(`the words of an announced answer tell ${expected === null ? 'none' : 'one'}: ${reply}`, (t) => {
    const read = extractAnnounced(reply, steps);
    t.is(read?.kind === 'chosen' ? read.choice : null, expected);
  });
}
