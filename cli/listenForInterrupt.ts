import { exitCodes } from './exitCodes.js';

/**
 * A signal that the first Ctrl-C (or a request to end) raises, so that work in hand is finished and kept;
 * the second one ends the program at once.
 */
export function listenForInterrupt(): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const onInterrupt = () => {
    if (controller.signal.aborted) process.exit(exitCodes.failed);
    process.stderr.write('\nfinishing what is under way; interrupt again to stop at once\n');
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
