import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { suitePaths } from '../suites/paths.js';
import { makeSuite } from '../test/support/makeSuite.js';
import { packagePath } from '../util/packagePath.js';
import { writeAskedSuite } from './writeAskedSuite.js';

/** What writing a suite's rows and pictures to Parquet took, in a process of its own. */
export interface ParquetMeasurement {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
}

export interface ParquetComparison {
  /** Size of the files with rows. */
  readonly megabytes: number;
  readonly ours: ParquetMeasurement;
  /** By pyarrow, which stores each picture each time; a reason where it is not there, or was not asked. */
  readonly peer:
    | (ParquetMeasurement & { readonly kind: 'measured' })
    | { readonly kind: 'skipped'; readonly reason: string };
}

/** How many items with how many pictures. */
export interface WrittenRows {
  readonly items: number;
  readonly pictures: number;
}

/**
 * Writes the rows of a suite with pictures of some 140 kB, without answers, and lets pyarrow write the same; starts of processes are not
 * counted. Pictures are called by their hash, and held against it, as in every suite. Items that show the same picture are neighbours.
 *
 * @param python Interpreter with pyarrow; null for no peer.
 */
export async function benchParquet(written: WrittenRows, python: string | null): Promise<ParquetComparison> {
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-bench-'));
  try {
    const suite = await writeSuite(folder, written);
    const program = packagePath('dist', 'bench', 'writeParquetProcess.js');
    const call = [program, suite, join(folder, 'export')];
    const { stdout } = await promisify(execFile)(process.execPath, call);
    const peer =
      python === null ? skipped('not asked') : await runPeer(python, suite, join(folder, 'peer.parquet'));
    return { megabytes: await megabytesIn(join(folder, 'export')), ours: JSON.parse(stdout), peer };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeSuite(folder: string, { items, pictures }: WrittenRows): Promise<string> {
  const drawn = await writeAskedSuite(join(folder, 'drawn'), { items: pictures, images: pictures });
  const [name] = await readdir(join(drawn, 'images', '0'));
  const each = items / pictures;
  const suite = await makeSuite(
    join(folder, 'suite'),
    items,
    (place) => `images/${Math.floor(place / each)}/${name}`,
  );
  await rm(join(suite, 'images'), { recursive: true, force: true });
  await rename(join(drawn, 'images'), join(suite, 'images'));
  await rename(suitePaths(drawn).imageSums, suitePaths(suite).imageSums);
  return suite;
}

async function runPeer(python: string, suite: string, path: string): Promise<ParquetComparison['peer']> {
  try {
    const { stdout } = await promisify(execFile)(python, [
      packagePath('bench', 'parquetPeer.py'),
      suite,
      path,
    ]);
    return { kind: 'measured', ...(JSON.parse(stdout) as ParquetMeasurement) };
  } catch (error) {
    return skipped((error as Error).message.trim().split('\n').at(-1) ?? 'it failed');
  }
}

function skipped(reason: string): ParquetComparison['peer'] {
  return { kind: 'skipped', reason };
}

async function megabytesIn(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1e6;
}
