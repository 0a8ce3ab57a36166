import { readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { takeLock } from '../../util/lockFile.js';
import { makeFolder } from '../../util/makeFolder.js';
import { orOutputError } from '../../util/orOutputError.js';
import { UsageError } from '../../util/radvuqaError.js';

/**
 * Makes a run folder that appears whole or not at all: what `write` leaves in the folder beside it is moved in when it is done.
 *
 * @throws UsageError when the folder is there already; OutputError when writing fails or another process writes it; what `write` throws.
 */
export async function newRunFolder<Result>(
  out: string,
  write: (folder: string) => Promise<Result>,
): Promise<Result> {
  const whole = resolve(out);
  const part = `${whole}.part`;
  await makeFolder(join(whole, '..'));
  const lock = await takeLock(`${whole}.lock`);
  try {
    await requireNoRun(whole);
    await rm(part, { recursive: true, force: true });
    await makeFolder(part);
    const result = await write(part);
    await orOutputError(whole, rename(part, whole));
    return result;
  } finally {
    await rm(part, { recursive: true, force: true });
    await lock.release();
  }
}

/** Where every rejected row and every missing item of a submission is listed. */
export function errorsPath(run: string): string {
  return join(run, 'submission-errors.jsonl');
}

async function requireNoRun(out: string): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? [] : [out],
  );
  if (names.length === 0) return;
  throw new UsageError({
    subject: out,
    expected: 'a new or empty folder',
    found: 'something there already',
    hint: 'give another --out folder; a submission is never merged into a run',
  });
}
