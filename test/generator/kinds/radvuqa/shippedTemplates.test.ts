import test from 'ava';
import { questions } from '../../../../generator/kinds/radvuqa/questions/questions.js';
import { radvuqa } from '../../../../generator/kinds/radvuqa/radvuqa.js';
import { shippedTemplates } from '../../../../generator/kinds/radvuqa/shippedTemplates.js';
import { imagePromptNames } from '../../../../suites/conditions.js';

for (const recipe of radvuqa.recipes) {
  test(`every question and every prompt of ${recipe.name}@${recipe.version} has a template`, (t) => {
    const templates = shippedTemplates(recipe);
    for (const name of [...questions.map((one) => one.name), ...imagePromptNames]) {
      t.true((templates.get(name) ?? '').length > 20, name);
    }
  });
}

test('version 2 says that four structures are compared, and does not name what is in the blue box', (t) => {
  const [second, , first] = radvuqa.recipes.map(shippedTemplates);
  t.regex(second.get('CEQ3') ?? '', /^Of these four structures/);
  for (const name of ['OEQ3.3', 'CEQ3.2']) {
    t.regex(first.get(name) ?? '', /The blue box encloses/);
    t.notRegex(second.get(name) ?? '', /The blue box encloses/);
  }
});
