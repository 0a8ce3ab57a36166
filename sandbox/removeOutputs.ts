import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { OutputError } from '../util/radvuqaError.js';

const run = promisify(execFile);

/**
 * Removes a folder that a program has written into. It may hold paths longer than can be opened at once, and folders that nobody may
 * enter: the system's `rm` goes through them step by step.
 *
 * @throws OutputError when something is left.
 */
export async function removeOutputs(folder: string): Promise<void> {
  try {
    await run('rm', ['-rf', '--', folder]);
  } catch {
    // Where it was a closed folder, its owner can open it; whatever else it was comes up again.
    await run('chmod', ['-R', 'u+rwX', '--', folder]).catch(() => undefined);
    await run('rm', ['-rf', '--', folder]).catch((cause: Error) => {
      throw new OutputError({
        subject: folder,
        expected: 'a folder that can be removed',
        found: cause.message,
        cause,
      });
    });
  }
}
