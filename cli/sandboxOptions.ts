import type { Command } from 'commander';
import { defaultLimits } from '../sandbox/defaultLimits.js';
import type { SandboxOptions } from '../sandbox/findSandbox.js';
import type { SandboxLimits } from '../sandbox/sandbox.js';
import { decimalNumber, wholeNumber } from './options.js';

/** What the command line says about where programs run, and what they may use. */
export interface SandboxFlags {
  readonly python?: string;
  readonly image?: string;
  readonly unsafeNoSandbox?: boolean;
  readonly wallTime: number;
  readonly processorTime: number;
  readonly memory: number;
  readonly processes: number;
  readonly fileSize: number;
  readonly outputSize: number;
}

/** Timers of Node go no further than some 25 days. */
const mostSeconds = 2_000_000;

/** Adds the options of every command that runs programs. */
export function addSandboxOptions(command: Command): Command {
  const { wallSeconds, processorSeconds, memoryMegabytes, processes, fileMegabytes, outputMegabytes } =
    defaultLimits;
  const seconds = decimalNumber(1, mostSeconds);
  const megabytes = wholeNumber(1);
  return command
    .option(
      '--python <file>',
      'Python of this machine for programs in bubblewrap; default python3 or /usr/bin/python3, the one with PyTorch',
    )
    .option('--image <name>', 'image for programs in Docker or Podman, default radvuqa-pipelines')
    .option('--unsafe-no-sandbox', 'run programs with all the rights of the caller; it is recorded')
    .option('--wall-time <seconds>', 'how long a program may take', seconds, wallSeconds)
    .option(
      '--processor-time <seconds>',
      'the same in time of processors, all of them added up',
      seconds,
      processorSeconds,
    )
    .option('--memory <megabytes>', 'memory of all processes of a program', megabytes, memoryMegabytes)
    .option('--processes <number>', 'processes and threads of a program at once', wholeNumber(1), processes)
    .option('--file-size <megabytes>', 'size of a single file', megabytes, fileMegabytes)
    .option(
      '--output-size <megabytes>',
      'size of all that a program writes, or prints',
      megabytes,
      outputMegabytes,
    );
}

/** Where programs run, from flags. */
export function sandboxOptions({ python, image, unsafeNoSandbox }: SandboxFlags): SandboxOptions {
  return { python, image, unsafe: unsafeNoSandbox, environment: process.env };
}

/** What programs may use, from flags. */
export function sandboxLimits(flags: SandboxFlags): SandboxLimits {
  return {
    wallSeconds: flags.wallTime,
    processorSeconds: flags.processorTime,
    memoryMegabytes: flags.memory,
    processes: flags.processes,
    fileMegabytes: flags.fileSize,
    outputMegabytes: flags.outputSize,
  };
}
