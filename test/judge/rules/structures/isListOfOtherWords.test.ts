import test from 'ava';
import { gamingAnswers } from '../../../../bench/gaming/gamingAnswers.js';
import { structureNames } from '../../../../data/anatomy/classesOfStructure.js';
import { findMentions } from '../../../../judge/rules/mentions/findMentions.js';
import { isListOfOtherWords } from '../../../../judge/rules/structures/isListOfOtherWords.js';

const isOther = (text: string) => isListOfOtherWords(text, findMentions(text));

for (const name of ['all key ideas', 'two key ideas of each']) {
  test(`a list of ideas, with names among them, tells nothing that is seen: ${name}`, (t) => {
    const ideas = gamingAnswers.find((one) => one.name === name)?.answer({ text: '' }) ?? '';
    t.true(findMentions(ideas).length > 5);
    t.true(isOther(ideas));
  });
}

test('a list of structures does, with remarks, too, and so does a short one', (t) => {
  t.false(isOther(`${structureNames.slice(0, 30).join(', ')}.`));
  t.false(
    isOther(
      structureNames
        .slice(0, 12)
        .flatMap((name) => [name, 'looks normal'])
        .join(', '),
    ),
  );
  t.false(isOther('liver, spleen, contrast in the bowel, no free fluid, calcified plaque, a central line'));
});

test('sentences are no list', (t) => {
  t.false(
    isOther('The liver is seen on the left side of this image, the spleen on its right side. '.repeat(20)),
  );
});
