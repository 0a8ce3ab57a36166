import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { runPaths } from '../../../suites/paths.js';
import type { KeyRow } from '../../../suites/schema/schema.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import {
  type BuiltRun,
  buildScripted,
  otsuProgram,
  otsuWith,
  pipelineSuite,
} from '../../support/builtPipelines.js';
import { testLimits } from '../../support/openTestSandbox.js';
import { readLines } from '../../support/readLines.js';

/** What a stage printed. */
function printed({ out, model }: BuiltRun, name: 'train' | 'predict', round = 1): string {
  return readFileSync(join(runPaths(out).round(model.asked[0].id, 0, round), `${name}-stdout.txt`), 'utf8');
}

/** The good program with lines at the start of its training, or of its prediction. */
const whenTraining = (code: string) =>
  otsuWith('main.py', 'def run():\n', `def run():\n    ${code.trim().replaceAll('\n', '\n    ')}\n`);
const whenPredicting = (code: string) =>
  otsuWith(
    'main.py',
    'output_folder):\n',
    `output_folder):\n    ${code.trim().replaceAll('\n', '\n    ')}\n`,
  );

/** Hashes of all files that a program can read, but for the system's. */
const lookAround = `
import hashlib
for base in ("/data", "/images", "/out", "/program", "/radvuqa", "/home", "/root", "/tmp", "/run", "/mnt", "/srv", "/work", "/var/tmp"):
    for folder, _, names in os.walk(base):
        for name in names:
            try:
                print("seen", hashlib.sha256(open(os.path.join(folder, name), "rb").read()).hexdigest(), os.path.join(folder, name))
            except OSError:
                pass
`;

test('neither sandbox shows the masks of images that are held out, nor the first these images', async (t) => {
  const program = whenTraining(lookAround);
  const both = otsuWith(
    'main.py',
    'output_folder):\n',
    `output_folder):\n    ${lookAround.trim().replaceAll('\n', '\n    ')}\n`,
  );
  const merged = both.replace(
    'def run():\n',
    `def run():\n    ${lookAround.trim().replaceAll('\n', '\n    ')}\n`,
  );
  t.not(program, merged);
  const built = await buildScripted(t, [merged]);
  if (built === null) return;
  t.is(built.answers[0].outcome, 'predicted');
  const suite = await pipelineSuite();
  const [key] = await readLines<KeyRow>(join(suite, 'key.jsonl'));
  if (key.answer.kind !== 'program') throw new Error('no program');
  const truth = key.answer.masks.map(({ file }) => sha256Hex(readFileSync(join(suite, file))));
  const heldOut = key.answer.masks.map(({ name }) =>
    sha256Hex(readFileSync(join(suite, `data-sets/squares/held-out/${name}.png`))),
  );
  const [trained, predicted] = [printed(built, 'train'), printed(built, 'predict')];
  t.regex(trained, /\/data\/masks\//);
  t.notRegex(predicted, /\/data\//);
  const own = new Set(
    readdirSync(join(suite, 'data-sets/squares/train/masks')).map((name) =>
      sha256Hex(readFileSync(join(suite, 'data-sets/squares/train/masks', name))),
    ),
  );
  const hidden = truth.filter((one) => !own.has(one));
  t.true(hidden.length > 0);
  for (const hash of hidden) t.false(trained.includes(hash) || predicted.includes(hash));
  t.notRegex(trained + predicted, /key-files|key\.jsonl|suite\.json/);
  for (const hash of heldOut) t.deepEqual([trained.includes(hash), predicted.includes(hash)], [false, true]);
});

test('a sheet of perfect scores changes what a program says of itself, and nothing else', async (t) => {
  const built = await buildScripted(t, [
    otsuWith('train.py', 'return sum(scores) / len(scores)', 'return 0.999'),
  ]);
  if (built === null) return;
  t.like(built.answers[0], { outcome: 'predicted', selfReported: { validation: 0.999, test: 0.999 } });
});

const forbidden: readonly (readonly [what: string, code: string, faults: readonly string[]])[] = [
  [
    'reaches for the network',
    'import urllib.request\nurllib.request.urlopen("http://example.org")',
    ['forbidden'],
  ],
  ['writes to its data', 'open("/data/images/more.png", "w")', ['forbidden']],
  ['writes beside its files', 'open("results.txt", "w")', ['forbidden']],
  [
    'starts processes without end',
    'import subprocess, sys\nkept = []\nwhile True:\n    kept.append(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]))',
    ['forbidden', 'memory', 'killed'],
  ],
  [
    'takes memory without end',
    'kept = []\nwhile True:\n    kept.append(bytearray(16 << 20))',
    ['memory', 'killed'],
  ],
  [
    'fills the disk',
    'for place in range(1000):\n    open(f"/out/{place}.bin", "wb").write(bytes(4 << 20))',
    ['output too large'],
  ],
  [
    'writes a file without end',
    'with open("/out/large.bin", "wb") as file:\n    while True:\n        file.write(bytes(1 << 20))',
    ['output too large'],
  ],
  ['dies', 'import signal\nos.kill(os.getpid(), signal.SIGSEGV)', ['killed']],
];

for (const [what, code, faults] of forbidden) {
  test(`a program that ${what} is told apart, and the next one counts`, async (t) => {
    const built = await buildScripted(t, [whenTraining(code), otsuWith('main.py', 'epochs = ', 'epochs = ')]);
    if (built === null) return;
    const [first, second] = built.attempts;
    t.true(faults.includes(first.class ?? ''), `${first.class}: ${first.line}`);
    t.is(second.outcome, 'ok');
  });
}

test('a daemon is ended with its sandbox', async (t) => {
  const daemon = `
import subprocess, sys
subprocess.Popen([sys.executable, "-c", "import time\\nwhile True:\\n    open('/out/alive', 'a').write('x')\\n    time.sleep(0.05)"], start_new_session=True)
`;
  const built = await buildScripted(t, [whenTraining(daemon)]);
  if (built === null) return;
  t.is(built.answers[0].outcome, 'predicted');
  const alive = join(runPaths(built.out).round(built.model.asked[0].id, 0, 1), 'out', 'alive');
  const before = readFileSync(alive, 'utf8').length;
  await new Promise((resolve) => setTimeout(resolve, 300));
  t.is(readFileSync(alive, 'utf8').length, before);
});

test('links and pipes that a program leaves are not followed, and its plain files stay', async (t) => {
  const links = `
os.symlink("/etc/passwd", "/out/test_dice_scores_2.xlsx")
os.symlink("/", "/out/all")
os.mkfifo("/out/pipe")
`;
  const built = await buildScripted(t, [whenTraining(links)]);
  if (built === null) return;
  t.is(built.answers[0].outcome, 'predicted');
  const names = readdirSync(join(runPaths(built.out).round(built.model.asked[0].id, 0, 1), 'out')).sort();
  t.deepEqual(names, [
    'model.json',
    'test_dice_scores.xlsx',
    'train_losses.xlsx',
    'val_losses.xlsx',
    'validation_dice_scores.xlsx',
  ]);
});

test('links in the place of masks are no masks', async (t) => {
  const links = `
for name in os.listdir(image_folder):
    os.symlink(os.path.join(image_folder, name), os.path.join(output_folder, name))
return
`;
  const built = await buildScripted(t, [whenPredicting(links)], { rounds: 1 });
  if (built === null) return;
  t.like(built.attempts, [{ class: 'wrong output' }]);
});

test('a model file that runs code when it is opened runs it in the second sandbox alone', async (t) => {
  const files = {
    ...otsuProgram,
    'main.py': otsuProgram['main.py']
      .replace('import json\n', 'import json\nimport pickle\n')
      .replace(
        'def predict_folder(',
        'class Evil:\n    def __reduce__(self):\n        return (os.system, ("id -u; touch /tmp/was-here; echo opened",))\n\n\ndef predict_folder(',
      )
      .replace(
        '    with open(os.path.join(model_folder',
        '    pickle.load(open(os.path.join(model_folder, "model.pth"), "rb"))\n    with open(os.path.join(model_folder',
      )
      .replace(
        '    dataset = Dataset(',
        '    pickle.dump(Evil(), open("/out/model.pth", "wb"))\n    dataset = Dataset(',
      ),
  };
  const parts = Object.entries(files).map(([name, code]) => `### ${name}\n\`\`\`python\n${code}\`\`\``);
  const built = await buildScripted(t, [parts.join('\n')]);
  if (built === null) return;
  t.is(built.answers[0].outcome, 'predicted');
  t.notRegex(printed(built, 'train'), /opened/);
  t.regex(printed(built, 'predict'), /65534\nopened/);
});

test('an exception with a name of its own carries nothing out of the second sandbox', async (t) => {
  const code =
    'raise type("Pixels_" + str(read_png(os.path.join(image_folder, os.listdir(image_folder)[0]))[2][0]), (Exception,), {})("secret")';
  const built = await buildScripted(t, [whenPredicting(code)], { rounds: 2 });
  if (built === null) return;
  t.like(built.attempts, [{ class: 'Exception', line: 'Exception' }]);
  t.notRegex(built.model.asked[1].text, /Pixels|secret/);
});

test('a prediction that never ends is stopped, too', async (t) => {
  const limits = { ...testLimits, wallSeconds: 10 };
  const built = await buildScripted(t, [whenPredicting('while True:\n    pass')], { rounds: 1, limits });
  if (built === null) return;
  t.like(built.attempts, [{ stage: 'predict', class: 'timeout' }]);
});
