import { join } from 'node:path';
import test from 'ava';
import { buildSuite } from '../../../runs/building/buildSuite.js';
import { createWrittenPipelines } from '../../../runs/building/writtenPipelines.js';
import { type Item, submittedProvider } from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import {
  buildScripted,
  otsuProgram,
  otsuWith,
  pipelineSuite,
  readBuilt,
  replyOf,
} from '../../support/builtPipelines.js';
import { readLines } from '../../support/readLines.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const broken = otsuWith('main.py', 'run()\n', 'run(1)\n');
const inFolder = (place: string) =>
  Object.fromEntries(Object.entries(otsuProgram).map(([name, code]) => [join(place, name), code]));

/** Folders of replies, and the number of rounds of each repeat that they hold. */
const folders: readonly (readonly [
  what: string,
  files: Record<string, string>,
  rounds: readonly number[],
])[] = [
  ['four files', inFolder('squares.contract'), [1]],
  ['repeats of four files', { ...inFolder('squares.contract/1'), ...inFolder('squares.contract/2') }, [1, 1]],
  [
    'rounds, of replies and of files',
    { 'squares.contract/1/1/reply.txt': broken, ...inFolder('squares.contract/1/2') },
    [2],
  ],
  ['a reply', { 'squares.contract/reply.txt': replyOf(otsuProgram) }, [1]],
];

for (const [what, files, rounds] of folders) {
  test(`pipelines made elsewhere are built without asking anyone: a folder of ${what}`, async (t) => {
    const suite = await pipelineSuite();
    const model = await createWrittenPipelines(temporaryFolder(t, files), suite, 'elsewhere');
    const built = await buildScripted(t, [], { model, repeats: 3 });
    if (built === null) return;
    t.is(model.provider, submittedProvider);
    t.deepEqual(
      built.answers.map((one) => [one.outcome, one.rounds]),
      rounds.map((count) => ['predicted', count]),
    );
  });
}

test('what is of no item is told, in a folder and in a file, and how many repeats there are', async (t) => {
  const suite = await pipelineSuite();
  const [{ id }] = await readLines<Item>(join(suite, 'items.jsonl'));
  const rows = [{ id }, { id, repeat: 1 }, { id: 'nobody' }].map((row) =>
    JSON.stringify({ ...row, response: 'x' }),
  );
  const files = {
    'rows.jsonl': `${rows.join('\n')}\n`,
    'folder/square.contract/reply.txt': 'x',
    'folder/squares.contract/reply.txt': 'x',
  };
  const folder = temporaryFolder(t, files);
  const notices: string[] = [];
  for (const name of ['rows.jsonl', 'folder'])
    await createWrittenPipelines(join(folder, name), suite, 'x', (text) => notices.push(text));
  t.deepEqual(
    notices.map((text) => text.replace(`${folder}/`, '')),
    [
      'rows.jsonl: 1 of no item are left out: nobody',
      'rows.jsonl has 2 repeats; --repeats says how many are built',
      'folder: 1 of no item are left out: square.contract',
    ],
  );
  const strange = join(temporaryFolder(t, { 'rows.jsonl': `${rows[2]}\n` }), 'rows.jsonl');
  await t.throwsAsync(createWrittenPipelines(strange, suite, 'x'), { instanceOf: InputError });
});

test('rows of a file are rounds, one after the other; where they end without success the pipeline failed', async (t) => {
  const suite = await pipelineSuite();
  const [{ id }] = await readLines<Item>(join(suite, 'items.jsonl'));
  const rows = [
    { id, response: broken },
    { id, response: replyOf(otsuProgram) },
    { id, response: broken, repeat: 1 },
  ];
  const file = join(
    temporaryFolder(t, { 'rows.jsonl': rows.map((row) => `${JSON.stringify(row)}\n`).join('') }),
    'rows.jsonl',
  );
  const model = await createWrittenPipelines(file, suite, 'elsewhere');
  const built = await buildScripted(t, [], { model, repeats: 3 });
  if (built === null) return;
  t.deepEqual(
    built.answers.map((one) => [one.outcome, one.rounds]),
    [
      ['predicted', 2],
      ['failed', 1],
    ],
  );
  t.like(await buildSuite({ ...built.options, model }), { predicted: 1, failed: 1 });
  t.is((await readBuilt(built.out)).attempts.length, 3);
});

test('a folder without anything for the suite, and one without files, are refused', async (t) => {
  const suite = await pipelineSuite();
  const folder = temporaryFolder(t, { 'other/main.py': 'x', 'empty/squares.contract/notes.txt': '' });
  await t.throwsAsync(createWrittenPipelines(folder, suite, 'x'), {
    instanceOf: InputError,
    message: /found none/,
  });
  await t.throwsAsync(createWrittenPipelines(join(folder, 'empty'), suite, 'x'), {
    instanceOf: InputError,
    message: /reply\.txt/,
  });
});
