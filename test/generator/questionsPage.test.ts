import { existsSync, readFileSync } from 'node:fs';
import test from 'ava';
import { structureNames } from '../../data/anatomy/classesOfStructure.js';
import { questions as pictureQuestions } from '../../generator/kinds/ood/questions/questions.js';
import { oodRecipeSchema } from '../../generator/kinds/ood/recipe.js';
import { questions } from '../../generator/kinds/radvuqa/questions/questions.js';
import { radvuqaRecipeSchema } from '../../generator/kinds/radvuqa/recipe.js';
import { packagePath } from '../../util/packagePath.js';

const page = readFileSync(packagePath('docs', 'questions.md'), 'utf8');
const keys = page.slice(page.indexOf('## How each key is computed'), page.indexOf('## Sides'));
const recipe = { ...oodRecipeSchema.parse({ name: 'test' }), ...radvuqaRecipeSchema.parse({ name: 'test' }) };

for (const { name } of questions) {
  test(`the page of questions shows ${name} and says how its key is computed`, (t) => {
    const picture = `pictures/${name}.png`;
    t.true(page.includes(`![${name}](${picture})`));
    t.true(existsSync(packagePath('docs', picture)));
    const headings = [...keys.matchAll(/^\*\*(.+?)\.\*\*/gm)].flatMap(([, names]) => names.split(', '));
    t.true(headings.includes(name));
  });
}

test('the thresholds on the page of questions are those of the recipe', (t) => {
  const said = [...page.matchAll(/`(\w+)` \(([\d.]+)/g)];
  t.true(said.length >= 6);
  for (const [, name, value] of said)
    t.is(Object.entries(recipe).find(([key]) => key === name)?.[1], Number(value));
});

for (const { name, aspect, answer } of pictureQuestions) {
  test(`the page of questions has ${name} of pictures with its kind of answer and its aspect`, (t) => {
    const pictures = page.slice(page.indexOf('## Pictures'));
    const row = pictures
      .split('\n')
      .find((line) => line.startsWith('| ') && line.split('|')[1].includes(name));
    t.regex(row ?? '', new RegExp(`\\| ${answer} +\\| ${aspect} +\\|$`));
  });
}

test('the page of files names every structure that labels.csv may have', (t) => {
  const files = readFileSync(packagePath('docs', 'formats.md'), 'utf8').replaceAll('\n', ' ');
  const named = /Structures: ([^.]+)\./.exec(files)?.[1].split(', ');
  t.deepEqual(named, [...structureNames]);
});
