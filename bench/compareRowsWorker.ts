import { join } from 'node:path';
import { writeReport } from '../reports/writeReport.js';
import { compareRuns } from '../results/compare/compareRuns.js';
import { summarizeRun } from '../results/summarize/summarizeRun.js';
import type { CompareRowsResult } from './compareRows.js';
import { peakMegabytes } from './peakMegabytes.js';

/** Processor time, user and system, of all threads: the clock would count what other processes do. */
async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

const [suite, run] = process.argv.slice(2);
const compareSeconds = await secondsOf(() => compareRuns({ runs: [run], suite, by: 'prompt' }));
const summarizeSeconds = await secondsOf(() => summarizeRun({ run, suite }));
const reportSeconds = await secondsOf(() =>
  writeReport({ runs: [run], suites: [suite], out: join(run, 'report') }),
);
const result: CompareRowsResult = {
  compareSeconds,
  summarizeSeconds,
  reportSeconds,
  peakMegabytes: peakMegabytes(),
};
console.log(JSON.stringify(result));
