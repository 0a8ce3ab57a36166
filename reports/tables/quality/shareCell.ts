import type { MaskShare } from '../../../results/quality/shareOfMasks.js';
import { formatCount, formatNumber, formatShare, noValue } from '../../text/formatNumber.js';

/** "75.0 % of 8 (40.1 to 93.0)"; a dash where there is no mask. */
export function shareCell({ value, n, interval }: MaskShare): string {
  if (value === null) return noValue;
  const shown = `${formatShare(value)} of ${formatCount(n)}`;
  if (interval === null) return shown;
  const [lower, upper] = [interval.lower, interval.upper].map((end) => formatNumber(100 * end, 1));
  return `${shown} (${lower} to ${upper})`;
}

/** How the cells of tables of masks are to be read. */
export const shareNote =
  'Each cell: the share, of so many masks, and its 95 % interval by patient; none with one patient.';
