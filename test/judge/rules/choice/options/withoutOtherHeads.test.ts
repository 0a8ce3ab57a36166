import test from 'ava';
import { withoutOtherHeads } from '../../../../../judge/rules/choice/options/withoutOtherHeads.js';

const cases: readonly (readonly [text: string, said: string, isKept: boolean])[] = [
  ['typical of a vein', 'vein', false],
  ['this is the vein', 'vein', true],
  ['the femoral head', 'head', false],
  ['the patient fell on the head', 'head', true],
  ['it is a portal vein', 'portal vein', true],
];

for (const [text, said, isKept] of cases) {
  test(`of "${text}" the ${said} ${isKept ? 'names an option' : 'names none'}`, (t) => {
    const start = text.indexOf(said);
    const mentions = [{ start, end: start + said.length, meaning: said === 'head' ? 1 : 0 }];
    t.is(withoutOtherHeads(text, mentions, ['portal vein', 'skull']).length, isKept ? 1 : 0);
  });
}
