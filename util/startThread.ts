import { Worker } from 'node:worker_threads';

/** Without this bound a thread would let 32 MiB of objects lie about before it tidies up. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/** Starts a thread with a program of this package. */
export function startThread(program: URL): Worker {
  // "--input-type" tells how to read a program on the command line, and no thread with a file starts with it.
  const isTyped = process.execArgv.some((option) => option.startsWith('--input-type'));
  return new Worker(program, { resourceLimits, ...(isTyped ? { execArgv: [] } : {}) });
}
