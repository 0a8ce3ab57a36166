import test from 'ava';
import { markOptions } from '../../../../../judge/rules/choice/marks/markOptions.js';
import { prepareOptions } from '../../../../../judge/rules/choice/options/prepareOptions.js';
import { showMarks } from '../showMarks.js';

const options = prepareOptions(['left kidney', 'spleen', 'stomach', 'aorta'], { asked: null, plane: null });

function marked(text: string): string {
  return showMarks(markOptions(text, options));
}

const cases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a letter, its text, and both are one mark': [
    ['The answer is B.', 'The answer is <B>.'],
    ['The spleen (B) is enclosed.', 'The <B> is enclosed.'],
    ['B) the spleen', '<B>'],
    ['Answer: option (B), the spleen', 'Answer: <B>'],
    ['It is the spleen, i.e. B.', 'It is the <B>.'],
    ['D. is correct', '<D> is correct'],
  ],
  'articles, and letters of other things, are no options': [
    ['A green box and a vessel', 'A green box and a vessel'],
    ['A spleen', 'A <b>'],
    ['Hepatitis B, vitamin D, type A or B', 'Hepatitis B, vitamin D, type A or B'],
    ['Group A streptococci and a C-shaped loop', 'Group A streptococci and a C-shaped loop'],
    ['I am sure', 'I am sure'],
    ['among the options.', 'among the options.'],
  ],
  'a letter beside the text of another option contradicts itself': [
    ['B. stomach', '<disagreeing>'],
    ['the stomach (B)', 'the <disagreeing>'],
    ['C. The spleen is smaller.', '<C>. The <b> is smaller.'],
  ],
  'options side by side are several, unless the last begins a clause': [
    ['A, B and D are out, C remains.', '<several> are out, <C> remains.'],
    ['A/B', '<several>'],
    ['the spleen or the stomach', 'the <several>'],
    ['It is not A and B is right', 'It is not <A> and <B> is right'],
    ['the spleen and the pancreas', 'the <b>'],
    ['the spleen or the pancreas', 'the <several>'],
    ['A. left kidney B. spleen C. stomach', '<several>'],
  ],
  'names in compounds, and of kinds, are left': [
    ['spleen-shaped', 'spleen-shaped'],
    ["the spleen's neighbour", "the spleen's neighbour"],
    ["the spleen's area", 'the <b>'],
    ['the vessel is the aorta', 'the vessel is the <d>'],
    ['the kidney on the left', 'the <a>'],
    ['kidney, left', '<a>'],
  ],
  'of ranked options the first is left': [
    ['A > C > B', '<A>'],
    ['By area: 1. spleen 2. aorta', 'By area: <b>'],
    ['Stomach >> others', '<c>'],
    ['A 10 %, B 70 %, C 20 %', '<B>'],
  ],
  'phrases stand for none or several of the options': [
    ['None of the above', '<none>'],
    ['Neither A nor B', '<none>'],
    ['Neither A nor B fits, so C.', '<other> fits, so <C>.'],
    ['All of the above', '<several>'],
    ['A and B: none of these', '<several>: none of these'],
    ['Answer: E', 'Answer: <outOfRange>'],
  ],
};

for (const [name, replies] of Object.entries(cases)) {
  test(name, (t) => {
    for (const [text, expected] of replies) t.is(marked(text), expected, text);
  });
}
