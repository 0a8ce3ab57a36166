import { type FaultName, faultNames } from '../../suites/answers/assessment.js';
import type { AskedMask } from './askedMasks.js';

/** Masks with the same fault, of one severity or of all. */
export interface FaultGroup {
  /** Null of masks that are as they came. */
  readonly fault: FaultName | null;
  /** Null of all together, and of masks that are as they came. */
  readonly severity: number | null;
  readonly includes: (mask: AskedMask) => boolean;
}

/** The faults that masks have, each followed by its severities; first the masks that are as they came. */
export function faultGroups(masks: readonly AskedMask[]): FaultGroup[] {
  const untouched = { fault: null, severity: null, includes: ({ fault }: AskedMask) => fault === null };
  const planted = faultNames.flatMap((name): FaultGroup[] => {
    const own = masks.flatMap(({ fault }) => (fault?.name === name ? [fault.severity] : []));
    const severities = [...new Set(own)].sort((a, b) => a - b);
    if (severities.length === 0) return [];
    return [
      { fault: name, severity: null, includes: ({ fault }) => fault?.name === name },
      ...severities.map((severity) => ({
        fault: name,
        severity,
        includes: ({ fault }: AskedMask) => fault?.name === name && fault.severity === severity,
      })),
    ];
  });
  return [untouched, ...planted];
}
