import test from 'ava';
import { extractChoice } from '../../../../../judge/rules/choice/extractChoice.js';
import { partWords } from '../../../../../judge/rules/choice/options/partWords.js';

test('a part is told by the words that are not its organ', (t) => {
  t.deepEqual(partWords('left lobe of the liver'), ['left', 'lobe']);
  t.deepEqual(partWords('caecum'), ['cecum']);
  t.is(partWords('hepatic parenchyma'), null);
});

const others = ['left humerus', 'trachea', 'urinary bladder'];
const cases: readonly (readonly [option: string, said: string, isRead: boolean])[] = [
  ['large bowel', 'colon', true],
  ['large intestine', 'descending colon', true],
  ['encephalon', 'brain', true],
  ['liver', 'caudate lobe', true],
  ['sigmoid colon', 'sigmoid', true],
  ['pancreatic head', 'head of the pancreas', true],
  ['right hepatic lobe', 'right lobe of the liver', true],
  ['brainstem', 'thalamus', false],
  ['brainstem', 'brain', false],
  ['caudate lobe', 'left hepatic lobe', false],
  ['uncinate process', 'tail of the pancreas', false],
  ['sigmoid colon', 'ascending colon', false],
  ['aortic valve', 'mitral valve', false],
];

for (const [option, said, isRead] of cases) {
  test(`the option "${option}" is ${isRead ? '' : 'not '}meant by "${said}"`, (t) => {
    const read = extractChoice(`The box encloses the ${said}.`, [option, ...others], { about: 'enclosed' });
    t.is(read.kind, isRead ? 'chosen' : 'unparsed');
  });
}
