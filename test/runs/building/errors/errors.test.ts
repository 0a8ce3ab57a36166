import test from 'ava';
import { classifyEnd } from '../../../../runs/building/errors/classifyEnd.js';
import { tellFailure, tellPrediction } from '../../../../runs/building/errors/feedback.js';
import { lastException } from '../../../../runs/building/errors/lastException.js';
import { defaultLimits } from '../../../../sandbox/defaultLimits.js';
import type { SandboxOutcome } from '../../../../sandbox/sandbox.js';
import { UsageError } from '../../../../util/radvuqaError.js';

const frames =
  'Traceback (most recent call last):\n  File "/program/main.py", line 3, in <module>\n    run()\n';
const print = (text: string) => ({ text, omittedBytes: 0 });
const classOf = (stderr: string, code = 1) =>
  classifyEnd({ outcome: { kind: 'exited', code }, stderr: print(stderr) })?.class;

/** As CPython 3.11 and PyTorch 1.13 print them. */
const printed: readonly (readonly [stderr: string, name: string])[] = [
  [`${frames}NameError: name 'run' is not defined\n`, 'NameError'],
  [`${frames}RuntimeError: mat1 and mat2 shapes cannot be multiplied (4x8 and 9x2)\n`, 'RuntimeError'],
  [`${frames}KeyError: 'image'\n`, 'KeyError'],
  [`${frames}AssertionError\n`, 'AssertionError'],
  [`${frames}torch.cuda.OutOfMemoryError: CUDA out of memory.\n`, 'memory'],
  [
    `${frames}RuntimeError: [enforce fail at alloc_cpu.cpp:66] . DefaultCPUAllocator: can't allocate memory\n`,
    'memory',
  ],
  [`${frames}MemoryError\n`, 'memory'],
  [`${frames}numpy.core._exceptions._ArrayMemoryError: Unable to allocate 9.31 GiB for an array\n`, 'memory'],
  ['  File "/program/main.py", line 2\n    def a(:\n          ^\nSyntaxError: invalid syntax\n', 'syntax'],
  ['  File "/program/main.py", line 2\n    x\nIndentationError: unexpected indent\n', 'syntax'],
  [`${frames}ModuleNotFoundError: No module named 'torchinfo'\n`, 'import'],
  [`${frames}ImportError: cannot import name 'UNet' from 'model' (/program/model.py)\n`, 'import'],
  [`${frames}PermissionError: [Errno 13] Permission denied: '/data/images/x.png'\n`, 'forbidden'],
  [`${frames}OSError: [Errno 30] Read-only file system: 'results'\n`, 'forbidden'],
  [
    `${frames}urllib.error.URLError: <urlopen error [Errno -3] Temporary failure in name resolution>\n`,
    'forbidden',
  ],
  [`${frames}OSError: [Errno 101] Network is unreachable\n`, 'forbidden'],
  [`${frames}RuntimeError: can't start new thread\n`, 'forbidden'],
  [`${frames}OSError: [Errno 28] No space left on device\n`, 'output too large'],
  [`${frames}FileNotFoundError: [Errno 2] No such file or directory: 'a'\n`, 'FileNotFoundError'],
  [
    'usage: main.py [-h] --data DATA\nmain.py: error: the following arguments are required: --data\n',
    'exit code',
  ],
  ['', 'exit code'],
  [
    `${frames}KeyError: 'a'\n\nDuring handling of the above exception, another exception occurred:\n\n${frames}ValueError: b\n`,
    'ValueError',
  ],
  [
    `${frames}RuntimeError: Caught TypeError in DataLoader worker process 0.\nOriginal Traceback (most recent call last):\n  File "/usr/lib/worker.py", line 302, in _worker_loop\nTypeError: 'int' object is not callable\n`,
    'TypeError',
  ],
  [`${frames}ValueError: several\nlines: here\n`, 'ValueError'],
  [
    `Epoch 1:  50%|#####     | 5/10\rEpoch 1: 100%|####| 10/10\n${frames}ZeroDivisionError: division by zero\nException ignored in: <function x>\n`,
    'ZeroDivisionError',
  ],
];

for (const [stderr, name] of printed) {
  test(`the class is ${name}: ${stderr.trim().split('\n').at(-1)}`, (t) => {
    t.is(classOf(stderr), name);
  });
}

test('the line is that of the exception, and what a program prints at length is cut', (t) => {
  t.deepEqual(lastException(`${frames}ValueError: too ${'long '.repeat(500)}\n`)?.line.length, 500);
  t.is(lastException('ValueError: in a log'), null);
  t.is(classOf('', 0), undefined);
});

const stops: readonly (readonly [SandboxOutcome, string, RegExp])[] = [
  [{ kind: 'timeout' }, 'timeout', /stopped after 3600 seconds/],
  [{ kind: 'processorTime' }, 'processor time', /7200 seconds of processor time/],
  [{ kind: 'memory' }, 'memory', /more than 8192 MB/],
  [{ kind: 'outputTooLarge', found: '3 GB' }, 'output too large', /more than 1024 MB into a file/],
  [{ kind: 'killed', signal: 11 }, 'killed', /signal 11/],
];

for (const [outcome, name, told] of stops) {
  test(`an end by ${outcome.kind} is told as what it is`, (t) => {
    const error = classifyEnd({ outcome, stderr: print('') });
    t.is(error?.class, name);
    if (error !== null) t.regex(tellFailure(error, { stderr: print('') }, defaultLimits), told);
  });
}

test('a sandbox that fails is no error of the program', (t) => {
  const outcome = { kind: 'couldNotStart', reason: 'no user namespaces' } as const;
  t.throws(() => classifyEnd({ outcome, stderr: print('') }), {
    instanceOf: UsageError,
    message: /no user namespaces/,
  });
});

test('errors of training go back word for word, without what progress bars wrote over', (t) => {
  const stderr = `train:  50%|##  | 1/2\rtrain: 100%|####| 2/2\n${frames}NameError: x\n`;
  const error = { class: 'NameError', line: 'NameError: x' };
  t.is(
    tellFailure(error, { stderr: print(stderr) }, defaultLimits),
    `train: 100%|####| 2/2\n${frames}NameError: x`,
  );
});

test('errors of prediction go back as their class alone', (t) => {
  const told = tellPrediction({ class: 'ValueError', line: 'ValueError: pixel 7 is 255' });
  t.regex(told, /failed with ValueError\.$/);
  t.notRegex(told, /pixel/);
});
