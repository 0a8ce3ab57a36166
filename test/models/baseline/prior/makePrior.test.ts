import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { makePrior } from '../../../../models/baseline/prior/makePrior.js';
import { createModel } from '../../../../models/createModel.js';
import { suitePaths } from '../../../../suites/paths.js';
import { readManifest } from '../../../../suites/rows/readManifest.js';
import { priorSchema } from '../../../../suites/schema/schema.js';
import { makeItem, makeSuite } from '../../../support/makeSuite.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

const { signal } = new AbortController();

test('a prior is a file for its owner alone, and answers without the key of what it answers', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 16);
  const out = join(folder, 'prior.json');
  const made = await makePrior({ suite, out });
  t.deepEqual(await readManifest(out, priorSchema), made);
  t.deepEqual(made.subjects, ['s0001']);
  t.is(statSync(out).mode & 0o077, 0);

  rmSync(suitePaths(suite).key);
  const own = await createModel('baseline:prior', { suite, seed: 0, prior: out });
  const request = { ...makeItem(0), images: [] };
  t.like(await own.ask(request, signal), {
    outcome: 'failed',
    error: 'the prior was fitted on this patient',
  });

  const elsewhere = join(folder, 'elsewhere.json');
  writeFileSync(elsewhere, JSON.stringify({ ...made, subjects: ['another'] }));
  const other = await createModel('baseline:prior', { suite, seed: 0, prior: elsewhere });
  const reply = await other.ask(request, signal);
  t.is(reply.outcome, 'ok');
  t.regex(reply.response, /^[A-D]\. /);
  t.false(JSON.stringify(other.parameters).includes('liver'), 'a run tells nothing of what the prior holds');
});

test('a prior needs a key, subjects that there are, and a file to answer by', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const out = join(folder, 'prior.json');
  await t.throwsAsync(makePrior({ suite, out, subjects: ['nobody'] }), { message: /nobody/ });
  await t.throwsAsync(makePrior({ suite, out, split: 'train' }), { message: /split "train"/ });
  await t.throwsAsync(createModel('baseline:prior', { suite, seed: 0 }), { message: /--prior FILE/ });
  rmSync(suitePaths(suite).key);
  await t.throwsAsync(makePrior({ suite, out }), { message: /key/ });
});

for (const name of ['key.jsonl', 'prior.json']) {
  test(`a prior is not written to ${name} in the folder of the suite`, async (t) => {
    const suite = await makeSuite(join(temporaryFolder(t), 'suite'), 4);
    const before = readFileSync(suitePaths(suite).key, 'utf8');
    await t.throwsAsync(makePrior({ suite, out: join(suite, name) }), {
      message: /outside the suite's folder/,
    });
    t.is(readFileSync(suitePaths(suite).key, 'utf8'), before);
    t.false(existsSync(join(suite, 'prior.json')));
  });
}
