import type { GroupKey } from '../../judge/runSummary.js';
import { aspectWords } from '../format/words.js';
import type { ReportRow } from '../reportTable.js';

/** The first two cells of a row: aspect and prompt. */
export function groupHeading({ aspect, prompt }: GroupKey): [string, string] {
  return [aspectWords[aspect ?? 'all'], prompt ?? 'all'];
}

/** Rows over all aspects are totals. */
export function groupWeight({ aspect }: GroupKey): Pick<ReportRow, 'weight'> {
  return aspect === undefined ? { weight: 'total' } : {};
}
