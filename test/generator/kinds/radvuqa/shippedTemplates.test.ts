import test from 'ava';
import { questions } from '../../../../generator/kinds/radvuqa/questions/questions.js';
import { shippedTemplates } from '../../../../generator/kinds/radvuqa/shippedTemplates.js';
import { imagePromptNames } from '../../../../suites/conditions.js';

test('every question and every prompt has a template', (t) => {
  const templates = shippedTemplates();
  for (const name of [...questions.map((one) => one.name), ...imagePromptNames]) {
    t.true((templates.get(name) ?? '').length > 20, name);
  }
});
