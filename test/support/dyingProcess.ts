/** For `node --import`: the process that makes the suite OUT dies as DEATH says, once the first picture is written. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const { OUT = '', DEATH } = process.env;
if (isMainThread && process.argv[1]?.endsWith('generateProcess.js')) {
  setInterval(() => {
    if (!existsSync(join(OUT, 'images'))) return;
    if (DEATH === 'SIGKILL') process.kill(process.pid, DEATH);
    process.exit(9);
  }, 1);
}
