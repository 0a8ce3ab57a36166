import test from 'ava';
import { recipeSchema, suiteKindOf, suiteKinds } from '../../../generator/kinds/suiteKinds.js';
import { builtInRecipes } from '../../../generator/loadRecipe.js';

const distinct = (names: readonly string[]) => new Set(names).size === names.length;

test('kinds, recipes and the questions of a kind have names of their own', (t) => {
  t.true(distinct(suiteKinds.map(({ name }) => name)));
  t.true(distinct(builtInRecipes.map(({ name, version }) => `${name}@${version}`)));
  for (const { questions } of suiteKinds) t.true(distinct(questions.map(({ name }) => name)));
});

for (const recipe of builtInRecipes) {
  test(`recipe ${recipe.name}@${recipe.version} is whole, and of a kind that is listed`, (t) => {
    t.deepEqual(recipeSchema.parse(recipe), recipe);
    t.true(suiteKindOf(recipe).recipes.some((one) => one === recipe));
  });
}
