import type { SandboxCall } from './sandbox.js';

const mebibyte = 1024 * 1024;
/** PyTorch maps more address space than it ever uses: with 2 GB it does not load, with 4 GB it does. */
const addressSpaceMegabytes = 4096;
/** A program that catches the signal of its processor time has so long to end. */
const graceSeconds = 5;

/**
 * What each process may use, as options of `prlimit`: the kernel's own limits, under those that are watched for all processes
 * together.
 *
 * @param kinds which of them; the number of processes is counted by user, so it makes sense only for one who has no others.
 */
export function resourceLimits(
  { limits, gpu }: SandboxCall,
  kinds: { readonly processes: boolean },
): string[] {
  const processor = Math.ceil(limits.processorSeconds);
  const addressSpace = (limits.memoryMegabytes + addressSpaceMegabytes) * mebibyte;
  return [
    '--core=0:0',
    `--cpu=${processor}:${processor + graceSeconds}`,
    `--fsize=${limits.fileMegabytes * mebibyte}`,
    ...(gpu ? [] : [`--as=${addressSpace}`]),
    ...(kinds.processes ? [`--nproc=${limits.processes}`] : []),
  ];
}
