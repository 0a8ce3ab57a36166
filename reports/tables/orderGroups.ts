import { rollUp } from '../../results/summarize/rollUp.js';
import type { GroupKey, GroupSummary } from '../../results/summarize/runSummary.js';
import { questionForms } from '../../suites/answers/answerKind.js';
import { promptNames } from '../../suites/conditions.js';
import { aspects } from '../../suites/schema/schema.js';

type Member = 'prompt' | 'condition';

/**
 * Groups by aspect, form and the members named, then the same over all aspects; aspects and prompts in the order of the
 * schema.
 */
export function orderGroups(groups: readonly GroupSummary[], by: readonly Member[]): GroupSummary[] {
  return inGroupOrder([...rollUp(groups, ['aspect', ...by]), ...rollUp(groups, by)]);
}

/** By aspect, those over all aspects last, then by prompt, condition and form. */
export function inGroupOrder<Group extends { readonly key: GroupKey }>(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => compareRanks(rank(a.key), rank(b.key)));
}

function rank({ aspect, prompt, condition, form }: GroupKey): (number | string)[] {
  return [
    aspect === undefined ? aspects.length : aspects.indexOf(aspect),
    prompt === undefined ? 0 : promptNames.indexOf(prompt),
    conditionRank(condition),
    condition ?? '',
    questionForms.indexOf(form),
  ];
}

/** The usual window, then what was done to it, then the control without window. */
function conditionRank(condition: string | undefined): number {
  if (condition === undefined || condition === 'window') return 0;
  return condition.startsWith('window') ? 1 : 2;
}

function compareRanks(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  if (place < 0) return 0;
  return a[place] < b[place] ? -1 : 1;
}
