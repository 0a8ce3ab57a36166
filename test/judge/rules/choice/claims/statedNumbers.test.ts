import test from 'ava';
import { extractChoice } from '../../../../../judge/rules/choice/extractChoice.js';

function read(reply: string, options: readonly string[]): string | null {
  const found = extractChoice(reply, options);
  return found.kind === 'chosen' ? options[found.choice] : null;
}

test('a sum outweighs what it is made of', (t) => {
  const counts = ['1', '2', '3', 'More than 3'];
  t.is(read('Two in the right lobe and one in the left, making three in total.', counts), '3');
  t.is(read('There are five lesions.', counts), 'More than 3');
  t.is(read('A single lesion is seen.', counts), '1');
  t.is(read('Between two and three.', counts), null);
});

test('a quantity is measured', (t) => {
  const sizes = ['2 cm', '4 cm', '6 cm'];
  t.is(read('The mass measures approximately 4 cm across.', sizes), '4 cm');
  t.is(read('The stenosis is estimated to be about 70 percent.', ['50%', '70%']), '70%');
  t.is(read('The upper limit of normal is 4 cm.', sizes), null);
});

test('an option that has its verb is told of what was asked', (t) => {
  const answers = ['Yes', 'No', 'Cannot be determined'];
  t.is(read("This can't be determined from the single view.", answers), 'Cannot be determined');
  t.is(read('The film is not normal.', ['normal', 'abnormal']), 'abnormal');
});
