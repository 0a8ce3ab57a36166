import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { ExportOptions } from '../../../../exchange/exporter.js';
import { exportSuite } from '../../../../exchange/exportSuite.js';
import { makeSuite } from '../../../support/makeSuite.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

async function exported(t: ExecutionContext, options: Partial<ExportOptions> = {}) {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const out = join(folder, 'out');
  await exportSuite('lmms-eval', { suite, out, ...options });
  const read = (name: string) => readFileSync(join(out, name), 'utf8');
  const { itemsHash } = JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8'));
  return { out, itemsHash, task: read('radvuqa-synthetic.yaml'), python: read('utils.py') };
}

test('a task names its rows, its hash, and what the log keeps of each row', async (t) => {
  const { out, itemsHash, task, python } = await exported(t);
  t.deepEqual(readdirSync(out).sort(), ['data', 'radvuqa-synthetic.yaml', 'utils.py']);
  t.deepEqual(readdirSync(join(out, 'data')), ['test-00000-of-00001.parquet']);
  for (const line of [
    'task: radvuqa-synthetic',
    'cluster_key: subject',
    '  until: []',
    `  radvuqa_suite: "${itemsHash}"`,
    '  - metric: radvuqa_choice',
  ]) {
    t.true(task.split('\n').includes(line), line);
  }
  t.true(python.startsWith('# Canary: synthetic\n'));
  t.regex(task, /# Canary: synthetic/);
});

test('without answers nothing is scored, and only natively the tool ends the questions itself', async (t) => {
  const verbatim = await exported(t, { public: true });
  t.notRegex(verbatim.task, /radvuqa_choice|post_prompt/);
  const native = await exported(t, { form: 'native' });
  t.regex(native.task, /post_prompt: "\\nAnswer with the option's letter from the given choices directly\."/);
});
