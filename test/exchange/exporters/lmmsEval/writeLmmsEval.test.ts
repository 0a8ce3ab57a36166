import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { ExportOptions } from '../../../../exchange/exporter.js';
import { exportSuite } from '../../../../exchange/exportSuite.js';
import { packagePath } from '../../../../util/packagePath.js';
import { makeSuite } from '../../../support/makeSuite.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';
import { giveTestSeed } from '../../../support/testSeed.js';

async function exported(t: ExecutionContext, options: Partial<ExportOptions> = {}) {
  const folder = temporaryFolder(t);
  const suite = giveTestSeed(await makeSuite(join(folder, 'suite'), 4));
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

const text = 'Look.\n\nWhich?\n\nA. liver\nB. spleen\n\nAnswer with a letter.';
const closed = {
  id: 'x',
  pair: 'p',
  subject: 's',
  text,
  options: ['liver', 'spleen'],
  choice: 1,
  prompt: 'basic',
};
const open = { ...closed, text: 'What?', options: null, choice: null, answer: 'liver' };
const words = { pre_prompt: '', post_prompt: '\nThe letter, directly.' };
const kept = { id: 'x', pair: 'p', subject: 's' };

for (const [title, call, expected] of [
  ['verbatim, the text is sent as it is', { name: 'doc_to_text', values: [closed] }, text],
  [
    'natively, options stand before the words of the tool',
    { name: 'doc_to_text', values: [closed, words] },
    'Look.\nWhich?\nAnswer with a letter.\nA. liver\nB. spleen\nThe letter, directly.',
  ],
  [
    'natively, who is to reason step by step is not told to answer directly',
    { name: 'doc_to_text', values: [{ ...closed, prompt: 'stepwise' }, words] },
    'Look.\nWhich?\nAnswer with a letter.\nA. liver\nB. spleen',
  ],
  ['natively, open items are sent as they are', { name: 'doc_to_text', values: [open, words] }, 'What?'],
  ['the target of a closed item is its letter', { name: 'doc_to_target', values: [closed] }, 'B'],
  ['the target of an open item is its text', { name: 'doc_to_target', values: [open] }, 'liver'],
  [
    'the log keeps the id and the score of a closed item',
    { name: 'process_results', values: [closed, ['I see.\n\nAnswer: B']] },
    { radvuqa_choice: { ...kept, score: 1 } },
  ],
  [
    'the log keeps the id of an open item, and no score',
    { name: 'process_results', values: [open, ['liver']] },
    { radvuqa_open: kept },
  ],
] as const) {
  test(`by the Python of a task for lmms-eval, ${title}`, (t) => {
    const found = callPython(call);
    if (found === null) {
      t.log('skipped: there is no python3');
      t.pass();
    } else t.deepEqual(found, expected);
  });
}

/** What a function of utils.py gives; null without Python. */
function callPython(call: { readonly name: string; readonly values: readonly unknown[] }): unknown {
  const program =
    'import json, sys, utils; c = json.load(sys.stdin); print(json.dumps(getattr(utils, c["name"])(*c["values"])))';
  const env = {
    ...process.env,
    PYTHONPATH: packagePath('exchange', 'exporters', 'lmmsEval'),
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const { error, stdout, stderr } = spawnSync('python3', ['-c', program], {
    env,
    input: JSON.stringify(call),
    encoding: 'utf8',
  });
  if (error !== undefined) return null;
  return stdout === '' ? stderr : JSON.parse(stdout);
}
