import test from 'ava';
import { isToldOfOther } from '../../../../../judge/rules/choice/sentences/toldOfOther.js';

const cases: readonly (readonly [lead: string, after: string, isOther: boolean])[] = [
  // Of another time
  ['On the prior study, the consolidation was in the ', '', true],
  ['A mass in the ', ' was resected.', true],
  ['', ' has resolved', true],
  ['', ' has resolved in part, but still fills the lobe', false],
  ['The patient fell two weeks ago and has a ', '', false],
  // Of the history
  ['The patient has a history of ', '', true],
  ['The patient is known to have ', '', true],
  ['Post-', ' status', true],
  ['The cardiothoracic ratio is used to assess ', '', true],
  ['A ', ' is defined as a rounded opacity', true],
  ['The box is used to mark the ', '', false],
  ['Indication: ', '', true],
  ['With a history of smoking, this is ', '', false],
  // By others
  ['The referring physician thinks it is ', '', true],
  ['The history and the image suggest ', '', false],
  // Looked for, asked about
  ['I looked hard for a ', '', true],
  ['I looked at the box and it holds the ', '', false],
  ['Let us consider the ', '', true],
  ['This view fails to show a ', '', true],
  // Of many cases
  ['', ' is sometimes a trap', true],
  ['', ' is what fits best', false],
];

for (const [lead, after, isOther] of cases) {
  test(`"${lead}X${after}" is told of ${isOther ? 'something else' : 'the image'}`, (t) => {
    t.is(isToldOfOther(lead, after), isOther);
  });
}
