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

const versions = [
  { name: 'radvuqa-ct', version: '2', optionChoice: 'balanced' },
  { name: 'radvuqa-ct@2', version: '2', optionChoice: 'balanced' },
  { name: 'radvuqa-ct@1', version: '1', optionChoice: 'by level' },
  { name: 'radvuqa-mri', version: '2', optionChoice: 'balanced' },
  { name: 'radvuqa-mri@1', version: '1', optionChoice: 'by level' },
];

for (const { name, ...expected } of versions) {
  test(`${name} is version ${expected.version}, by its name and as what a file extends`, async (t) => {
    const path = join(await mkdtemp(join(tmpdir(), 'radvuqa-')), 'own.json');
    await writeFile(path, JSON.stringify({ extends: name, minimumArea: 250 }));
    t.like(await loadRecipe(name, []), { name: name.replace(/@.*/, ''), ...expected });
    t.like(await loadRecipe(path, []), { minimumArea: 250, ...expected });
  });
}

const paper = ['noise', 'contrast', 'sharpness', 'motion-blur', 'low-resolution'];
const short = [
  { text: 'noise:1', read: [['noise', 1]] },
  {
    text: 'contrast, low-dose:5',
    read: [
      ['contrast', 3],
      ['low-dose', 5],
    ],
  },
  { text: 'all:4', read: paper.map((name) => [name, 4]) },
  { text: 'all,low-dose', read: [...paper, 'low-dose'].map((name) => [name, 3]) },
];

for (const { text, read } of short) {
  test(`perturb=${text} is short for a list of perturbations`, async (t) => {
    const recipe = await loadRecipe('radvuqa-ct', [`perturb=${text}`]);
    t.like(recipe, { perturbations: read.map(([name, severity]) => ({ name, severity })) });
  });
}

test('all perturbations of the paper are made for MR and for plain pictures, low dose not for MR', async (t) => {
  for (const name of ['radvuqa-mri', 'radvuqa-ood'])
    t.like(await loadRecipe(name, ['perturb=all:2']), { perturbations: { length: 5 } });
  await t.throwsAsync(loadRecipe('radvuqa-mri', ['perturb=low-dose']), { message: /not made for MR/ });
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
  { setting: 'perturb=fog:1', message: /perturbations.*expected one of/ },
  { setting: 'perturb=noise:6', message: /perturbations.*severity/ },
  { setting: 'perturb=noise:3:4', message: /perturbations.*severity/ },
  { setting: 'perturb=', message: /perturbations.*expected one of/ },
  { setting: 'perturb=all:3,noise:3', message: /perturbations: expected each member once/ },
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

const called = [
  { title: 'of a version', written: { version: '1' }, expected: { name: 'radvuqa-ct', nameBlue: true } },
  {
    title: 'of a name and version',
    written: { name: 'radvuqa-mri', version: '1' },
    expected: { modality: 'MR', turnedControl: false },
  },
  { title: 'of a name', written: { name: 'radvuqa-mri' }, expected: { modality: 'MR', nameBlue: false } },
  {
    title: 'with a parameter of its own',
    written: { version: '1', nameBlue: false },
    expected: { version: '1', nameBlue: false, largestOf: 'all' },
  },
  {
    title: 'of a name that no recipe has',
    written: { name: 'own', version: '1' },
    expected: { name: 'own', optionChoice: 'balanced' },
  },
];

for (const { title, written, expected } of called) {
  test(`a recipe file ${title} has the parameters of what it is called`, async (t) => {
    const path = join(await mkdtemp(join(tmpdir(), 'radvuqa-')), 'own.json');
    await writeFile(path, JSON.stringify(written));
    t.like(await loadRecipe(path, []), expected);
  });
}

test('a version that is set is the version that is asked', async (t) => {
  t.like(await loadRecipe('radvuqa-ct', ['version="1"']), { version: '1', optionChoice: 'by level' });
  t.like(await loadRecipe('radvuqa-mri@1', ['version="2"']), { version: '2', optionChoice: 'balanced' });
});

test('an unknown recipe is refused with the names there are', async (t) => {
  await t.throwsAsync(loadRecipe('radvuqa-pet', []), { name: 'UsageError', message: /radvuqa-ct/ });
});
