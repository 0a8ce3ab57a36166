/** A process of its own for `askLoopback`: runs the program with the arguments in argv, then sends its peak memory. */
import { runCli } from '../cli/runCli.js';
import { peakMegabytes } from './peakMegabytes.js';

const code = await runCli(process.argv);
const { userCPUTime, systemCPUTime } = process.resourceUsage();
process.send?.({
  code,
  peakMegabytes: peakMegabytes(),
  processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
});
process.disconnect?.();
