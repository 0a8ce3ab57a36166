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
 * counted, and the faster of two runs is. Pictures are called by their hash, and held against it, as in every suite. Items that show the same picture are neighbours.
 *
 * @param python Interpreter with pyarrow; null for no peer.
 */
export async function benchParquet(written: WrittenRows, python: string | null): Promise<ParquetComparison> {
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-bench-'));
  try {
    const suite = await writeSuite(folder, written);
    const [out, peerFile] = [join(folder, 'export'), join(folder, 'peer.parquet')];
    const ours = [await runOurs(suite, out)];
    const peers = [python === null ? skipped('not asked') : await runPeer(python, suite, peerFile)];
    // The first one waits while the system is still writing the suite: both have another go.
    if (python !== null) {
      ours.push(await runOurs(suite, out));
      peers.push(await runPeer(python, suite, peerFile));
    }
    return {
      megabytes: await megabytesIn(out),
      ours: fastest(ours),
      peer: fastest(peers.filter((one) => one.kind === 'measured')) ?? peers[0],
    };
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

async function runOurs(suite: string, out: string): Promise<ParquetMeasurement> {
  await rm(out, { recursive: true, force: true });
  const program = packagePath('dist', 'bench', 'writeParquetProcess.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program, suite, out]);
  return JSON.parse(stdout);
}

function fastest<Measured extends ParquetMeasurement>(all: readonly Measured[]): Measured {
  return all.toSorted((a, b) => a.seconds - b.seconds)[0];
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
