import { isOf } from '../../suites/rows/judgedHashes.js';
import { isSealed } from '../../suites/rows/seal.js';
import type { Judgement } from '../../suites/schema/schema.js';
import type { KeyColumns } from './keyColumns.js';
import type { Outcomes } from './readOutcomes.js';
import type { SuiteColumns } from './suiteColumns.js';

/**
 * What a judgement is worth. `stale`: the response, the key or the item that it was given for is another now. `foreign`: whoever
 * wrote it did not have the suite's seed, and could have written any.
 */
export type Standing = 'current' | 'stale' | 'foreign';

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
  const response = outcomes.hashOf(index, row.repeat ?? 0);
  const item = suite.hashes.at(index);
  if (of !== undefined && !isOf(of, { response, item, key: key === null ? of.key : key.hashes.at(index) })) {
    return 'stale';
  }
  if (seed === null) return 'current';
  return of !== undefined && isSealed(row, seed) ? 'current' : 'foreign';
}
