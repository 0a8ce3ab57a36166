import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { requireOwnFiles } from '../../suites/requireOwnFiles.js';
import { InputError } from '../../util/radvuqaError.js';
import { callRadvuqa } from '../support/callRadvuqa.js';
import { makeSuite } from '../support/makeSuite.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const links = [
  'responses.jsonl',
  'judgements',
  'judgements/rules.jsonl',
  'judgements/known-answers',
  'predictions/item/1',
  'pipelines/item/1/2/reply.txt',
];

for (const name of links) {
  for (const there of [true, false]) {
    test(`a link in the place of ${name} is refused, also where it leads to ${there ? 'a file' : 'nothing yet'}`, async (t) => {
      const folder = temporaryFolder(t, there ? { private: 'key' } : {});
      const run = join(folder, 'run');
      mkdirSync(join(run, name, '..'), { recursive: true });
      symlinkSync(join(folder, 'private'), join(run, name));
      await t.throwsAsync(requireOwnFiles(run), {
        instanceOf: InputError,
        message: new RegExp(`run/${name}: .*a link that leads out of the run folder`),
      });
    });
  }
}

test('links within a run, a run that is a link itself, and one that is not there yet are fine', async (t) => {
  const folder = temporaryFolder(t, { 'run/responses-1.jsonl': '' });
  symlinkSync('responses-1.jsonl', join(folder, 'run', 'responses.jsonl'));
  symlinkSync('run', join(folder, 'linked'));
  for (const name of ['run', 'linked', 'none']) await t.notThrowsAsync(requireOwnFiles(join(folder, name)));
});

test('a run whose responses are a link or a second name of a file elsewhere changes nothing there', async (t) => {
  const folder = temporaryFolder(t);
  const [run, elsewhere] = ['run', 'elsewhere.txt'].map((name) => join(folder, name));
  const suite = await makeSuite(join(folder, 'suite'), 2);
  const answer = ['run', suite, '--model', 'baseline:random', '--out', run];
  t.is((await callRadvuqa(...answer)).code, 0);
  const responses = join(run, 'responses.jsonl');
  for (const [link, said] of [
    [symlinkSync, /responses\.jsonl: .*a link that leads out/],
    [linkSync, /responses\.jsonl: .*2 names \(hard links\)/],
  ] as const) {
    rmSync(responses);
    writeFileSync(elsewhere, 'no whole line');
    link(elsewhere, responses);
    const { code, err } = await callRadvuqa(...answer);
    t.not(code, 0);
    t.regex(err, said);
    t.is(readFileSync(elsewhere, 'utf8'), 'no whole line');
  }
});

test('a run with a link out of it is neither judged nor reported', async (t) => {
  const folder = temporaryFolder(t);
  const [run, out] = ['run', 'report'].map((name) => join(folder, name));
  const suite = await makeSuite(join(folder, 'suite'), 2);
  await callRadvuqa('run', suite, '--model', 'baseline:random', '--out', run);
  renameSync(join(run, 'responses.jsonl'), join(folder, 'of-another.jsonl'));
  symlinkSync('../of-another.jsonl', join(run, 'responses.jsonl'));
  for (const words of [
    ['judge', run, '--suite', suite],
    ['report', run, '--suite', suite, '--out', out],
  ]) {
    const { code, err } = await callRadvuqa(...words);
    t.is(code, 2);
    t.regex(err, /responses\.jsonl: .*a link that leads out of the run folder/);
  }
  t.deepEqual([join(run, 'judgements'), out].filter(existsSync), []);
});
