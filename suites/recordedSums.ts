import { existsSync } from 'node:fs';
import { mostTableBytes, readStrangersFile } from '../util/readBoundedFile.js';
import { fileVersion } from './loadImages.js';
import { suitePaths } from './paths.js';

/** Files of this process's suites that were read; more than a few suites are held against each other by nobody. */
const mostRemembered = 4;
const read = new Map<string, Promise<ReadonlyMap<string, string>>>();

/**
 * Reads images.sha256 of a suite: which bytes each picture had when its pixels were known to be those that it is named by. A suite
 * without it, or one that cannot be read, has none: its pictures are then known by their pixels alone, which takes longer.
 *
 * @returns SHA-256 of each picture's file, by its path relative to the suite.
 */
export async function recordedSums(suite: string): Promise<ReadonlyMap<string, string>> {
  const file = suitePaths(suite).imageSums;
  if (!existsSync(file)) return new Map();
  const version = fileVersion(file);
  const sums = read.get(version) ?? readSums(file);
  if (read.size >= mostRemembered) read.clear();
  read.set(version, sums);
  return sums;
}

async function readSums(file: string): Promise<ReadonlyMap<string, string>> {
  const text = (await readStrangersFile(file, mostTableBytes))?.toString() ?? '';
  const sums = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, hash, path] = /^([0-9a-f]{64}) [ *](\S+)$/.exec(line) ?? [];
    if (hash !== undefined) sums.set(path, hash);
  }
  return sums;
}
