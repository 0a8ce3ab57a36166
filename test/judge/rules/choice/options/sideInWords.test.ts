import test from 'ava';
import { sideInWords } from '../../../../../judge/rules/choice/options/sideInWords.js';

const cases: readonly (readonly [text: string, options: readonly string[], said: string])[] = [
  ['R', ['right', 'left'], 'right'],
  ['**L**.', ['right', 'left', 'both'], 'left'],
  ['R', ['liver', 'spleen'], 'R'],
  ['R lung', ['right', 'left'], 'R lung'],
];

for (const [text, options, said] of cases) {
  test(`"${text}" to the options ${options.join(', ')} is read as "${said}"`, (t) => {
    t.is(sideInWords(text, options), said);
  });
}
