import { randomUUID } from 'node:crypto';
import { link, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { processStart } from './processStart.js';
import { OutputError } from './radvuqaError.js';
import { mostSettingsBytes, readBoundedFile } from './readBoundedFile.js';
import { removeLeftovers } from './removeLeftovers.js';
import { writeError } from './writeError.js';

/** A lock that this process holds. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes a lock file, so that of several processes one writes. The file names the holder by host, process id and
 * start of the process: the lock of a process that was killed is replaced, also when its id is in use again.
 *
 * @throws OutputError when another process holds the lock, or the file cannot be written.
 */
export async function takeLock(path: string): Promise<Lock> {
  const own = JSON.stringify(await describeProcess());
  for (let looks = 0; looks < mostLooks; looks++) {
    if (await createWhole(path, own)) {
      await removeLeftovers(path);
      await rm(takeoverOf(path), { force: true });
      return { release: () => rm(path, { force: true }) };
    }
    const holder = await readHolder(path);
    if (holder === undefined) continue;
    if (await isHeld(holder)) throw heldError(path, holder);
    await removeStale(path, holder);
  }
  throw unreadableError(path, 'one that is there and cannot be read');
}

/** Others may take and release the lock between two looks, but not so often. */
const mostLooks = 1000;

function takeoverOf(path: string): string {
  return `${path}.takeover`;
}

async function describeProcess() {
  return { host: hostname(), pid: process.pid, start: await processStart(process.pid) };
}

/** Creates the file with its content in one step, which `open` with "wx" does not; false when that did not succeed. */
async function createWhole(path: string, content: string): Promise<boolean> {
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(temporary, content);
    return await linked(temporary, path);
  } catch (cause) {
    throw writeError(path, cause, 'a lock file that can be created');
  } finally {
    // A name that was refused when it was written is refused again.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** False when the lock is there already, or when another process tidied the temporary file away. */
async function linked(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<string | undefined> {
  try {
    return (await readBoundedFile(path, mostSettingsBytes)).toString('utf8');
  } catch (error) {
    const cause = error as NodeJS.ErrnoException;
    if (cause.code === 'ENOENT') return undefined;
    throw unreadableError(path, cause.message, cause);
  }
}

/** What another host's process does cannot be seen from here: its lock holds until somebody removes it. */
async function isHeld(holder: string): Promise<boolean> {
  try {
    const { host, pid, start } = JSON.parse(holder) as Record<string, unknown>;
    return host !== hostname() || (await processStart(Number(pid))) === start;
  } catch {
    return false;
  }
}

/** Removes a dead process's lock. Removal has a lock of its own, or a process could remove its successor's lock. */
async function removeStale(path: string, holder: string): Promise<void> {
  const removal = await takeLock(takeoverOf(path));
  try {
    if ((await readHolder(path)) === holder) await rm(path, { force: true });
  } finally {
    await removal.release();
  }
}

function unreadableError(path: string, found: string, cause?: Error): OutputError {
  const hint = 'delete it when no other process writes there';
  return new OutputError({ subject: path, expected: 'a lock file that can be read', found, hint, cause });
}

function heldError(path: string, holder: string): OutputError {
  return new OutputError({
    subject: path,
    expected: 'a folder that no other process is writing to',
    found: `the lock of ${holder}`,
    hint: 'wait until it ends; if that process is certainly gone (another machine), delete the lock file',
  });
}
