import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { takeLock } from '../../util/lockFile.js';
import { processStart } from '../../util/processStart.js';
import { OutputError } from '../../util/radvuqaError.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

test('a lock is held by one and free after its release', async (t) => {
  const folder = await temporaryFolder(t);
  const path = join(folder, 'run.lock');
  const lock = await takeLock(path);
  await t.throwsAsync(takeLock(path), {
    instanceOf: OutputError,
    message: /no other process.*delete the lock/,
  });
  await lock.release();
  t.deepEqual(await readdir(folder), []);
  await (await takeLock(path)).release();
});

test('of many who want a dead process’s lock one gets it', async (t) => {
  const folder = await temporaryFolder(t);
  const path = join(folder, 'run.lock');
  const child = spawn(process.execPath, ['-e', '0']);
  const dead = { host: hostname(), pid: child.pid, start: '1' };
  await once(child, 'exit');
  for (let round = 0; round < 20; round++) {
    await writeFile(path, JSON.stringify(dead));
    const takers = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(path)));
    const locks = takers.flatMap((taker) => (taker.status === 'fulfilled' ? [taker.value] : []));
    t.true(locks.length <= 1);
    for (const lock of locks) await lock.release();
    if (locks.length === 0) await (await takeLock(path)).release();
    t.deepEqual(await readdir(folder), []);
  }
});

const holders: readonly (readonly [string, string, boolean])[] = [
  [
    'a process id in use by another process',
    JSON.stringify({ host: hostname(), pid: process.pid, start: '1' }),
    true,
  ],
  ['an unreadable file', 'half of', true],
  ['an empty file', '', true],
  ['no process at all', JSON.stringify({ host: hostname(), pid: 'x', start: '1' }), true],
  ['another machine', JSON.stringify({ host: 'elsewhere', pid: 1, start: '1' }), false],
];

for (const [name, content, taken] of holders) {
  test(`a lock that names ${name} is ${taken ? 'taken over' : 'respected'}`, async (t) => {
    const path = join(await temporaryFolder(t), 'run.lock');
    await writeFile(path, content);
    if (taken) await (await takeLock(path)).release();
    else await t.throwsAsync(takeLock(path), { instanceOf: OutputError, message: /elsewhere/ });
    if (!taken) t.is(await readFile(path, 'utf8'), content);
    t.pass();
  });
}

test('where a lock cannot be read, that is said', async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'folder.lock'));
  await symlink('nowhere', join(folder, 'link.lock'));
  for (const name of ['folder.lock', 'link.lock']) {
    await t.throwsAsync(takeLock(join(folder, name)), { message: /expected a lock file that can be read/ });
  }
  t.deepEqual((await readdir(folder)).sort(), ['folder.lock', 'link.lock']);
});

test('the start of a process is known while it runs, also before it is collected', async (t) => {
  const own = await processStart(process.pid);
  t.is(await processStart(process.pid), own);
  t.truthy(own);
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => 0, 60000)']);
  await once(child, 'spawn');
  t.truthy(await processStart(child.pid ?? 0));
  child.kill('SIGKILL');
  await once(child, 'exit');
  t.is(await processStart(child.pid ?? 0), undefined);
});

test('a name that is too long for the file system is named as what it is', async (t) => {
  const path = join(temporaryFolder(t), `${'x'.repeat(300)}.lock`);
  await t.throwsAsync(takeLock(path), { instanceOf: OutputError, message: /too long.*ENAMETOOLONG/ });
});
