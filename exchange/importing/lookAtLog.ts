import { readdir, stat } from 'node:fs/promises';
import { InputError } from '../../util/radvuqaError.js';
import { readHead } from '../../util/readHead.js';
import { countOf } from '../../util/text/countOf.js';

/** A log as it lies there, as far as it takes to tell whose it is. */
export interface LogSource {
  readonly path: string;
  /** How a file begins; empty for a folder. */
  readonly head: Buffer;
  /** Paths of all files in a folder, below it, sorted; null for a file. */
  readonly names: readonly string[] | null;
}

const headBytes = 1 << 16;
const mostFiles = 100_000;

/**
 * Looks at a log.
 *
 * @throws InputError for what is not there, cannot be read, or a folder of more than 100,000 files.
 */
export async function lookAtLog(path: string): Promise<LogSource> {
  try {
    const status = await stat(path);
    if (!status.isDirectory()) return { path, head: await readHead(path, headBytes), names: null };
    const names = (await readdir(path, { recursive: true })).sort();
    if (names.length <= mostFiles) return { path, head: Buffer.alloc(0), names };
    throw new InputError({
      subject: path,
      expected: 'the folder of one log',
      found: countOf(names.length, 'file'),
    });
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const found = (cause as Error).message;
    throw new InputError({ subject: path, expected: 'a readable file or folder', found, cause });
  }
}
