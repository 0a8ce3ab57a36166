import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { printableJson } from './printable.js';
import { OutputError } from './radvuqaError.js';
import { writeError } from './writeError.js';

/** Appends rows to a JSON Lines file; every row that `flush` or `close` has seen is on disk. */
export interface JsonLinesWriter {
  /** Adds a row; waits only when the buffer is full. */
  write(row: unknown): Promise<void>;
  /** Hands the buffer to the operating system: what it has seen outlives this process, though not a power cut. */
  drain(): Promise<void>;
  /** Writes the buffer and asks the disk to keep it. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const bufferLimit = 1 << 15;

/** As "a+", but not through a link: the folder may be a stranger's, and the file that it leads to is not meant. */
const appending = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;

/**
 * Opens a JSON Lines file for appending, creating it when missing. A torn last line (the program was killed
 * while writing it) is cut off first; `onTorn` hears how many bytes that were.
 *
 * @throws OutputError when the file cannot be opened, is a link or has another name elsewhere, or a write fails (disk full).
 */
export async function openJsonLinesWriter(
  path: string,
  onTorn?: (bytes: number) => void,
): Promise<JsonLinesWriter> {
  const file = await open(path, appending).catch((cause: Error) => fail(path, cause));
  try {
    requireOneName(path, await file.stat());
    const torn = await cutTornLine(file);
    if (torn > 0) onTorn?.(torn);
  } catch (error) {
    await file.close();
    throw error;
  }
  let buffer: string[] = [];
  let buffered = 0;
  const writeBuffer = async () => {
    const text = buffer.join('');
    buffer = [];
    buffered = 0;
    if (text === '') return;
    await file.appendFile(text).catch((cause: Error) => fail(path, cause));
    // A file that was removed takes all that is written, and nobody ever sees it.
    if ((await file.stat()).nlink === 0) throw removedError(path);
  };
  // One write at a time: calls that wait meanwhile share the next one. After a failure every later call fails.
  let last = Promise.resolve();
  const drain = () => {
    last = last.then(writeBuffer);
    return last;
  };
  return {
    drain,
    async write(row) {
      const line = `${printableJson(JSON.stringify(row))}\n`;
      buffer.push(line);
      buffered += line.length;
      if (buffered >= bufferLimit) await drain();
    },
    async flush() {
      await drain();
      await file.datasync().catch((cause: Error) => fail(path, cause));
    },
    async close() {
      try {
        await drain();
      } finally {
        await file.close();
      }
    },
  };
}

/** Truncates the file after its last line feed and returns how many bytes that removed. */
async function cutTornLine(file: FileHandle): Promise<number> {
  const { size } = await file.stat();
  const chunk = Buffer.alloc(1 << 16);
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - chunk.length);
    const { bytesRead } = await file.read(chunk, 0, end - start, start);
    const lineFeed = chunk.subarray(0, bytesRead).lastIndexOf(10);
    if (lineFeed >= 0) return truncateTo(file, size, start + lineFeed + 1);
    end = start;
  }
  return truncateTo(file, size, 0);
}

async function truncateTo(file: FileHandle, size: number, kept: number): Promise<number> {
  if (kept < size) await file.truncate(kept);
  return size - kept;
}

/** A hard link: what is appended would stand in the other file, too. */
function requireOneName(path: string, { nlink }: Stats): void {
  if (nlink < 2) return;
  throw new OutputError({
    subject: path,
    expected: 'a file of this folder alone',
    found: `one that has ${nlink} names (hard links)`,
    hint: 'copy the folder (`cp -r`), and go on in the copy',
  });
}

function removedError(path: string): OutputError {
  return new OutputError({
    subject: path,
    expected: 'the file that was opened',
    found: 'that it was removed meanwhile',
    hint: 'what was written since is lost; run the same command again',
  });
}

function fail(path: string, cause: Error): never {
  throw writeError(path, cause);
}
