import { type AnswerForm, answerKinds, measuresOf, type Reading } from '../../suites/answers/answerKinds.js';
import { measures } from '../../suites/measures.js';
import type { Judgement, ScoredVerdict, Verdict } from '../../suites/schema/schema.js';
import type { Combination } from '../combinations.js';
import { combineScored } from '../combineScored.js';
import { flagOf } from '../flagOf.js';
import { unscored } from '../unscored.js';

/** What one member of a panel says of an answer; undefined when it did not judge it. */
export interface MemberVerdict {
  readonly judge: string;
  readonly row: Judgement | undefined;
}

/**
 * What a panel says of one answer. Open: by measure the mean or median when every member has scored it, since a mean over others
 * would be another panel's, and of yes or no what more than half of all members say; a tie is absent, and the
 * analysis says so. Closed: what more than half of all members read.
 */
export function panelVerdict(
  members: readonly MemberVerdict[],
  answer: AnswerForm,
  combination: Combination,
): Verdict {
  const scored = members.flatMap(({ row }) => (row?.outcome === 'scored' ? [row] : []));
  const isOpen = answerKinds[answer.kind].form === 'open';
  const isEnough = isOpen ? scored.length === members.length : scored.length > 0;
  const score = isEnough ? combineScored(scored, { combination, judges: members.length }) : null;
  if (score === null) return withoutScore(members, scored.length);
  const { reading, values } = score;
  if (!isOpen) {
    const analysis = `Read: ${listedByJudge(members, (row) => row.reading && words(row.reading))}.`;
    return { outcome: 'scored', reading, values, by: 'panel majority', analysis };
  }
  const analysis = measuresOf(answer).map((name) => {
    const told = listedByJudge(members, (row) => row.values[name]);
    return `${measures[name].label}: ${told}${values[name] === undefined ? ' (no majority)' : ''}`;
  });
  return {
    outcome: 'scored',
    reading,
    values,
    by: `panel ${combination}`,
    analysis: `${analysis.join('; ')}.`,
  };
}

/** Where all members give the same reason, so does the panel. A member that failed is no verdict on the answer; an attack on one is. */
function withoutScore(members: readonly MemberVerdict[], scored: number): Verdict {
  const reasons = members.map(({ row }) => reasonOf(row));
  const isFailed = members.some(({ row }) => row === undefined || row.by === 'error');
  const flag = members.map(({ row }) => flagOf(row)).find((one) => one !== undefined);
  const by = isFailed && flag === undefined ? 'error' : 'panel';
  const told = members.map(({ judge }, place) => `${judge}: ${reasons[place]}`).join('; ');
  const reason =
    new Set(reasons).size === 1
      ? reasons[0]
      : `${scored} of ${members.length} judges gave the score that is needed (${told})`;
  return unscored(by, reason, '', flag);
}

function reasonOf(row: Judgement | undefined): string {
  if (row === undefined) return 'not judged';
  return row.outcome === 'unscored' ? row.reason : 'scored';
}

/** "choice 2" */
function words({ kind: _kind, had: _had, ...read }: Reading): string {
  return Object.entries(read)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

function listedByJudge(
  members: readonly MemberVerdict[],
  told: (row: ScoredVerdict) => string | number | null | undefined,
): string {
  return members
    .map(({ judge, row }) => `${judge} ${(row?.outcome === 'scored' ? told(row) : null) ?? '-'}`)
    .join(', ');
}
