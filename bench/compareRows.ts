import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeJudgedSuite } from './writeJudgedSuite.js';

/** What it takes to compare, to summarise and to report a run, reading all its files; seconds of processor time. */
export interface CompareRowsResult {
  readonly compareSeconds: number;
  readonly summarizeSeconds: number;
  readonly reportSeconds: number;
  /** Of the process that did all three. */
  readonly peakMegabytes: number;
}

/** Makes a judged run of so many items by seed, and measures in a process of its own how it is compared and reported. */
export async function compareRows({
  items = 200_000,
  subjects = 1200,
  seed = 1,
} = {}): Promise<CompareRowsResult> {
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-bench-'));
  try {
    const { suite, runs } = await writeJudgedSuite({ folder, items, subjects, seed, runs: 1 });
    const worker = fileURLToPath(new URL('./compareRowsWorker.js', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [worker, suite, ...runs]);
    return JSON.parse(stdout) as CompareRowsResult;
  } finally {
    await rm(folder, { recursive: true });
  }
}
