import { statfsSync, statSync } from 'node:fs';
import type { SandboxLimits, SandboxOutcome } from '../sandbox.js';
import { measureFolder, mostEntries } from './measureFolder.js';
import { measureProcesses } from './measureProcesses.js';

/** What was seen of a program's use of the machine; null where it was never looked at. */
export interface Usage {
  readonly processorSeconds: number | null;
  readonly peakMegabytes: number | null;
}

export interface WatchUsageOptions {
  readonly limits: SandboxLimits;
  readonly writable: readonly string[];
  readonly memoryFolders: readonly string[];
  readonly findProgram: () => number | null;
  readonly stop: (outcome: SandboxOutcome) => void;
}

const mebibyte = 1024 * 1024;
/** The first looks come sooner, since a program may be short. */
const firstLook = 20;
const lastInterval = 250;

/** Looks at a program now and then, and stops it when it uses more than it may. */
export function watchUsage(options: WatchUsageOptions): { readonly end: () => Promise<Usage> } {
  let usage: Usage = { processorSeconds: null, peakMegabytes: null };
  let ended = false;
  let looking = Promise.resolve();
  let timer: NodeJS.Timeout;
  const look = async (interval: number) => {
    const seen = lookOnce(options, usage);
    usage = seen.usage;
    const outcome =
      seen.outcome ?? checkMemoryFolders(options) ?? (await checkFolders(options, seen.namelessBytes));
    if (ended) return;
    if (outcome !== null) options.stop(outcome);
    schedule(Math.min(2 * interval, lastInterval));
  };
  const schedule = (interval: number) => {
    timer = setTimeout(() => {
      looking = look(interval);
    }, interval);
  };
  schedule(firstLook);
  return {
    end: async () => {
      ended = true;
      clearTimeout(timer);
      await looking;
      // What was written since the last look counts, too.
      const left = await checkFolders(options, 0);
      if (left !== null) options.stop(left);
      return usage;
    },
  };
}

interface Seen {
  readonly usage: Usage;
  readonly namelessBytes: number;
  readonly outcome: SandboxOutcome | null;
}

function lookOnce({ limits, findProgram }: WatchUsageOptions, before: Usage): Seen {
  const program = findProgram();
  if (program === null) return { usage: before, namelessBytes: 0, outcome: null };
  const peak = before.peakMegabytes ?? 0;
  const now = measureProcesses(program, peak);
  // A program that has just ended leaves nothing to be seen.
  const processorSeconds = Math.max(before.processorSeconds ?? 0, now.processorSeconds);
  const usage = { processorSeconds, peakMegabytes: Math.max(peak, now.megabytes) };
  return { usage, namelessBytes: now.namelessBytes, outcome: exceeded(usage, limits) };
}

function exceeded(
  { processorSeconds, peakMegabytes }: { readonly processorSeconds: number; readonly peakMegabytes: number },
  limits: SandboxLimits,
): SandboxOutcome | null {
  if (peakMegabytes > limits.memoryMegabytes) return { kind: 'memory' };
  return processorSeconds > limits.processorSeconds ? { kind: 'processorTime' } : null;
}

/** Files without content take memory that the size of a folder in memory does not limit. */
function checkMemoryFolders({ memoryFolders, findProgram }: WatchUsageOptions): SandboxOutcome | null {
  const program = findProgram();
  if (program === null) return null;
  const counts = memoryFolders.map((folder) => countFiles(program, folder));
  if (counts.every((count) => count <= mostEntries)) return null;
  return { kind: 'outputTooLarge', found: `more than ${mostEntries} files in memory` };
}

function countFiles(program: number, folder: string): number {
  const inside = `/proc/${program}/root${folder}`;
  try {
    // Before the sandbox stands, these are still the folders of this machine.
    if (statSync(inside).dev === statSync(folder).dev) return 0;
    const { files, ffree } = statfsSync(inside);
    return files - ffree;
  } catch {
    // A program that has just ended has no folders.
    return 0;
  }
}

async function checkFolders(
  { limits, writable }: WatchUsageOptions,
  namelessBytes: number,
): Promise<SandboxOutcome | null> {
  let bytes = namelessBytes;
  for (const folder of writable) {
    const measured = await measureFolder(folder);
    if (measured.kind === 'refused') return { kind: 'outputTooLarge', found: measured.found };
    bytes += measured.bytes;
  }
  if (bytes <= limits.outputMegabytes * mebibyte) return null;
  return { kind: 'outputTooLarge', found: `more than ${limits.outputMegabytes} MB of files` };
}
