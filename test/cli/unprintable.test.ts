import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { callRadvuqa } from '../support/callRadvuqa.js';
import { makeSuite } from '../support/makeSuite.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const unprintable = /[\p{Cc}\p{Cf}](?<![\n\t])/u;

test('no file of a run steers a terminal, whatever its model is called', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 2);
  const [made, run] = ['made', 'run'].map((name) => join(folder, name));
  t.is((await callRadvuqa('run', suite, '--model', 'baseline:random', '--out', made)).code, 0);
  const model = 'm\u001b[31m\u202e\u2066\u009b';
  const responses = join(made, 'responses.jsonl');
  const handedIn = ['submit', suite, '--responses', responses, '--model', model, '--out', run];
  t.is((await callRadvuqa(...handedIn)).code, 0);
  t.is((await callRadvuqa('judge', run, '--suite', suite)).code, 0);
  t.is(JSON.parse(readFileSync(join(run, 'run.json'), 'utf8')).model.name, model);
  for (const file of readdirSync(run, { recursive: true, encoding: 'utf8' })) {
    if (/\.jsonl?$/.test(file)) t.notRegex(readFileSync(join(run, file), 'utf8'), unprintable, file);
  }
});
