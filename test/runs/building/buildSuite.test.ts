import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { buildSuite } from '../../../runs/building/buildSuite.js';
import { createReferenceModel } from '../../../runs/building/referencePrograms.js';
import { runSuite } from '../../../runs/runSuite.js';
import { runPaths } from '../../../suites/paths.js';
import { type KeyRow, runManifestSchema } from '../../../suites/schema/schema.js';
import { UsageError } from '../../../util/radvuqaError.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { readSheet } from '../../../util/xlsx/readSheet.js';
import {
  buildScripted,
  otsuProgram,
  otsuWith,
  pipelineSuite,
  readBuilt,
  replyOf,
} from '../../support/builtPipelines.js';
import { makeSuite } from '../../support/makeSuite.js';
import { testLimits } from '../../support/openTestSandbox.js';
import { readLines } from '../../support/readLines.js';
import { stubModel } from '../../support/stubModel.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

test('a program that does as asked has its masks in the run, with their hashes and what it says of itself', async (t) => {
  const built = await buildScripted(t, [replyOf(otsuProgram)]);
  if (built === null) return;
  const { out, suite, attempts, answers, model } = built;
  t.is(model.asked.length, 1);
  t.like(attempts, [{ round: 1, stage: 'predict', outcome: 'ok', class: null, isLoop: false }]);
  t.like(answers[0], {
    outcome: 'predicted',
    rounds: 1,
    adapter: [],
    selfReported: { validation: 1, test: 1 },
  });
  const [key] = await readLines<KeyRow>(join(suite, 'key.jsonl'));
  if (key.answer.kind !== 'program') throw new Error('no program');
  t.is(answers[0].predictions.length, key.answer.masks.length);
  for (const { name, sha256 } of answers[0].predictions) {
    const mask = readFileSync(join(runPaths(out).predictions(key.id, 0), `${name}.png`));
    t.is(sha256Hex(mask), sha256);
    const truth = key.answer.masks.find((one) => one.name === name)?.file ?? '';
    t.deepEqual(await sharp(mask).raw().toBuffer(), await sharp(join(suite, truth)).raw().toBuffer());
  }
  const manifest = runManifestSchema.parse(JSON.parse(readFileSync(runPaths(out).manifest, 'utf8')));
  t.like(manifest.build, { rounds: 4, epochs: null, sandbox: { name: 'bubblewrap' } });
  t.not(manifest.finished, null);
});

test('an error goes back word for word, whole files of the repair take their places, and the talk goes on', async (t) => {
  const broken = otsuWith('train.py', 'import zipfile', 'import zipfile\n\nundefined_name');
  const built = await buildScripted(t, [broken, replyOf({ 'train.py': otsuProgram['train.py'] })]);
  if (built === null) return;
  const { attempts, answers, model } = built;
  t.like(attempts, [
    {
      round: 1,
      stage: 'train',
      outcome: 'failed',
      class: 'NameError',
      line: "NameError: name 'undefined_name' is not defined",
    },
    { round: 2, stage: 'predict', outcome: 'ok' },
  ]);
  t.is(answers[0].rounds, 2);
  const { text, earlier = [] } = model.asked[1];
  t.regex(
    text,
    /^Traceback \(most recent call last\):\n {2}File "\/program\/main\.py", line \d+, in <module>/,
  );
  t.regex(text, /NameError: name 'undefined_name' is not defined$/);
  t.deepEqual(
    earlier.map(({ role }) => role),
    ['user', 'assistant'],
  );
  t.is(earlier[1].text, broken);
});

const wrongMasks: readonly (readonly [
  what: string,
  file: 'main.py',
  from: string,
  to: string,
  line: RegExp,
])[] = [
  [
    'of another size',
    'main.py',
    'write_png(os.path.join(output_folder, name), width, height,',
    'write_png(os.path.join(output_folder, name), width // 2, height,',
    /6 x 8 instead of 12 x 8/,
  ],
  ['of other values', 'main.py', '255 * value', '1 * value', /values other than 0 and 255/],
  [
    'for some images alone',
    'main.py',
    'sorted(os.listdir(image_folder))',
    'sorted(os.listdir(image_folder))[1:]',
    /no mask/,
  ],
  [
    'for more images',
    'main.py',
    'found = model.predict(greys)',
    'found = model.predict(greys)\n        write_png(output_folder + "/more.png", 1, 1, [0])',
    /1 masks of images that are not there/,
  ],
];

for (const [what, file, from, to, line] of wrongMasks) {
  test(`masks ${what} are wrong output, of which the model is told no more, and the next program counts`, async (t) => {
    const built = await buildScripted(t, [otsuWith(file, from, to), replyOf(otsuProgram)]);
    if (built === null) return;
    const { attempts, answers, model } = built;
    t.like(attempts, [{ stage: 'predict', class: 'wrong output' }, { outcome: 'ok' }]);
    t.regex(attempts[0].line ?? '', line);
    t.is(answers[0].outcome, 'predicted');
    t.regex(
      model.asked[1].text,
      /predict_folder was called for new images, and the masks that it wrote are not as asked for/,
    );
    t.notRegex(model.asked[1].text, line);
  });
}

test('the same error three times is a loop, and the rounds come to an end', async (t) => {
  const built = await buildScripted(t, [otsuWith('main.py', 'run()\n', 'run(1)\n')]);
  if (built === null) return;
  const { attempts, answers, model } = built;
  t.is(model.asked.length, 4);
  t.deepEqual(
    attempts.map(({ class: name, isLoop }) => [name, isLoop]),
    [
      ['TypeError', false],
      ['TypeError', false],
      ['TypeError', true],
      ['TypeError', true],
    ],
  );
  t.deepEqual(answers, [{ outcome: 'failed', rounds: 4, predictions: [], selfReported: null, adapter: [] }]);
});

test('a program that never ends is stopped, and its model told', async (t) => {
  const endless = otsuWith('main.py', 'epochs = int', 'while True:\n        pass\n    epochs = int');
  const limits = { ...testLimits, wallSeconds: 2 };
  const built = await buildScripted(t, [endless], { rounds: 2, limits });
  if (built === null) return;
  t.deepEqual(
    built.attempts.map((one) => one.class),
    ['timeout', 'timeout'],
  );
  t.is(built.model.asked[1].text, 'The program failed: it was stopped after 2 seconds.');
});

test('replies without four files, and with parts, are asked for again whole; whole files are kept', async (t) => {
  const { 'main.py': main, ...three } = otsuProgram;
  const part = '### main.py\n```python\nimport os\n# ... rest of the code unchanged\n```\n';
  const built = await buildScripted(t, [
    'I would rather talk about it.',
    replyOf(three),
    part,
    replyOf({ 'main.py': main }),
  ]);
  if (built === null) return;
  t.deepEqual(
    built.attempts.map((one) => one.class),
    ['no four files', 'no four files', 'partial file', null],
  );
  t.deepEqual(
    built.attempts.map((one) => one.stage),
    ['reply', 'reply', 'reply', 'predict'],
  );
  const { text } = built.model.asked[3];
  t.is(
    text,
    'The program cannot be run: main.py: it leaves code out. Reply with this file whole, in a code block of its own below a line with its name: main.py.',
  );
});

test('a refusal without a text is a reply without files, and its turn has a text', async (t) => {
  const model = stubModel(({ earlier = [] }) =>
    earlier.length === 0
      ? { response: '', outcome: 'refused', error: null, usage: null }
      : { response: replyOf(otsuProgram), outcome: 'ok', error: null, usage: null },
  );
  const built = await buildScripted(t, [], { model });
  if (built === null) return;
  t.deepEqual(
    built.attempts.map((one) => one.class),
    ['no four files', null],
  );
  t.is(model.asked[1].earlier?.[1].text, '(no reply)');
});

test('a program that runs and saves nothing, or has no function to predict with, has not met the contract', async (t) => {
  const silent = otsuWith('main.py', '    run()\n', '    print(1)\n');
  const built = await buildScripted(t, [silent, otsuWith('main.py', 'def predict_folder(', 'def other(')], {
    rounds: 2,
  });
  if (built === null) return;
  t.deepEqual(
    built.attempts.map(({ class: name, line }) => [name, line]),
    [
      ['contract not met', 'it saved nothing in /out'],
      ['contract not met', 'main.py has no function predict_folder'],
    ],
  );
});

test('EPOCHS is what the option says, and is not there without it', async (t) => {
  const built = await buildScripted(t, [replyOf(otsuProgram)], { epochs: 7 });
  if (built === null) return;
  const round = runPaths(built.out).round(built.model.asked[0].id, 0, 1);
  const losses = readSheet(readFileSync(join(round, 'out', 'train_losses.xlsx')));
  t.deepEqual(losses?.[0], [1, 2, 3, 4, 5, 6, 7]);
  const without = await buildScripted(t, [otsuWith('main.py', '"EPOCHS", "2"', '"EPOCHS", "none"')], {
    rounds: 1,
  });
  t.is(without?.attempts[0].class, 'ValueError');
});

test('each repeat is a pipeline of its own', async (t) => {
  const built = await buildScripted(t, [replyOf(otsuProgram)], { repeats: 2, jobs: 2 });
  if (built === null) return;
  t.deepEqual(built.attempts.map(({ repeat = 0 }) => repeat).sort(), [0, 1]);
  t.deepEqual(built.model.asked.map(({ repeat = 0 }) => repeat).sort(), [0, 1]);
  const folder = runPaths(built.out).predictions(built.model.asked[0].id, 1);
  t.true(existsSync(folder));
});

test('with the prompt of the paper nothing is asked again for want of a model that can be read', async (t) => {
  const built = await buildScripted(t, [otsuWith('main.py', 'def predict_folder(', 'def other(')], {
    prompt: 'paper',
  });
  if (built === null) return;
  t.is(built.model.asked.length, 1);
  t.like(built.attempts, [{ stage: 'predict', outcome: 'failed' }]);
  t.like(built.answers, [{ outcome: 'failed', rounds: 1, selfReported: { test: 1 } }]);
});

test('with the prompt of the paper a main.py with the function of the contract is predicted with by it', async (t) => {
  const model = createReferenceModel('reference:otsu');
  const built = await buildScripted(t, [], { prompt: 'paper', model, rounds: 1 });
  if (built === null) return;
  t.like(built.answers, [{ outcome: 'predicted', adapter: ['predict_folder of main.py is used'] }]);
  t.is(built.answers[0].predictions.length, 2);
});

test('how many items and repeats were wanted last is in run.json', async (t) => {
  const built = await buildScripted(t, [replyOf(otsuProgram)], { repeats: 2, limit: 5 });
  if (built === null) return;
  const wanted = () => JSON.parse(readFileSync(runPaths(built.out).manifest, 'utf8')).wanted;
  t.deepEqual(wanted(), { items: 1, repeats: 2 });
  await buildSuite({ ...built.options, repeats: 1 });
  t.deepEqual(wanted(), { items: 1, repeats: 1 });
});

test('a call that failed leaves the pipeline where it is, and is made again when that is asked for', async (t) => {
  const built = await buildScripted(t, ['nothing'], { rounds: 1 });
  if (built === null) return;
  const out = join(temporaryFolder(t), 'run');
  let isDown = true;
  const broken = otsuWith('main.py', 'run()\n', 'run(1)\n');
  const model = stubModel(({ earlier = [] }) => {
    if (earlier.length === 0) return { response: broken, outcome: 'ok', error: null, usage: null };
    if (isDown) return { response: '', outcome: 'failed', error: 'no connection', usage: null };
    return { response: replyOf(otsuProgram), outcome: 'ok', error: null, usage: null };
  });
  const options = { ...built.options, out, model, rounds: 3 };
  t.like(await buildSuite(options), { predicted: 0, failed: 0, unasked: 1 });
  isDown = false;
  t.like(await buildSuite(options), { unasked: 1 });
  t.like(await buildSuite({ ...options, retryFailed: true }), { predicted: 1, unasked: 0 });
  t.is(model.asked.length, 3);
  const { attempts } = await readBuilt(out);
  t.deepEqual(
    attempts.map(({ round }) => round),
    [1, 2],
  );
});

test('a suite of another kind is refused', async (t) => {
  const built = await buildScripted(t, ['nothing'], { rounds: 1 });
  if (built === null) return;
  const suite = await makeSuite(join(temporaryFolder(t), 'suite'), 3);
  const options = { ...built.options, suite, out: join(temporaryFolder(t), 'run') };
  await t.throwsAsync(buildSuite(options), { instanceOf: UsageError, message: /segmentation-pipelines/ });
});

test('such a suite cannot be asked reply by reply', async (t) => {
  const options = { suite: await pipelineSuite(), out: join(temporaryFolder(t), 'run'), concurrency: 1 };
  const model = stubModel(() => null);
  await t.throwsAsync(runSuite({ ...options, model }), { instanceOf: UsageError, message: /radvuqa build/ });
});

test('what was done is not done again, wherever a run broke off', async (t) => {
  const broken = otsuWith('main.py', 'run()\n', 'run(1)\n');
  const built = await buildScripted(t, [broken, replyOf(otsuProgram)]);
  if (built === null) return;
  const { out, model, options } = built;
  const { id } = model.asked[0];
  const paths = runPaths(out);
  const before = await readBuilt(out);
  const second = paths.round(id, 0, 2);
  /** What a kill leaves undone, from the end to the beginning, and the calls that it takes to go on. */
  const steps: readonly (readonly [files: readonly string[], calls: number])[] = [
    [[paths.responses], 0],
    [[paths.responses, paths.attempts], 0],
    [[paths.responses, paths.attempts, join(second, 'predict.json')], 0],
    [[paths.responses, paths.attempts, join(second, 'predict.json'), paths.predictions(id, 0)], 0],
    [[paths.responses, second], 1],
    [[paths.responses, paths.attempts, paths.round(id, 0, 1), second], 2],
  ];
  const plain = ({ attempts, answers }: typeof before) => ({
    answers,
    attempts: attempts.map(({ seconds: _s, cpuSeconds: _c, memoryMb: _m, ...row }) => row),
  });
  for (const [files, calls] of steps) {
    for (const file of files) rmSync(file, { recursive: true });
    const asked = model.asked.length;
    await buildSuite(options);
    for (const name of readdirSync(second).filter((one) => one.endsWith('.json')))
      t.log(name, readFileSync(join(second, name), 'utf8').slice(0, 500));
    // First what came of each round: it says why another one was needed.
    t.deepEqual(plain(await readBuilt(out)), plain(before), files.join(' '));
    t.is(model.asked.length - asked, calls, files.join(' '));
  }
  t.deepEqual(
    readdirSync(second).filter((name) => name.endsWith('.part')),
    [],
  );
});

test('the key is not needed', async (t) => {
  const built = await buildScripted(t, [replyOf(otsuProgram)], {
    suite: await withoutKey(temporaryFolder(t)),
  });
  t.is(built?.answers[0].outcome ?? 'predicted', 'predicted');
});

async function withoutKey(folder: string): Promise<string> {
  const { cpSync } = await import('node:fs');
  const copy = join(folder, 'suite');
  cpSync(await pipelineSuite(), copy, { recursive: true });
  rmSync(join(copy, 'key.jsonl'));
  rmSync(join(copy, 'key-files'), { recursive: true });
  return copy;
}
