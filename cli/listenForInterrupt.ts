import { tell } from './print.js';

/** How long work in hand may take after a request to end, in milliseconds: whoever sends one kills before long. */
const grace = 20_000;

/**
 * A signal that the first Ctrl-C (or a request to end) raises, so that work in hand is finished and kept;
 * the second one ends the program at once, and so does time after a request to end: a reader may hang for ever.
 */
export function listenForInterrupt(patience = grace): {
  readonly signal: AbortSignal;
  readonly stop: () => void;
} {
  const controller = new AbortController();
  const onInterrupt = (signal: NodeJS.Signals) => {
    if (controller.signal.aborted) endAtOnce(signal);
    if (signal === 'SIGTERM') setTimeout(endAtOnce, patience, signal).unref();
    tell('\nfinishing what is under way; interrupt again to stop at once');
    controller.abort();
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onInterrupt);
  return {
    signal: controller.signal,
    stop: () => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onInterrupt);
    },
  };
}

/** By the signal itself: `process.exit` waits for threads that read, and so for ever where one hangs. */
function endAtOnce(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
