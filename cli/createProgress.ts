import { SingleBar } from 'cli-progress';
import { printable } from '../util/printable.js';
import { createPace } from './createPace.js';
import { tell } from './print.js';

/** Shows how far a command is: a bar on a terminal, a plain line every ten seconds elsewhere. */
export interface Progress {
  /** @param note What else is worth knowing, such as failures and cost; shown as it is. */
  update(done: number, total: number, note?: string): void;
  stop(): void;
}

/** Milliseconds between plain lines. */
const lineInterval = 10_000;
const barWidth = 24;

/** Starts a progress display on standard error, so that standard output holds results only. */
export function createProgress(label: string): Progress {
  return process.stderr.isTTY ? createBar(label) : createLines(label);
}

interface Shown {
  readonly done: number;
  readonly total: number;
  readonly note: string;
}

function createBar(label: string): Progress {
  const format = `${label} {bar} {value}/{total} | {pace}{note}`;
  const bar = new SingleBar({
    format,
    hideCursor: true,
    clearOnComplete: true,
    barsize: barWidth,
    barCompleteChar: '#',
    barIncompleteChar: '-',
  });
  const pace = createPace();
  let started = false;
  return {
    update(done, total, note = '') {
      const shown = { pace: paceText(pace(done, total, performance.now())), note: asNote(note) };
      if (!started) bar.start(total, done, shown);
      started = true;
      bar.setTotal(total);
      bar.update(done, shown);
    },
    stop: () => bar.stop(),
  };
}

function createLines(label: string): Progress {
  const pace = createPace();
  let shown: Shown | null = null;
  const print = () => {
    if (shown === null) return;
    const { done, total, note } = shown;
    const speed = paceText(pace(done, total, performance.now()));
    tell(`${label}: ${done} of ${total} | ${speed}${asNote(note)}`);
  };
  const timer = setInterval(print, lineInterval).unref();
  return {
    update(done, total, note = '') {
      if (shown === null) pace(done, total, performance.now());
      shown = { done, total, note };
    },
    stop: () => clearInterval(timer),
  };
}

function asNote(note: string): string {
  return note === '' ? '' : ` | ${printable(note)}`;
}

function paceText({ perSecond, secondsLeft }: ReturnType<ReturnType<typeof createPace>>): string {
  if (perSecond === null) return 'starting';
  const left = secondsLeft === null ? 'unknown time' : formatDuration(secondsLeft);
  return `${perSecond.toFixed(perSecond < 10 ? 1 : 0)}/s, ${left} left`;
}

/** A length of time as a reader wants it: "45 s", "12 min", "3 h 20 min". */
export function formatDuration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
