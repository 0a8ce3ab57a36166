import { isUsual } from '../../suites/conditions.js';
import { addCounts, type GrowingCounts, noCounts } from './groupCounts.js';
import type { GroupKey, GroupSummary } from './runSummary.js';
import { summarizeGroup } from './summarizeGroup.js';

/**
 * Joins groups that agree in form and in the members named, in order of first group. The form always stays: open and
 * closed scores have no common mean. Controls, which ask in another way on purpose, enter no group that does not tell how images
 * are shown.
 *
 * @param by Members to keep; none gives one group for each form.
 * @example of a judge's groups, by aspect
 * const { judges } = await summarizeRun({ run: 'runs/model', suite: 'suites/ct' });
 * rollUp(judges[0].groups, ['aspect']).map(({ key, measures }) => [key.aspect, key.form, measures]);
 */
export function rollUp(
  groups: readonly GroupSummary[],
  by: readonly Exclude<keyof GroupKey, 'form'>[],
): GroupSummary[] {
  const joined = new Map<string, { key: GroupKey; counts: GrowingCounts }>();
  const isPooled = ({ key: { shown } }: GroupSummary) =>
    by.includes('shown') || shown === undefined || isUsual('control', shown.control);
  for (const { key, counts } of groups.filter(isPooled)) {
    const members = (['form', ...by] as const).map((member) => [member, key[member]]);
    const name = JSON.stringify(members);
    const group = joined.get(name) ?? { key: Object.fromEntries(members) as GroupKey, counts: noCounts() };
    addCounts(group.counts, counts);
    joined.set(name, group);
  }
  return [...joined.values()].map(({ key, counts }) => summarizeGroup(key, counts));
}
