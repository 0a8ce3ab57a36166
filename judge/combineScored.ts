import { mean, median } from 'simple-statistics';
import { answerKinds, categoryOf, type Reading } from '../suites/answers/answerKinds.js';
import { measureNames, measureOf } from '../suites/measures.js';
import type { MeasuredValues, ScoredVerdict } from '../suites/schema/schema.js';
import { canonicalJson } from '../util/canonicalJson.js';
import type { Combination } from './combinations.js';

export interface CombiningOptions {
  readonly combination: Combination;
  /** How many were to judge: a majority is more than half of them. */
  readonly judges: number;
}

/** What verdicts on one and the same answer say together. */
export type CombinedScore = Pick<ScoredVerdict, 'reading' | 'values'>;

/**
 * Combines scored verdicts on one answer. Closed answers: the reading that the majority has, with its values; null when none
 * has one. Open answers: by measure the mean or median, and of yes or no what the majority says; in a tie it is absent.
 *
 * @param verdicts at least one, all of one kind of answer
 */
export function combineScored(
  verdicts: readonly ScoredVerdict[],
  options: CombiningOptions,
): CombinedScore | null {
  return verdicts.some(isOfClosed)
    ? majority(verdicts, ({ reading }) => voteOf(reading), options.judges)
    : { reading: commonReading(verdicts, options.judges), values: combinedValues(verdicts, options) };
}

function isOfClosed({ reading }: ScoredVerdict): boolean {
  return reading !== null && answerKinds[reading.kind].form === 'closed';
}

/** How a reading was had makes no other vote of it. */
function voteOf(reading: Reading | null): string | null {
  return reading && (categoryOf(reading) ?? canonicalJson({ ...reading, had: null }));
}

/** What all of them read; null where they differ. Of an assessment, a reading with the verdict that the majority has. */
function commonReading(verdicts: readonly ScoredVerdict[], judges: number): Reading | null {
  if (verdicts.some(({ reading }) => reading?.kind === 'assessment'))
    return majority(verdicts, ({ reading }) => voteOf(reading), judges)?.reading ?? null;
  const readings = new Set(verdicts.map(({ reading }) => canonicalJson(reading)));
  return readings.size === 1 ? verdicts[0].reading : null;
}

function combinedValues(
  verdicts: readonly ScoredVerdict[],
  { combination, judges }: CombiningOptions,
): MeasuredValues {
  const combine = combination === 'mean' ? mean : median;
  const combined = measureNames.flatMap((name) => {
    const told = verdicts.flatMap(({ values }) => values[name] ?? []);
    if (told.length === 0) return [];
    const { isYesOrNo } = measureOf(name).scale;
    const value = isYesOrNo ? majority(told, (one) => one, judges) : combine(told);
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(combined);
}

/** The first of those that are alike and more than half of all. */
function majority<Vote>(votes: readonly Vote[], likeness: (vote: Vote) => unknown, all: number): Vote | null {
  const found = votes.find(
    (one) => 2 * votes.filter((other) => likeness(other) === likeness(one)).length > all,
  );
  return found ?? null;
}
