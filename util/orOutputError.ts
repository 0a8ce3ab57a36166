import { writeError } from './writeError.js';

/**
 * Waits for work that writes into a folder.
 * @throws OutputError for what the operating system refuses (full disk, no permission); all else as it is.
 */
export async function orOutputError<Result>(folder: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw writeError(folder, cause, 'a folder that can be written');
  }
}
