import type { WritingName } from '../../suites/scales.js';
import { formatWritten, formatWrittenDifference } from '../text/formatWritten.js';

/** How a number of the paper's tables is written, and whether it is a difference, which has a sign. */
export interface PaperFormat {
  readonly writing: WritingName;
  readonly isDifference?: boolean;
}

/** "2.47", "0.302", "19.3 %", "+0.12", "−5.5 pp"; a missing number is a dash. */
export function formatPaperNumber(number: number | null, { writing, isDifference }: PaperFormat): string {
  return isDifference === true ? formatWrittenDifference(number, writing) : formatWritten(number, writing);
}
