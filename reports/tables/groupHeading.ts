import type { GroupKey } from '../../results/summarize/runSummary.js';
import { imageLabel, isUsuallyShown } from '../../suites/conditions.js';
import { aspectWords } from '../text/words.js';
import type { ReportRow } from './reportTable.js';

/** The first two cells of a row: the aspect, and what it was asked with (see `seriesName`). */
export function groupHeading(key: GroupKey): [string, string] {
  return [aspectWords[key.aspect ?? 'all'], seriesName(key)];
}

/** The prompt, and what was done to the images unless they are shown as is usual: "basic", "basic, no window". */
export function seriesName({ prompt, shown }: GroupKey): string {
  const usual = shown === undefined || isUsuallyShown(shown);
  return [prompt ?? 'all', ...(usual ? [] : [imageLabel(shown)])].join(', ');
}

/** Rows over all aspects are totals. */
export function groupWeight({ aspect }: GroupKey): Pick<ReportRow, 'weight'> {
  return aspect === undefined ? { weight: 'total' } : {};
}
