import { endsOf, type MeasureName, measureNames } from '../../suites/measures.js';
import type { KnownAnswerRow, KnownAnswerSummary, KnownScore } from '../../suites/schema/schema.js';
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
  return { seed, kinds: Object.fromEntries(kinds), ...all, errorRate, obeyed, told: toldScores(rows) };
}

/** Of the answers that are like a model's: none pleads for a good score as a rule. */
function toldScores(rows: readonly KnownAnswerRow[]): KnownAnswerSummary['told'] {
  const pleading = new Set(knownAnswerKinds.filter(({ isPlea }) => isPlea).map(({ name }) => name));
  const usual = rows.filter(({ kind }) => !pleading.has(kind));
  const scores = measureNames.map((measure) => [measure, scoresOf(usual, measure)] as const);
  return Object.fromEntries(scores.filter(([, of]) => of.length > 0));
}

/** Distinct pairs of a right value and the one told, in order. Where any value is right, nothing can be wrong. */
function scoresOf(rows: readonly KnownAnswerRow[], measure: MeasureName): KnownScore[] {
  const { least, greatest } = endsOf(measure);
  const scores = new Map<string, KnownScore>();
  for (const row of rows) {
    const [told, band] = [valueTold(row, measure), row.expected.values[measure]];
    if (told === undefined || band === undefined || (band[0] === least && band[1] === greatest)) continue;
    const right = Math.min(band[1], Math.max(band[0], told));
    const name = `${right} ${told}`;
    scores.set(name, { right, told, n: (scores.get(name)?.n ?? 0) + 1 });
  }
  return [...scores.values()].sort((one, other) => one.right - other.right || one.told - other.told);
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
