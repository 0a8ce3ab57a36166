import { Worker, type WorkerOptions } from 'node:worker_threads';
import { InputError, UsageError } from '../../util/radvuqaError.js';
import { resultOf, type WorkAnswer } from '../../util/workAnswer.js';
import type { SliceTask, SliceTaskResults } from './sliceTask.js';

/** Worker threads that read files, each one task at a time. */
export interface SlicePool {
  /**
   * Runs a task on the next free thread; tasks start in the order in which they are handed in.
   *
   * @param signal when aborted, tasks that have not started are rejected with its reason
   * @throws what the task throws, and InputError when its thread dies.
   */
  run<Kind extends SliceTask['kind']>(
    task: SliceTask & { readonly kind: Kind },
    signal?: AbortSignal,
  ): Promise<SliceTaskResults[Kind]>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** A place for a thread, which is started with its first task and anew after it died. */
interface Seat {
  worker: Worker | undefined;
  isFree: boolean;
  /** Why the thread is dying. */
  failure: Error | undefined;
}

const mostWorkers = 64;

/**
 * Makes a pool of 1 to 64 threads. They start when there is work, and do not keep the process alive when there
 * is none.
 *
 * @throws UsageError for another number.
 */
export function createSlicePool(size: number): SlicePool {
  if (!Number.isInteger(size) || size < 1 || size > mostWorkers) {
    const expected = `an integer from 1 to ${mostWorkers}`;
    throw new UsageError({ subject: 'workers', expected, found: `${size}` });
  }
  const seats = Array.from(
    { length: size },
    (): Seat => ({ worker: undefined, isFree: true, failure: undefined }),
  );
  const waiting: ((seat: Seat) => void)[] = [];
  const takeSeat = () =>
    new Promise<Seat>((resolve) => {
      // The same thread gets the first task of each case: a thread holds the code of what it has done before.
      const seat = seats.find(({ isFree }) => isFree);
      if (seat !== undefined) {
        seat.isFree = false;
        resolve(seat);
      } else waiting.push(resolve);
    });
  const giveBack = (seat: Seat) => {
    const next = waiting.shift();
    if (next === undefined) seat.isFree = true;
    else next(seat);
  };
  return {
    async run<Kind extends SliceTask['kind']>(
      task: SliceTask & { readonly kind: Kind },
      signal?: AbortSignal,
    ) {
      const seat = await takeSeat();
      try {
        signal?.throwIfAborted();
        return await runOn<Kind>(seat, task);
      } finally {
        giveBack(seat);
      }
    },
    async close() {
      await Promise.all(seats.map(({ worker }) => worker?.terminate()));
    },
  };
}

async function runOn<Kind extends SliceTask['kind']>(
  seat: Seat,
  task: SliceTask & { readonly kind: Kind },
): Promise<SliceTaskResults[Kind]> {
  seat.worker ??= startWorker(seat);
  const { worker } = seat;
  worker.ref();
  const answer = new Promise<WorkAnswer<SliceTaskResults[Kind]>>((resolve, reject) => {
    const settle = (action: () => void) => {
      worker.off('message', onMessage).off('exit', onExit).unref();
      action();
    };
    const onMessage = (answer: WorkAnswer<SliceTaskResults[Kind]>) => settle(() => resolve(answer));
    const onExit = (code: number) => settle(() => reject(deathError(task, code, seat.failure)));
    worker.on('message', onMessage).on('exit', onExit);
    worker.postMessage(task);
  });
  return resultOf(await answer);
}

function workerOptions(): WorkerOptions {
  // Without this bound a thread would let 32 MiB of objects lie about before it tidies up.
  const resourceLimits = { maxYoungGenerationSizeMb: 4 };
  // "--input-type" tells how to read a program on the command line, and no thread with a file starts with it.
  const isTyped = process.execArgv.some((option) => option.startsWith('--input-type'));
  return { resourceLimits, ...(isTyped ? { execArgv: [] } : {}) };
}

function startWorker(seat: Seat): Worker {
  const worker = new Worker(new URL('./sliceWorker.js', import.meta.url), workerOptions());
  seat.failure = undefined;
  worker.on('error', (error) => {
    seat.failure = error;
  });
  worker.on('exit', () => {
    seat.worker = undefined;
  });
  return worker;
}

function deathError(task: SliceTask, code: number, failure: Error | undefined): InputError {
  return new InputError({
    subject: task.kind === 'masks' ? task.masks.map(({ path }) => path).join(', ') : task.path,
    expected: 'a file that a worker thread can read',
    found: `that the thread ended (${failure?.message ?? `exit code ${code}`})`,
    cause: failure,
  });
}
