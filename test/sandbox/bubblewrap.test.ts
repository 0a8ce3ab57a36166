import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import test from 'ava';
import { runProgram } from '../support/openTestSandbox.js';

test('a program runs, and its exit code and what it printed come back', async (t) => {
  const run = await runProgram(t, { program: ['hello.py', '7'] });
  if (run === null) return;
  t.deepEqual(run.outcome, { kind: 'exited', code: 7 });
  t.deepEqual(run.stdout, { text: 'hello 3\n', omittedBytes: 0 });
  t.deepEqual(run.stderr, { text: 'an aside\n', omittedBytes: 0 });
});

test('a program reads its inputs and cannot change them, and what it writes to /out stays', async (t) => {
  const run = await runProgram(t, { program: ['readInputs.py'] });
  if (run === null) return;
  t.is(run.stdout.text, 'not written: Read-only file system\n');
  t.is(readFileSync(join(run.out, 'copy.txt'), 'utf8'), 'a.txt: one\nb.txt: two\n');
});

test("nothing of the caller's environment can be read inside, at /proc/1/environ neither", async (t) => {
  process.env.RADVUQA_TEST_SECRET = 'sk-secret';
  t.teardown(() => delete process.env.RADVUQA_TEST_SECRET);
  const run = await runProgram(t, { program: ['lookAround.py'] });
  if (run === null) return;
  const seen = JSON.parse(run.stdout.text);
  t.false(run.stdout.text.includes('secret'), run.stdout.text);
  t.is(seen.environment.EPOCHS, '2');
  t.is(seen.environment.OMP_NUM_THREADS, '1');
  t.regex(seen.firstEnvironment, /^(PWD=[^\0]*\0)?$/);
});

test('a program is an ordinary user without capabilities, alone with its own processes and folders', async (t) => {
  const run = await runProgram(t, { program: ['lookAround.py'] });
  if (run === null) return;
  const seen = JSON.parse(run.stdout.text);
  t.is(seen.user, 65534);
  t.deepEqual(new Set(seen.capabilities), new Set(['0000000000000000']));
  t.is(seen.noNewPrivileges, '1');
  t.is(seen.hostname, 'sandbox');
  t.deepEqual(seen.processes, [1, 2]);
  t.deepEqual(
    seen.root.filter((name: string) =>
      ['etc', 'data', 'out', 'sys', 'var', 'run', 'srv', 'boot'].includes(name),
    ),
    ['data', 'etc', 'out'],
  );
});

test('no descriptor of the caller is open inside, and the command line of the sandbox tells no path', async (t) => {
  const run = await runProgram(t, { program: ['lookAround.py'] });
  if (run === null) return;
  const { descriptors, firstCommand } = JSON.parse(run.stdout.text);
  t.is(descriptors[0], '/dev/null');
  t.deepEqual(
    descriptors.slice(3).filter((name: string) => !name.startsWith('/proc/')),
    [],
  );
  t.false(firstCommand.includes(run.out), firstCommand);
});

test('a program reaches neither a server of this machine nor anything else', async (t) => {
  let calls = 0;
  const server = createServer(() => calls++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const { port } = server.address() as { port: number };
  const run = await runProgram(t, { program: ['reachOut.py', String(port)] });
  if (run === null) return;
  const reached = JSON.parse(run.stdout.text);
  t.is(reached.loopback, 'Connection refused');
  t.is(reached.outside, 'Network is unreachable');
  t.not(reached.name, 'reached');
  t.is(calls, 0);
});

test('a program reads no file of this machine that the call does not name, and gains no rights', async (t) => {
  const secrets = [
    '/etc/passwd',
    '/etc/shadow',
    '/etc/hostname',
    process.cwd(),
    join(process.cwd(), 'package.json'),
  ];
  const run = await runProgram(t, { program: ['readSecrets.py', ...secrets, '/proc/1/root/etc/passwd'] });
  if (run === null) return;
  const { mount, newUsers, becomeRoot, memoryOfNobody, ring, trace, ...files } = JSON.parse(run.stdout.text);
  for (const [path, found] of Object.entries(files)) t.not(found, 'read', path);
  t.is(mount, 'Operation not permitted');
  t.not(newUsers, 'done');
  t.not(becomeRoot, 'done');
  // Without the filter of system calls these succeed, or fail for another reason.
  const refused = ['x64', 'arm64'].includes(process.arch) ? 'Operation not permitted' : undefined;
  for (const found of [memoryOfNobody, ring, trace]) t.is(found, refused ?? found);
});

test('a program starts no more processes than it may, whoever calls', async (t) => {
  const run = await runProgram(t, { program: ['forkForever.py'], limits: { processes: 20 } });
  if (run === null) return;
  t.deepEqual(run.outcome, { kind: 'exited', code: 0 });
  const count = Number.parseInt(run.stdout.text, 10);
  t.true(count >= 15 && count < 20, run.stdout.text);
});

test('a file above the limit cannot be written', async (t) => {
  const run = await runProgram(t, { program: ['fillDisk.py', 'one file'] });
  if (run === null) return;
  t.deepEqual(run.outcome, { kind: 'exited', code: 3 });
  t.is(run.stdout.text, 'File too large\n');
  t.true(statSync(join(run.out, 'large')).size <= 16 * 2 ** 20);
});

for (const [way, found] of [
  ['many files', 'more than 32 MB of files'],
  ['without a name', 'more than 32 MB of files'],
  ['deep', 'folders within folders, more than 32 levels deep'],
  ['long names', 'a file that cannot be looked at'],
  ['empty files', 'more than 100000 files in memory'],
] as const) {
  test(`a program that fills the disk is stopped: ${way}`, async (t) => {
    const run = await runProgram(t, { program: ['fillDisk.py', way] });
    if (run !== null) t.deepEqual(run.outcome, { kind: 'outputTooLarge', found });
  });
}

test('folders that lie in memory hold no more than the limits', async (t) => {
  const limits = { memoryMegabytes: 64 };
  const run = await runProgram(t, { program: ['fillDisk.py', 'memory folders'], limits });
  if (run === null) return;
  const [full, closed] = ['No space left on device', 'Read-only file system'];
  t.is(
    run.stdout.text,
    `/ ${closed}\n/dev ${closed}\n/tmp ${full}\n/dev/shm ${full}\n/home No such file or directory\n/data ${closed}\n`,
  );
});

test('a process that a program leaves behind ends with the sandbox', async (t) => {
  const run = await runProgram(t, { program: ['leaveDaemon.py'] });
  if (run === null) return;
  t.deepEqual(run.outcome, { kind: 'exited', code: 0 });
  const before = statSync(join(run.out, 'beat')).size;
  await pause(300);
  t.is(statSync(join(run.out, 'beat')).size, before);
});

test('a program that waits for ever is ended after its wall time, and what it printed is kept', async (t) => {
  const run = await runProgram(t, { program: ['sleepForever.py'], limits: { wallSeconds: 5 } });
  if (run === null) return;
  t.deepEqual(run.outcome, { kind: 'timeout' });
  t.is(run.stdout.text, 'before\n');
});

for (const processes of ['0', '2']) {
  test(`an endless loop is ended after its processor time, of all its processes together: 2^${processes}`, async (t) => {
    const run = await runProgram(t, {
      program: ['loopForever.py', processes],
      limits: { processorSeconds: 1 },
    });
    if (run === null) return;
    t.deepEqual(run.outcome, { kind: 'processorTime' });
  });
}

test('a program that takes more memory than it may is ended, and its peak is told', async (t) => {
  const run = await runProgram(t, { program: ['allocate.py'], limits: { memoryMegabytes: 128 } });
  if (run === null) return;
  t.deepEqual(run.outcome, { kind: 'memory' });
  t.true((run.peakMegabytes ?? 0) > 128, String(run.peakMegabytes));
});

test('a program that prints for ever is ended, and only the end of it is kept', async (t) => {
  const run = await runProgram(t, { program: ['printForever.py'], limits: { outputMegabytes: 2 } });
  if (run === null) return;
  t.deepEqual(run.outcome, { kind: 'outputTooLarge', found: 'more than 2 MB printed' });
  t.is(run.stdout.text.length, 64 * 1024);
  t.true(run.stdout.omittedBytes >= 2 ** 20);
});

test('a program that a signal ends is told apart from one that ends itself', async (t) => {
  const run = await runProgram(t, { program: ['die.py'] });
  if (run !== null) t.deepEqual(run.outcome, { kind: 'killed', signal: 11 });
});

test('an interrupted run throws the reason, and the program is gone', async (t) => {
  const controller = new AbortController();
  const reason = new Error('interrupted');
  setTimeout(() => controller.abort(reason), 300);
  const call = { program: ['sleepForever.py'], signal: controller.signal };
  const error = await t.throwsAsync(async () => {
    if ((await runProgram(t, call)) === null) throw reason;
  });
  t.is(error, reason);
});
