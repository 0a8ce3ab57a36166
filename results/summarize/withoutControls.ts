import type { GroupSummary } from './runSummary.js';

/**
 * The groups whose items show what is asked about. Controls, which show something else in its place, are no part of what a model
 * scores in all: whoever rejects whatever he sees is right about each.
 */
export function withoutControls(groups: readonly GroupSummary[]): GroupSummary[] {
  return groups.filter(({ key: { shown } }) => shown === undefined || shown.control === 'none');
}
