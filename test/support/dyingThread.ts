/** For `node --import`: the thread that makes a suite ends of itself, once the first picture is written. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, workerData } from 'node:worker_threads';

if (!isMainThread && typeof workerData?.recipe === 'object') {
  setInterval(() => {
    if (existsSync(join(workerData.out, 'images'))) process.exit(9);
  }, 1);
}
