import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import test from 'ava';
import { packagePath } from '../../util/packagePath.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const driver = packagePath('dist', 'test', 'support', 'hangingDriver.js');

for (const [title, signals, isInRead] of [
  ['a request to end ends work that hangs, after some patience', ['SIGTERM'], false],
  ['a request to end ends a read that hangs in a thread of its own', ['SIGTERM'], true],
  ['a second interruption ends it at once', ['SIGINT', 'SIGINT'], false],
  ['a second interruption ends a read that hangs at once', ['SIGINT', 'SIGINT'], true],
] as const) {
  test(title, async (t) => {
    const pipe = join(temporaryFolder(t), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const child = fork(driver, isInRead ? [pipe] : [], { silent: true, execArgv: [] });
    t.teardown(() => child.kill('SIGKILL'));
    const ended = once(child, 'exit');
    await once(child, 'message');
    for (const signal of signals) {
      child.kill(signal);
      if (signals.length > 1) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    t.deepEqual(await ended, [null, signals[0]]);
  });
}
