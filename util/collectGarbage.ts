import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has V8 take away at once what this thread has no more use for; does nothing where V8 cannot be asked.
 *
 * V8 itself waits until a thread holds several times what it needs, and each thread waits for itself.
 */
export const collectGarbage: () => void = findCollector();

function findCollector(): () => void {
  // The flag says no more than that contexts made from now on have a function of this name.
  setFlagsFromString('--expose-gc');
  return runInNewContext('globalThis.gc') ?? (() => undefined);
}
