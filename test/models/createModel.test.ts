import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { makePrior } from '../../models/baseline/prior/makePrior.js';
import { createModel } from '../../models/createModel.js';
import type { ModelRequest } from '../../models/model.js';
import { modelNames } from '../../models/modelNames.js';
import { providers } from '../../models/providers.js';
import { InputError, UsageError } from '../../util/radvuqaError.js';
import { makeItem, makeKeyRow, makeSuite } from '../support/makeSuite.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const { signal } = new AbortController();
const request = (place: number): ModelRequest => ({ ...makeItem(place), images: [] });

test('names that are not known are refused with the names that are', async (t) => {
  for (const name of ['', 'baseline', 'baseline:', 'baseline:Random', 'openai:x', '__proto__', 'toString']) {
    await t.throwsAsync(createModel(name, { suite: '.', seed: 1 }), {
      instanceOf: UsageError,
      message: /baseline:random, baseline:blind, baseline:neighbours, .*baseline:perfect/,
    });
  }
});

test('every model is called as it is listed', async (t) => {
  const remote = {
    environment: Object.fromEntries(providers.map(({ keyVariables: [variable] }) => [variable, 'k'])),
    concurrency: 1,
  };
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 2);
  const prior = join(folder, 'prior.json');
  await makePrior({ suite, out: prior });
  for (const listed of modelNames) {
    const of = listed === 'baseline:prior' ? { prior } : {};
    const { provider, name } = await createModel(listed, { suite, seed: 1, remote, ...of });
    t.is(`${provider}:${name}`, listed);
  }
});

test('a prior is refused for a model that answers by none, and an unknown name is told first', async (t) => {
  const of = { suite: '.', seed: 1, prior: 'prior.json' };
  await t.throwsAsync(createModel('baseline:blind', of), {
    instanceOf: UsageError,
    message: /--prior: expected --model baseline:prior, found baseline:blind/,
  });
  await t.throwsAsync(createModel('baseline:Prior', of), { message: /--model: expected PROVIDER:NAME/ });
});

test('the perfect baseline says what the key says, and fails where the key says nothing', async (t) => {
  const suite = await makeSuite(join(await temporaryFolder(t), 'suite'), 400);
  const model = await createModel('baseline:perfect', { suite, seed: 1 });
  t.is((await model.ask(request(0), signal)).response, 'A. liver');
  t.is((await model.ask(request(2), signal)).response, 'B. spleen');
  t.is((await model.ask(request(399), signal)).response, makeKeyRow(399).reference);
  t.is((await model.ask(request(1), signal)).response, 'liver');
  t.is((await model.ask({ ...request(0), id: 'item-400' }, signal)).outcome, 'failed');
});

test('the perfect baseline needs the key', async (t) => {
  const suite = await makeSuite(join(await temporaryFolder(t), 'suite'), 2);
  await rm(join(suite, 'key.jsonl'));
  await t.throwsAsync(createModel('baseline:perfect', { suite, seed: 1 }), {
    instanceOf: InputError,
    message: /public copy.*maintainer/,
  });
});
