import { setTimeout as delay } from 'node:timers/promises';

/** Waits so many milliseconds, or rejects with the signal's reason as soon as it is aborted. Passed in, so that tests need not wait. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Waits in real time; a wait that is all that is left to do keeps the program running. */
export const systemWait: Wait = async (milliseconds, signal) => {
  await delay(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
};
