import test from 'ava';
import { questionNames } from '../../../generator/kinds/radvuqa/questions/questionNames.js';
import { fillTemplate, loadTemplates } from '../../../generator/text/templates.js';
import { promptNames } from '../../../suites/conditions.js';

test('every question and every prompt has a template', (t) => {
  const templates = loadTemplates({});
  for (const name of [...questionNames, ...promptNames])
    t.true((templates.get(name) ?? '').length > 20, name);
});

test('a recipe replaces a template', (t) => {
  const templates = loadTemplates({ advanced: 'A {{modality}} image of the {{region}}.' });
  t.is(fillTemplate(templates, 'advanced', { modality: 'CT', region: 'chest' }), 'A CT image of the chest.');
});

test('values are put in as they are, also where they look like patterns', (t) => {
  const templates = loadTemplates({ 'OEQ1.2': '{{region}}: {{count}}' });
  t.is(fillTemplate(templates, 'OEQ1.2', { region: '$& {{count}}', count: '3' }), '$& {{count}}: 3');
});

test('a replacement for no template is refused with the names there are', (t) => {
  t.throws(() => loadTemplates({ OEQ9: 'x' }), { name: 'UsageError', message: /OEQ1\.1/ });
});

test('a placeholder that has no value there is refused before anything is made', (t) => {
  t.throws(() => loadTemplates({ OEQ2: 'What about {{answer}}?' }), { message: /answer/ });
});
