import type { Item, Judgement } from '../../suites/schema/schema.js';
import { type Combination, combineScored } from '../combineScored.js';
import type { Verdict } from '../judge.js';
import { unscored } from '../rules/ruleVerdict.js';

/** What one member of a panel says of an answer; undefined when it did not judge it. */
export interface MemberVerdict {
  readonly judge: string;
  readonly row: Judgement | undefined;
}

/**
 * What a panel says of one answer. Open: the mean or median response accuracy when every member has scored it, since a mean
 * over others would be another panel's. Closed: the choice that more than half of all members read. Hallucination: what
 * more than half of all members say; a tie is null, and the analysis says so.
 */
export function panelVerdict(
  members: readonly MemberVerdict[],
  form: Item['form'],
  combination: Combination,
): Verdict {
  const scored = members.flatMap(({ row }) => (row?.outcome === 'scored' ? [row] : []));
  const verdict =
    form === 'open' ? openVerdict(members, scored, combination) : closedVerdict(members, scored);
  return verdict ?? withoutScore(members, scored.length);
}

function openVerdict(
  members: readonly MemberVerdict[],
  scored: readonly Judgement[],
  combination: Combination,
): Verdict | null {
  if (scored.length < members.length) return null;
  const score = combineScored(scored, combination);
  const accuracies = listed(members, (row) => row.responseAccuracy);
  const hallucinations = listed(members, (row) => row.hallucination);
  const tie = score.hallucination === null ? ' (no majority)' : '';
  const analysis = `Response accuracy: ${accuracies}. Hallucination: ${hallucinations}${tie}.`;
  return { outcome: 'scored', reason: null, ...score, by: `panel ${combination}`, analysis };
}

function closedVerdict(members: readonly MemberVerdict[], scored: readonly Judgement[]): Verdict | null {
  const votes = scored.find(
    ({ choice }) => 2 * scored.filter((other) => other.choice === choice).length > members.length,
  );
  if (votes === undefined) return null;
  const { choice, correct } = votes;
  const analysis = `Choice (from 0): ${listed(members, (row) => row.choice)}.`;
  const none = { reason: null, responseAccuracy: null, hallucination: null };
  return { outcome: 'scored', ...none, correct, choice, by: 'panel majority', analysis };
}

/** Where all members give the same reason, so does the panel. A member that failed is no verdict on the answer. */
function withoutScore(members: readonly MemberVerdict[], scored: number): Verdict {
  const reasons = members.map(({ row }) => row?.reason ?? (row === undefined ? 'not judged' : 'scored'));
  const isFailed = members.some(({ row }) => row === undefined || row.by === 'error');
  const by = isFailed ? 'error' : 'panel';
  if (new Set(reasons).size === 1) return unscored(by, reasons[0], '');
  const told = members.map(({ judge }, place) => `${judge}: ${reasons[place]}`).join('; ');
  return unscored(by, `${scored} of ${members.length} judges gave the score that is needed (${told})`, '');
}

function listed(members: readonly MemberVerdict[], numberIn: (row: Judgement) => number | null): string {
  return members
    .map(({ judge, row }) => `${judge} ${(row === undefined ? null : numberIn(row)) ?? '-'}`)
    .join(', ');
}
