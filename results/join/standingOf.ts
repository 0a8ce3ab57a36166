import { isSealed } from '../../suites/rows/seal.js';
import type { Judgement } from '../../suites/schema/schema.js';
import type { KeyColumns } from './keyColumns.js';
import type { Outcomes } from './readOutcomes.js';
import type { SuiteColumns } from './suiteColumns.js';

/**
 * What a judgement is worth. `stale`: the response, the key or the item that it was given for is another now. `outdated`: it was written
 * with the suite's seed, and key or item have changed since, so that it and current ones are no verdicts on the same questions.
 * `foreign`: whoever wrote it did not have the suite's seed, and could have written any.
 */
export type Standing = 'current' | 'stale' | 'outdated' | 'foreign';

/** What judgements are held against. */
export interface StandingSource {
  readonly suite: SuiteColumns;
  /** Null without a key: then it is not looked at. */
  readonly key: KeyColumns | null;
  readonly outcomes: Outcomes;
}

/** Where a judgement on the item at a position stands. In a public copy, which has no seed, every row that is not stale is taken. */
export function standingOf(
  row: Judgement,
  index: number,
  { suite, key, outcomes }: StandingSource,
): Standing {
  const { seed } = suite.manifest;
  const { of } = row;
  const isOurs = () => seed !== null && of !== undefined && isSealed(row, seed);
  const response = outcomes.hashOf(index, row.repeat ?? 0);
  const item = suite.hashes.at(index);
  const keyNow = key === null ? of?.key : key.hashes.at(index);
  if (of !== undefined && (of.item !== item || of.key !== keyNow)) return isOurs() ? 'outdated' : 'stale';
  if (of !== undefined && of.response !== response) return 'stale';
  return seed === null || isOurs() ? 'current' : 'foreign';
}
