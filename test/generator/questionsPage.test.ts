import { existsSync, readFileSync } from 'node:fs';
import test from 'ava';
import { questions } from '../../generator/kinds/radvuqa/questions/questions.js';
import { radvuqaRecipeSchema } from '../../generator/kinds/radvuqa/recipe.js';
import { packagePath } from '../../util/packagePath.js';

const page = readFileSync(packagePath('docs', 'questions.md'), 'utf8');
const keys = page.slice(page.indexOf('## How each key is computed'), page.indexOf('## Sides'));
const recipe = radvuqaRecipeSchema.parse({ name: 'test' });

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
