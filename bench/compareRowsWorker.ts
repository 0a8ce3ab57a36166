import { readFileSync } from 'node:fs';
import { compareRuns } from '../judge/compareRuns.js';
import { summarizeRun } from '../judge/summarizeRun.js';
import type { CompareRowsResult } from './compareRows.js';

/** Peak resident memory; Linux counts the parent's in `resourceUsage`, so its own table is asked first. */
function peakMegabytes(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) / 1024;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

const [suite, run] = process.argv.slice(2);
const compareSeconds = await secondsOf(() => compareRuns({ runs: [run], suite, by: 'prompt' }));
const summarizeSeconds = await secondsOf(() => summarizeRun({ run, suite }));
const result: CompareRowsResult = { compareSeconds, summarizeSeconds, peakMegabytes: peakMegabytes() };
console.log(JSON.stringify(result));
