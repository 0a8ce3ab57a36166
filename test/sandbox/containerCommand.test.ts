import test from 'ava';
import { type ContainerHost, containerCommand } from '../../sandbox/container/containerCommand.js';
import { containerOutcome } from '../../sandbox/container/containerOutcome.js';
import type { SandboxCall } from '../../sandbox/sandbox.js';
import { testLimits } from '../support/openTestSandbox.js';

const docker: ContainerHost = {
  engine: 'docker',
  program: '/usr/bin/docker',
  image: 'pipelines',
  user: { uid: 1000, gid: 100 },
};
const call: SandboxCall = {
  command: ['python3', 'main.py'],
  folder: '/out',
  mounts: [
    { source: '/runs/a, "b"', target: '/data', access: 'read' },
    { source: '/runs/out', target: '/out', access: 'write' },
  ],
  environment: { EPOCHS: '2' },
  limits: testLimits,
  gpu: false,
};

/** The values that follow an option. */
function valuesOf(words: readonly string[], option: string): string[] {
  return words.flatMap((word, place) => (word === option ? [words[place + 1]] : []));
}

test('a container has no network, no capabilities, no writable root and the limits of the call', (t) => {
  const words = containerCommand(docker, call, 'name');
  t.deepEqual(words.slice(0, 4), ['/usr/bin/docker', 'run', '--name', 'name']);
  t.true(words.includes('--read-only'));
  const expected = {
    '--network': ['none'],
    '--cap-drop': ['ALL'],
    '--security-opt': ['no-new-privileges'],
    '--pids-limit': ['32'],
    '--memory': ['512m'],
    '--memory-swap': ['512m'],
    '--shm-size': ['256m'],
    '--tmpfs': ['/tmp:rw,mode=1777,size=32m'],
    '--ulimit': ['core=0', 'cpu=60:65', 'fsize=16777216'],
    '--user': ['1000:100'],
    '--pull': ['never'],
    '--userns': [],
    '--gpus': [],
  };
  for (const [option, values] of Object.entries(expected))
    t.deepEqual(valuesOf(words, option), values, option);
  t.deepEqual(words.slice(-3), ['pipelines', 'python3', 'main.py']);
});

test('mounts of a container are read-only unless they are written, and commas in paths are quoted', (t) => {
  t.deepEqual(valuesOf(containerCommand(docker, call, 'name'), '--mount'), [
    'type=bind,"source=/runs/a, ""b""",target=/data,readonly',
    'type=bind,source=/runs/out,target=/out',
  ]);
});

test('Podman keeps the number of the user, and a graphics processor is passed in where it is asked for', (t) => {
  const words = containerCommand({ ...docker, engine: 'podman' }, { ...call, gpu: true }, 'name');
  t.deepEqual(valuesOf(words, '--userns'), ['keep-id']);
  t.deepEqual(valuesOf(words, '--gpus'), ['all']);
});

test("nothing of the caller's environment is handed to a container", (t) => {
  process.env.RADVUQA_TEST_KEY = 'sk-secret';
  t.teardown(() => delete process.env.RADVUQA_TEST_KEY);
  const variables = valuesOf(containerCommand(docker, call, 'name'), '--env');
  t.true(variables.includes('EPOCHS=2'));
  t.true(variables.includes('OMP_NUM_THREADS=1'));
  t.false(variables.some((text) => text.includes('KEY') || text.includes('secret')));
});

const ended = { ExitCode: 0, OOMKilled: false, Error: '', StartedAt: '2026-01-01T00:00:00Z' };
for (const [what, state, outcome] of [
  ['an exit code', { ...ended, ExitCode: 3 }, { kind: 'exited', code: 3 }],
  ['memory that ran out', { ...ended, ExitCode: 137, OOMKilled: true }, { kind: 'memory' }],
  ['a signal', { ...ended, ExitCode: 139 }, { kind: 'killed', signal: 11 }],
  ['the signal of its processor time', { ...ended, ExitCode: 152 }, { kind: 'processorTime' }],
  [
    'a program that is not there',
    { ...ended, ExitCode: 127, Error: 'no such file', StartedAt: '0001-01-01T00:00:00Z' },
    { kind: 'couldNotStart', reason: 'no such file' },
  ],
] as const) {
  test(`the end of a container is read from its state: ${what}`, (t) => {
    t.deepEqual(containerOutcome(JSON.stringify(state), ''), outcome);
  });
}

test('where there is no container, what the engine said is the reason', (t) => {
  t.deepEqual(containerOutcome(null, 'no such image'), { kind: 'couldNotStart', reason: 'no such image' });
});
