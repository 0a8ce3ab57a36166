import type { Clock } from '../../util/clock.js';
import type { Wait } from '../../util/wait.js';

/** Time that goes on only when told to. */
export interface ManualTime {
  readonly clock: Clock;
  readonly wait: Wait;
  /** Lengths of all waits that were begun, in milliseconds. */
  readonly waits: readonly number[];
  /** Goes on by so many milliseconds: waits that end by then are over, in their order. */
  pass(milliseconds: number): Promise<void>;
}

interface Sleeper {
  readonly until: number;
  wake(): void;
}

/** Makes a clock that stands at 0 (1 January 1970). */
export function manualTime(): ManualTime {
  let now = 0;
  const sleepers = new Set<Sleeper>();
  const waits: number[] = [];
  return {
    clock: { milliseconds: () => now, timestamp: () => new Date(now).toISOString() },
    waits,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        waits.push(milliseconds);
        const sleeper = { until: now + milliseconds, wake: resolve };
        sleepers.add(sleeper);
        signal.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          reject(signal.reason);
        });
      }),
    async pass(milliseconds) {
      now += milliseconds;
      for (const sleeper of [...sleepers].sort((one, other) => one.until - other.until)) {
        if (sleeper.until > now) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
      await settle();
    },
  };
}

/** Lets everything that needs no time happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
}
