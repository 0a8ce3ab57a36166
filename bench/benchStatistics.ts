import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { clusterBootstrapInterval } from '../statistics/clusterBootstrapInterval.js';
import { totalsByCluster } from '../statistics/totalsByCluster.js';
import { wilcoxonSignedRank } from '../statistics/wilcoxonSignedRank.js';
import { packagePath } from '../util/packagePath.js';
import { createRandom } from '../util/random.js';
import { writeJudgedSuite } from './writeJudgedSuite.js';

/** Seconds of processor time, and what scipy takes for the same in the same call; null where it is not there. */
export interface StatisticTime {
  readonly name: string;
  readonly seconds: number;
  readonly scipySeconds: number | null;
}

/** Times statistics of real size, each beside scipy. */
export function benchStatistics(python: string): StatisticTime[] {
  const scipy = scipyTimes(python);
  return Object.entries(ours).map(([name, step]) => ({
    name,
    seconds: secondsOf(step),
    scipySeconds: scipy?.[name] ?? null,
  }));
}

const random = createRandom(1, 'statistics');
const differences = Float64Array.from({ length: 100_000 }, () => random.integer(9) - 4);
const subjects = Uint32Array.from({ length: 100_000 }, () => random.integer(1200));

/** By the names that the script for Python has. */
const ours = {
  'cluster bootstrap, 100,000 pairs, 1,200 subjects, 10,000 draws': () =>
    clusterBootstrapInterval(totalsByCluster(differences, subjects), createRandom(2), { resamples: 10_000 }),
  'exact signed-rank test, 500 pairs': () => signedRankOf(1),
  'exact signed-rank tests of 100 rows, 500 pairs each': () => {
    for (let row = 1; row <= 100; row++) signedRankOf(row);
  },
} as const;

function signedRankOf(row: number): void {
  const drawn = createRandom(row, 'signed rank');
  const sums = Float64Array.from({ length: 500 }, () => drawn.normal());
  wilcoxonSignedRank(sums, new Float64Array(500));
}

function secondsOf(step: () => unknown): number {
  const begun = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

function scipyTimes(python: string): Readonly<Record<string, number>> | null {
  try {
    const printed = execFileSync(python, [packagePath('bench', 'statisticPeers.py')], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return z.record(z.string(), z.number()).parse(JSON.parse(printed));
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) throw error;
    return null;
  }
}

/** What comparing ten models takes, reading a million judgements, in a process of its own. */
export interface ModelsTime {
  readonly rows: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** Makes ten judged runs by seed and compares them by model. */
export async function benchModels({ items = 100_000, runs = 10, seed = 1 } = {}): Promise<ModelsTime> {
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-bench-'));
  try {
    const made = await writeJudgedSuite({ folder, items, subjects: 1200, runs, seed });
    const worker = fileURLToPath(new URL('./compareModelsWorker.js', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [worker, made.suite, ...made.runs]);
    const { seconds, peakMegabytes } = JSON.parse(stdout) as Omit<ModelsTime, 'rows'>;
    return { rows: items * runs, seconds, peakMegabytes };
  } finally {
    await rm(folder, { recursive: true });
  }
}
