import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { loadRecipe } from '../../generator/loadRecipe.js';

test('settings change parameters of the built-in recipe', async (t) => {
  const recipe = await loadRecipe('radvuqa-ct', ['minimumAxialSize=64', 'prompts=["basic"]']);
  t.like(recipe, { kind: 'radvuqa', minimumAxialSize: 64, prompts: ['basic'], minimumLongerSide: 512 });
});

test('a recipe file changes what it names and keeps the rest', async (t) => {
  const path = join(await mkdtemp(join(tmpdir(), 'radvuqa-')), 'own.json');
  await writeFile(path, JSON.stringify({ name: 'own', minimumArea: 250, templates: { basic: 'Look.' } }));
  const recipe = await loadRecipe(path, []);
  t.like(recipe, { minimumArea: 250, templates: { basic: 'Look.' }, minimumLongerSide: 512 });
});

const wrong = [
  { setting: 'minimumAxialSize', message: /--set: expected key=value/ },
  { setting: 'minimumAxialSize=many', message: /minimumAxialSize/ },
  { setting: 'minimumAxelSize=64', message: /minimumAxelSize/ },
  { setting: 'largestMargin=0.5', message: /largestMargin/ },
  { setting: 'windows=[true,true]', message: /windows: expected each member once/ },
  { setting: 'kind=other', message: /kind/ },
  { setting: 'perturbations=[{"name":"fog","severity":1}]', message: /perturbations.*expected one of/ },
  { setting: 'perturbations=[{"name":"noise","severity":6}]', message: /perturbations.*severity/ },
  {
    setting: 'templates={"nothing":"x"}',
    message: /templates\.nothing: expected a template named .*OEQ1\.1/,
  },
  { setting: 'templates={"OEQ2":"What about {{answer}}?"}', message: /templates\.OEQ2: .*answer/ },
];

for (const { setting, message } of wrong) {
  test(`--set ${setting} is refused with the parameter's name`, async (t) => {
    await t.throwsAsync(loadRecipe('radvuqa-ct', [setting]), { name: 'UsageError', message });
  });
}

test('an unknown recipe is refused with the names there are', async (t) => {
  await t.throwsAsync(loadRecipe('radvuqa-pet', []), { name: 'UsageError', message: /radvuqa-ct/ });
});
