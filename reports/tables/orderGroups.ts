import { rollUp } from '../../results/summarize/rollUp.js';
import type { GroupKey, GroupSummary } from '../../results/summarize/runSummary.js';
import { questionForms } from '../../suites/answers/answerKind.js';
import { imageLabel, isUsual, isUsuallyShown, promptNames } from '../../suites/conditions.js';
import { aspects } from '../../suites/schema/schema.js';

/**
 * Groups by aspect, form and the members named, then the same over all aspects; aspects and prompts in the order of the
 * schema.
 */
export function orderGroups(
  groups: readonly GroupSummary[],
  by: readonly ('prompt' | 'shown')[],
): GroupSummary[] {
  return inGroupOrder([...rollUp(groups, ['aspect', ...by]), ...rollUp(groups, by)]);
}

/** By aspect, those over all aspects last, then by prompt, how images are shown, and form. */
export function inGroupOrder<Group extends { readonly key: GroupKey }>(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => compareRanks(rank(a.key), rank(b.key)));
}

function rank({ aspect, prompt, shown, form }: GroupKey): (number | string)[] {
  return [
    aspect === undefined ? aspects.length : aspects.indexOf(aspect),
    prompt === undefined ? 0 : promptNames.indexOf(prompt),
    shownRank(shown),
    shown === undefined ? '' : imageLabel(shown),
    questionForms.indexOf(form),
  ];
}

/** The usual window, then what was done to it, then the control without window. */
function shownRank(shown: GroupKey['shown']): number {
  if (shown === undefined || isUsuallyShown(shown)) return 0;
  return isUsual('window', shown.window) ? 1 : 2;
}

function compareRanks(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  if (place < 0) return 0;
  return a[place] < b[place] ? -1 : 1;
}
