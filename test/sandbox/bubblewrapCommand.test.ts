import test from 'ava';
import { type BubblewrapHost, bubblewrapCommand } from '../../sandbox/bubblewrap/bubblewrapCommand.js';
import { programIn, readOutcome } from '../../sandbox/bubblewrap/readOutcome.js';
import type { SandboxCall } from '../../sandbox/sandbox.js';
import type { Supervised } from '../../sandbox/supervision/superviseProcess.js';
import { testLimits } from '../support/openTestSandbox.js';

const host: BubblewrapHost = {
  bubblewrap: '/usr/bin/bwrap',
  prlimit: '/usr/bin/prlimit',
  rootTools: null,
  disablesUserNamespaces: true,
  system: ['--ro-bind', '/usr', '/usr'],
  gpuDevices: ['/dev/nvidia0'],
  filter: Buffer.alloc(8),
  python: {
    executable: '/home/a/python/bin/python3',
    version: '3.12.0',
    hasTorch: false,
    folders: ['/home/a/python'],
    environment: {},
  },
};
const call: SandboxCall = {
  command: ['python3', 'main.py'],
  folder: '/out',
  mounts: [{ source: '/home/a/run', target: '/out', access: 'write' }],
  environment: {},
  limits: testLimits,
  gpu: false,
};

test('an ordinary user starts one bubblewrap, whose options are not on the command line', (t) => {
  const { command, hiddenWords } = bubblewrapCommand(host, call);
  t.deepEqual(command.slice(0, 5), ['/usr/bin/bwrap', '--args', '3', '--', '/usr/bin/prlimit']);
  t.deepEqual(command.slice(-3), ['--', 'python3', 'main.py']);
  const words = hiddenWords.join(' ');
  t.true(
    words.includes('--ro-bind /home/a/python /home/a/python --bind /home/a/run /out --remount-ro /'),
    words,
  );
  t.true(
    words.includes('--unshare-all --unshare-user --uid 65534 --gid 65534 --cap-drop ALL --disable-userns'),
  );
});

const rootTools = { unshare: '/bin/unshare', shell: '/bin/sh', mount: '/bin/mount', setpriv: '/bin/setpriv' };

test('root goes on as an ordinary user in the same process', (t) => {
  const { command, hiddenWords } = bubblewrapCommand(
    { ...host, rootTools: { ...rootTools, isReachable: () => true } },
    call,
  );
  t.is(
    command.slice(0, 8).join(' '),
    '/bin/setpriv --reuid 65534 --regid 65534 --clear-groups -- /usr/bin/bwrap',
  );
  t.true(hiddenWords.join(' ').includes('--ro-bind /home/a/python /home/a/python --bind /home/a/run /out'));
});

test('root puts what lies in a private home where the ordinary user finds it', (t) => {
  const isReachable = (path: string) => path === '/home/a/python';
  const { command, hiddenWords } = bubblewrapCommand(
    { ...host, rootTools: { ...rootTools, isReachable } },
    call,
  );
  t.deepEqual(command.slice(0, 7), [
    ...'/bin/unshare --mount --propagation private -- /bin/sh -c'.split(' '),
  ]);
  t.regex(command[7], /exec "\$@"$/);
  t.is(
    command.slice(8, 21).join(' '),
    'sh /bin/mount /run/radvuqa-sandbox /home/a/run -- ' +
      '/bin/setpriv --reuid 65534 --regid 65534 --clear-groups -- /usr/bin/bwrap',
  );
  t.true(
    hiddenWords
      .join(' ')
      .includes('--ro-bind /home/a/python /home/a/python --bind /run/radvuqa-sandbox/0 /out'),
  );
});

test('system calls are filtered where a filter is known for the processor', (t) => {
  t.true(bubblewrapCommand(host, call).hiddenWords.join(' ').includes(' --seccomp 5 '));
  t.false(bubblewrapCommand({ ...host, filter: Buffer.alloc(0) }, call).hiddenWords.includes('--seccomp'));
});

test('an older bubblewrap is not told what it does not know', (t) => {
  const { hiddenWords } = bubblewrapCommand({ ...host, disablesUserNamespaces: false }, call);
  t.false(hiddenWords.includes('--disable-userns'));
});

test('a graphics processor comes with its devices, and without a limit of address space', (t) => {
  const { command, hiddenWords } = bubblewrapCommand(host, { ...call, gpu: true });
  t.true(hiddenWords.join(' ').includes('--dev-bind /dev/nvidia0 /dev/nvidia0'));
  t.false(command.some((word) => word.startsWith('--as=')));
  t.true(bubblewrapCommand(host, call).command.includes(`--as=${(512 + 4096) * 2 ** 20}`));
});

const tail = { text: '', omittedBytes: 0 };
const ended: Supervised = {
  stopped: null,
  exit: { kind: 'code', code: 0 },
  status: '{ "child-pid": 17, "pid-namespace": 4026532182 }\n{ "exit-code": 0 }\n',
  stdout: tail,
  stderr: tail,
  seconds: 1,
  processorSeconds: null,
  peakMegabytes: null,
};

for (const [what, changes, outcome] of [
  ['it ended by itself', {}, { kind: 'exited', code: 0 }],
  ['we ended it', { stopped: { kind: 'timeout' } }, { kind: 'timeout' }],
  [
    'bubblewrap failed before it began',
    {
      status: '{ "child-pid": 17 }',
      exit: { kind: 'code', code: 1 },
      stderr: { ...tail, text: 'bwrap: no\n' },
    },
    { kind: 'couldNotStart', reason: 'bwrap: no' },
  ],
  [
    'somebody killed bubblewrap',
    { status: '{ "child-pid": 17 }', exit: { kind: 'signal', signal: 'SIGKILL' } },
    { kind: 'killed', signal: 9 },
  ],
  [
    'there is no such program',
    { status: '', exit: { kind: 'failed', reason: 'ENOENT' } },
    { kind: 'couldNotStart', reason: 'ENOENT' },
  ],
] as const) {
  test(`how a program ended is read from the words of bubblewrap: ${what}`, (t) => {
    t.deepEqual(readOutcome({ ...ended, ...changes }), outcome);
  });
}

test('the first process of a sandbox is known as soon as bubblewrap has told it', (t) => {
  t.is(programIn(''), null);
  t.is(programIn(ended.status), 17);
});
