import { setMaxListeners } from 'node:events';

/** A signal that is aborted with either of two others. `AbortSignal.any` keeps what it makes alive too long in Node 20. */
export interface LinkedSignal {
  readonly signal: AbortSignal;
  /** Lets go of the two others. */
  release(): void;
}

/** Links two signals; call `release` when the work is done. */
export function linkSignals(first: AbortSignal, second: AbortSignal): LinkedSignal {
  // A listener for each call under way is no leak.
  setMaxListeners(0, first, second);
  const controller = new AbortController();
  const abortFirst = () => controller.abort(first.reason);
  const abortSecond = () => controller.abort(second.reason);
  first.addEventListener('abort', abortFirst, { once: true });
  second.addEventListener('abort', abortSecond, { once: true });
  if (first.aborted) abortFirst();
  else if (second.aborted) abortSecond();
  return {
    signal: controller.signal,
    release: () => {
      first.removeEventListener('abort', abortFirst);
      second.removeEventListener('abort', abortSecond);
    },
  };
}
