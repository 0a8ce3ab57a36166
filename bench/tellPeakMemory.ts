/** For `node --import`: when the process ends, it writes the most memory that it held into the file PEAK_MEMORY. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { peakMegabytes } from './peakMegabytes.js';

const file = process.env.PEAK_MEMORY;
if (isMainThread && file !== undefined) process.on('exit', () => writeFileSync(file, `${peakMegabytes()}`));
