import type { KnownAnswerRow, KnownAnswerSummary } from '../../suites/schema/schema.js';
import { knownAnswerKinds } from './knownAnswerKinds.js';

/** Counts by kind what a judge got wrong of known answers; those without a score are counted apart. */
export function summarizeKnownAnswers(rows: readonly KnownAnswerRow[], seed: number): KnownAnswerSummary {
  const kinds = knownAnswerKinds.map(
    ({ name }) => [name, count(rows.filter(({ kind }) => kind === name))] as const,
  );
  const all = count(rows);
  const told = all.n - all.unscored;
  return { seed, kinds: Object.fromEntries(kinds), ...all, errorRate: told === 0 ? null : all.wrong / told };
}

function count(rows: readonly KnownAnswerRow[]) {
  return {
    n: rows.length,
    wrong: rows.filter(({ asExpected }) => asExpected === false).length,
    unscored: rows.filter(({ asExpected }) => asExpected === null).length,
  };
}
