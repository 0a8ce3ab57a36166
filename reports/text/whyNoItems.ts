import type { SuiteManifest } from '../../suites/schema/schema.js';

/**
 * Why a suite has no items, one reason a line with how often it was met, the most frequent first: cases that were left out,
 * and questions that could not be asked on slices.
 */
export function whyNoItems({ cases, rejectedCases }: SuiteManifest): string[] {
  const counts = new Map<string, number>();
  const add = (reason: string, count: number) => counts.set(reason, (counts.get(reason) ?? 0) + count);
  for (const { reason, message } of rejectedCases) add(`cases ${reason}, as ${generalReason(message)}`, 1);
  for (const { rejected } of cases) {
    for (const [reason, count] of Object.entries(rejected)) {
      add(`questions not asked, as ${reason.replace(/^\S+: /, '')}`, count);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${count} ${reason}`);
}

/** A message without the file that it is of, so that the same is counted together. */
function generalReason(message: string): string {
  return /expected .*/s.exec(message)?.[0] ?? message;
}
