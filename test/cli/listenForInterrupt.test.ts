import { fork } from 'node:child_process';
import { once } from 'node:events';
import test from 'ava';
import { packagePath } from '../../util/packagePath.js';

for (const [title, signals] of [
  ['a request to end ends work that hangs, after some patience', ['SIGTERM']],
  ['a second interruption ends it at once', ['SIGINT', 'SIGINT']],
] as const) {
  test(title, async (t) => {
    const child = fork(packagePath('dist', 'test', 'support', 'hangingDriver.js'), {
      silent: true,
      execArgv: [],
    });
    const ended = once(child, 'exit');
    await once(child, 'message');
    for (const signal of signals) {
      child.kill(signal);
      if (signals.length > 1) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    t.is((await ended)[0], 1);
  });
}
