import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { suitePaths } from '../suites/paths.js';
import { makeItem, makeKeyRow, writeSuite } from '../test/support/makeSuite.js';
import { packagePath } from '../util/packagePath.js';
import { writeInspectLog } from './writeInspectLog.js';

/** What taking a log in took, in a process of its own. */
export interface ImportMeasurement {
  /** Size of the log. */
  readonly megabytes: number;
  readonly answers: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
}

/**
 * Takes in a log of Inspect with so many samples, whose prompts and pictures are held against a suite of as many items.
 *
 * @throws Error where a sample is not taken.
 */
export async function benchImport(rows: number): Promise<ImportMeasurement> {
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-bench-'));
  try {
    const suite = await writeSuite(join(folder, 'suite'), {
      items: rows,
      itemOf: (place) => ({ ...makeItem(0), id: `item-${place}` }),
      keyOf: (place) => ({ ...makeKeyRow(0), id: `item-${place}` }),
    });
    const { itemsHash } = JSON.parse(await readFile(suitePaths(suite).manifest, 'utf8'));
    const log = join(folder, 'log.eval');
    await writeInspectLog({ path: log, rows, itemsHash });
    const program = packagePath('dist', 'bench', 'importLogProcess.js');
    const out = join(folder, 'run');
    const { stdout } = await promisify(execFile)(process.execPath, [program, log, suite, out]);
    const { rejected, missing, ...measured } = JSON.parse(stdout);
    if (rejected + missing > 0) throw new Error(`${rejected} samples rejected, ${missing} missing`);
    await requireSame(out, rows);
    return { megabytes: (await stat(log)).size / 1e6, ...measured };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function requireSame(run: string, rows: number): Promise<void> {
  const { promptPolicy, imagePolicy, counts } = JSON.parse(await readFile(join(run, 'run.json'), 'utf8'));
  if (promptPolicy.includes('another') || imagePolicy.includes('other') || counts.ok !== rows)
    throw new Error(`${promptPolicy}; ${imagePolicy}; ${counts.ok} of ${rows}`);
}
