/** A process of its own for `benchImport`: `node importLogProcess.js LOG SUITE OUT`. */
import { importRun } from '../exchange/importRun.js';
import { peakMegabytes } from './peakMegabytes.js';

const [, , log, suite, out] = process.argv;
const start = performance.now();
const { answers, rejected, missing } = await importRun({ log, from: 'auto', suite, out });
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage();
const processorSeconds = (user + system) / 1e6;
console.log(
  JSON.stringify({ answers, rejected, missing, seconds, processorSeconds, peakMegabytes: peakMegabytes() }),
);
