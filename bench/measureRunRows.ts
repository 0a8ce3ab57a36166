import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSuite } from '../test/support/makeSuite.js';
import { packagePath } from '../util/packagePath.js';

/** What running and judging a synthetic suite took. */
export interface RunRowsMeasurement {
  readonly items: number;
  readonly scored: number;
  readonly runSeconds: number;
  readonly judgeSeconds: number;
  /** Peak resident memory of the process that did both, in MiB. */
  readonly peakMegabytes: number;
}

/** Runs baseline:random on so many synthetic items and judges it by a trivial rule, in a process of its own. */
export async function measureRunRows(items: number): Promise<RunRowsMeasurement> {
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-bench-'));
  try {
    const suite = await makeSuite(join(folder, 'suite'), items);
    const child = fork(packagePath('dist', 'bench', 'runRowsProcess.js'), [suite, join(folder, 'run')]);
    const [measured] = (await once(child, 'message')) as [Omit<RunRowsMeasurement, 'items'>];
    return { items, ...measured };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
