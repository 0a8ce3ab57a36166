import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import test from 'ava';
import { packagePath } from '../../util/packagePath.js';
import { openTestSandbox } from '../support/openTestSandbox.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

test('when the process that runs a sandbox is killed, everything in it ends, what has left its session too', async (t) => {
  if ((await openTestSandbox(t)) === null) return;
  const out = join(temporaryFolder(t), 'out');
  mkdirSync(out);
  const beat = join(out, 'beat');
  const driver = fork(packagePath('dist', 'test', 'support', 'sandboxDriver.js'), [out]);
  while (!existsSync(beat)) await pause(20);
  driver.kill('SIGKILL');
  await once(driver, 'exit');
  t.true(await standsStill(beat));
});

/** Whether a file that grew every 20 ms grows no more, looked at until it does so or for half a minute. */
async function standsStill(path: string): Promise<boolean> {
  for (let look = 0; look < 60; look++) {
    const before = statSync(path).size;
    await pause(500);
    if (statSync(path).size === before) return true;
  }
  return false;
}
