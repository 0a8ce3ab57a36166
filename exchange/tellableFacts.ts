import type { SuiteManifest } from '../suites/schema/schema.js';
import type { SuiteFacts } from './exporter.js';

/**
 * What of a suite's manifest an export may tell: never the seed; without answers, neither hashes of files and voxels nor notices, as
 * these tell of masks and scans.
 */
export function tellableFacts({ seed: _seed, ...facts }: SuiteManifest, isKeyed: boolean): SuiteFacts {
  if (isKeyed) return facts;
  const cases = facts.cases.map(({ notices: _notices, content: _content, ...one }) => ({
    ...one,
    files: [],
  }));
  return { ...facts, public: true, cases };
}
