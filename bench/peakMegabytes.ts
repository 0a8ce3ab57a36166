import { readFileSync } from 'node:fs';

/** Most memory that this process held; Linux counts its parent's in `resourceUsage`, so its own table is asked first. */
export function peakMegabytes(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) / 1024;
}
