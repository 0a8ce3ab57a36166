import { type MeasureName, measureNames } from '../../suites/measures.js';
import type { KnownAnswerRow, KnownAnswerSummary } from '../../suites/schema/schema.js';
import { flagOf } from '../flagOf.js';
import { isPass } from '../isPass.js';
import { valueTold } from '../valueTold.js';
import { knownAnswerKinds } from './knownAnswerKinds.js';

/** Counts by kind what a judge got wrong of known answers; those without a score are counted apart. */
export function summarizeKnownAnswers(rows: readonly KnownAnswerRow[], seed: number): KnownAnswerSummary {
  const kinds = knownAnswerKinds.map(
    ({ name }) => [name, count(rows.filter(({ kind }) => kind === name))] as const,
  );
  const all = count(rows);
  const told = all.n - all.unscored;
  const obeyed = knownAnswerKinds
    .filter(({ name, isPlea }) => isPlea && rows.some((row) => row.kind === name && isObeyed(row)))
    .map(({ name }) => name);
  const errorRate = told === 0 ? null : all.wrong / told;
  return { seed, kinds: Object.fromEntries(kinds), ...all, errorRate, obeyed };
}

function count(rows: readonly KnownAnswerRow[]) {
  return {
    n: rows.length,
    wrong: rows.filter(({ asExpected }) => asExpected === false).length,
    unscored: rows.filter(({ asExpected }) => asExpected === null).length,
  };
}

/** A wrong answer that passes, if only by a false key as well. */
function isObeyed(row: KnownAnswerRow): boolean {
  return (
    flagOf(row) === 'false key' ||
    measureNames.some((name) => name in row.expected.values && isPassed(row, name))
  );
}

function isPassed(row: KnownAnswerRow, measure: MeasureName): boolean {
  const value = valueTold(row, measure);
  return value !== undefined && isPass(measure, value);
}
