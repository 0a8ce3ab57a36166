import { readdirSync, readFileSync, statSync } from 'node:fs';

/** Ticks of the kernel's accounting as Linux shows it to programs. */
const ticksPerSecond = 100;
const kibibytesPerMegabyte = 1024;
/** Bytes of the blocks of `stat`. */
const blockBytes = 512;

/** What a process and all that it has started use. */
export interface ProcessesUsage {
  /** Those that are gone and waited for included. */
  readonly processorSeconds: number;
  readonly megabytes: number;
  /** Of files that have no name any more but are still open: a listing of folders does not find them. */
  readonly namelessBytes: number;
}

/**
 * Looks at a process and its descendants in /proc. Shared pages count once, but are asked for only where memory may be more than
 * `peakMegabytes`: that look takes long.
 */
export function measureProcesses(root: number, peakMegabytes: number): ProcessesUsage {
  const processes = withDescendants(root);
  const resident = sum(processes.map(residentMegabytes));
  return {
    processorSeconds: sum(processes.map(processorSeconds)),
    megabytes: resident <= peakMegabytes ? resident : sum(processes.map(shareOfMegabytes)),
    namelessBytes: namelessBytes(processes),
  };
}

/** Whether this kernel tells which processes a process has started. */
export function canMeasureProcesses(): boolean {
  return (
    readOrEmpty('/proc/self/status') !== '' && listOrEmpty('/proc/self/task').length > 0 && hasChildrenFile()
  );
}

function hasChildrenFile(): boolean {
  try {
    readFileSync(`/proc/self/task/${process.pid}/children`);
    return true;
  } catch {
    return false;
  }
}

function withDescendants(root: number): number[] {
  const found = [root];
  for (let place = 0; place < found.length; place++) found.push(...childrenOf(found[place]));
  return found;
}

function childrenOf(pid: number): number[] {
  const threads = listOrEmpty(`/proc/${pid}/task`);
  const texts = threads.map((thread) => readOrEmpty(`/proc/${pid}/task/${thread}/children`));
  return texts.flatMap((text) => text.split(' ').filter((word) => word !== '')).map(Number);
}

/** proc(5), /proc/pid/stat: fields 14 to 17, counted from after the name, which may hold anything. */
function processorSeconds(pid: number): number {
  const text = readOrEmpty(`/proc/${pid}/stat`);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return sum(fields.slice(11, 15).map(Number)) / ticksPerSecond;
}

function residentMegabytes(pid: number): number {
  return megabytesIn(readOrEmpty(`/proc/${pid}/status`), 'VmRSS');
}

function shareOfMegabytes(pid: number): number {
  const text = readOrEmpty(`/proc/${pid}/smaps_rollup`);
  return text === '' ? residentMegabytes(pid) : megabytesIn(text, 'Pss');
}

function megabytesIn(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0) / kibibytesPerMegabyte;
}

function namelessBytes(processes: readonly number[]): number {
  const sizes = new Map<string, number>();
  for (const pid of processes) {
    for (const descriptor of listOrEmpty(`/proc/${pid}/fd`)) {
      const status = statOrNull(`/proc/${pid}/fd/${descriptor}`);
      if (status?.isFile() && status.nlink === 0)
        sizes.set(`${status.dev} ${status.ino}`, status.blocks * blockBytes);
    }
  }
  return sum([...sizes.values()]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A process may end at any moment: what is gone uses nothing. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function listOrEmpty(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function statOrNull(path: string) {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
