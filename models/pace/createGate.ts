import type { Clock } from '../../util/clock.js';
import type { Wait } from '../../util/wait.js';
import { type AdaptiveLimit, afterEnd, afterStart, type CallEnd, startingLimit } from './adaptiveLimit.js';

/** Lets calls through as the limit allows, in the order in which they came. */
export interface Gate {
  /**
   * Waits for a turn, makes the call, and learns from its end.
   * @throws the signal's reason when it is aborted before the turn comes; what `call` throws.
   */
  pass<Result>(
    call: () => Promise<Result>,
    endOf: (result: Result) => CallEnd,
    signal: AbortSignal,
  ): Promise<Result>;
}

/** Makes a gate for at most `maximum` calls at once. */
export function createGate(
  maximum: number,
  { clock, wait }: { readonly clock: Clock; readonly wait: Wait },
): Gate {
  let state: AdaptiveLimit = startingLimit(maximum);
  let underWay = 0;
  let sleep: AbortController | null = null;
  const queue: WaitingCall[] = [];

  const letIn = () => {
    while (queue.length > 0 && underWay < Math.floor(state.limit)) {
      const pause = state.pausedUntil - clock.milliseconds();
      if (pause > 0) return sleepFor(Math.ceil(pause));
      underWay++;
      queue.shift()?.begin(state.nextCall);
      state = afterStart(state);
    }
  };
  const sleepFor = (milliseconds: number) => {
    if (sleep !== null) return;
    sleep = new AbortController();
    wait(milliseconds, sleep.signal).then(wake, () => undefined);
  };
  const wake = () => {
    sleep = null;
    letIn();
  };
  /** A pause that nobody waits for any more must not keep the program running. */
  const wakeIfIdle = () => {
    if (queue.length > 0) return;
    sleep?.abort();
    sleep = null;
  };

  return {
    async pass(call, endOf, signal) {
      const place = turn(queue, signal).finally(wakeIfIdle);
      letIn();
      const number = await place;
      let end: CallEnd = { kind: 'other' };
      try {
        const result = await call();
        end = endOf(result);
        return result;
      } finally {
        underWay--;
        state = afterEnd(state, number, end, clock.milliseconds());
        letIn();
      }
    },
  };
}

/** A call that waits for its turn. */
interface WaitingCall {
  begin(call: number): void;
}

/** Queues up; gives the number of the call when the turn has come, and leaves the queue when the signal is aborted. */
function turn(queue: WaitingCall[], signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const place: WaitingCall = {
      begin: (call) => {
        signal.removeEventListener('abort', leave);
        resolve(call);
      },
    };
    const leave = () => {
      queue.splice(queue.indexOf(place), 1);
      reject(signal.reason);
    };
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    queue.push(place);
  });
}
