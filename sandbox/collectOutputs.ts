import { constants, type Dirent } from 'node:fs';
import { type FileHandle, mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { printable } from '../util/printable.js';

export interface CollectOptions {
  /** What a program has written into; it must have ended. */
  readonly from: string;
  /** A folder that is made. */
  readonly to: string;
  readonly mostFiles: number;
  readonly fileMegabytes: number;
  readonly outputMegabytes: number;
}

/** What came of it. */
export interface CollectedOutputs {
  /** Names below the folder, sorted, with "/" between; folders themselves are not among them. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** What was left out and why, at most a hundred; names are written so that they can be printed. */
  readonly rejected: readonly { readonly name: string; readonly reason: string }[];
  readonly rejectedCount: number;
}

const mebibyte = 1024 * 1024;
const mostLevels = 8;
const mostRejected = 100;
/** Entries of all folders that are looked at. */
const mostEntries = 100_000;
const readPlainFile = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Copies what a program of strangers has left: plain files alone, by name, up to a number and a size. Links are not followed; pipes,
 * sockets and devices are not opened; what they contain is not looked at.
 */
export async function collectOutputs(options: CollectOptions): Promise<CollectedOutputs> {
  const collecting = createCollecting(options);
  await mkdir(options.to, { recursive: true });
  await collectFolder(collecting, '', 0);
  const { files, rejected } = collecting;
  return { files, rejected: rejected.slice(0, mostRejected), rejectedCount: rejected.length };
}

interface Collecting {
  readonly options: CollectOptions;
  readonly files: { name: string; bytes: number }[];
  readonly rejected: { name: string; reason: string }[];
  bytes: number;
  entries: number;
  readonly reject: (name: string, reason: string) => void;
}

function createCollecting(options: CollectOptions): Collecting {
  const rejected: { name: string; reason: string }[] = [];
  const reject = (name: string, reason: string) => rejected.push({ name: printable(name), reason });
  return { options, files: [], rejected, bytes: 0, entries: 0, reject };
}

async function collectFolder(collecting: Collecting, folder: string, level: number): Promise<void> {
  const { from } = collecting.options;
  const entries = await readdir(join(from, folder), { withFileTypes: true }).catch((error: Error) => {
    collecting.reject(folder, `a folder that cannot be read: ${error.message}`);
    return [];
  });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (++collecting.entries > mostEntries)
      return collecting.reject(name, `more than ${mostEntries} entries`);
    const reason = rejectionOf(entry, level);
    if (reason !== null) collecting.reject(name, reason);
    else if (entry.isDirectory()) await collectFolder(collecting, name, level + 1);
    else await collectFile(collecting, name);
  }
}

/** Why an entry is left out for what it is or is called, or null. */
function rejectionOf(entry: Dirent, level: number): string | null {
  // A name that is not UTF-8 is read with this character in it.
  if (entry.name.includes('\u{fffd}') || entry.name !== printable(entry.name))
    return 'a name that cannot be printed';
  if (entry.isSymbolicLink()) return 'a link';
  if (entry.isDirectory()) return level < mostLevels ? null : `deeper than ${mostLevels} folders`;
  return entry.isFile() ? null : 'neither a file nor a folder';
}

async function collectFile(collecting: Collecting, name: string): Promise<void> {
  const { options, files, reject } = collecting;
  let file: FileHandle;
  try {
    file = await open(join(options.from, name), readPlainFile);
  } catch (error) {
    return reject(name, `a file that cannot be read: ${(error as Error).message}`);
  }
  try {
    const status = await file.stat();
    const reason = sizeRejection(collecting, status.isFile(), status.size);
    if (reason !== null) return reject(name, reason);
    await copy(file, join(options.to, name), status.size);
    files.push({ name, bytes: status.size });
    collecting.bytes += status.size;
  } finally {
    await file.close();
  }
}

function sizeRejection({ options, files, bytes }: Collecting, isFile: boolean, size: number): string | null {
  if (!isFile) return 'neither a file nor a folder';
  if (files.length >= options.mostFiles) return `more than ${options.mostFiles} files`;
  if (size > options.fileMegabytes * mebibyte) return `larger than ${options.fileMegabytes} MB`;
  if (bytes + size > options.outputMegabytes * mebibyte)
    return `more than ${options.outputMegabytes} MB in all`;
  return null;
}

async function copy(source: FileHandle, path: string, bytes: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const target = await open(path, 'wx', 0o644);
  if (bytes === 0) return target.close();
  const read = source.createReadStream({ autoClose: false, start: 0, end: bytes - 1 });
  await pipeline(read, target.createWriteStream());
}
