/** A process of its own for `askLoopback`: runs the program with the arguments in argv, then sends its peak memory. */
import { readFileSync } from 'node:fs';
import { runCli } from '../cli/runCli.js';

const code = await runCli(process.argv);
const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
const { userCPUTime, systemCPUTime } = process.resourceUsage();
process.send?.({
  code,
  peakMegabytes: Number(kilobytes) / 1024,
  processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
});
process.disconnect?.();
