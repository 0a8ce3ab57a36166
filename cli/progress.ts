import { Presets, SingleBar } from 'cli-progress';

/** Shows how far a command is: a bar on a terminal, a plain line now and then elsewhere. */
export interface Progress {
  update(done: number, total: number, note?: string): void;
  stop(): void;
}

/** Milliseconds between plain lines. */
const lineInterval = 10_000;

/** Starts a progress display on standard error, so that standard output holds results only. */
export function createProgress(label: string): Progress {
  return process.stderr.isTTY ? createBar(label) : createLines(label);
}

function createBar(label: string): Progress {
  const format = `${label} {bar} {value}/{total} | {eta_formatted} left | {note}`;
  const bar = new SingleBar({ format, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  let started = false;
  return {
    update(done, total, note = '') {
      if (!started) bar.start(total, 0, { note });
      started = true;
      bar.setTotal(total);
      bar.update(done, { note });
    },
    stop: () => bar.stop(),
  };
}

function createLines(label: string): Progress {
  let last = Date.now();
  return {
    update(done, total, note = '') {
      if (Date.now() - last < lineInterval) return;
      last = Date.now();
      process.stderr.write(`${label}: ${done} of ${total}${note === '' ? '' : ` (${note})`}\n`);
    },
    stop: () => undefined,
  };
}
