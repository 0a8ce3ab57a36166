import { sharedContent } from '../../data/volume/paint/contentSketch.js';
import type { SuiteManifest } from '../../suites/schema/schema.js';
import { readContent } from './manifestContent.js';
import type { CaseResult } from './savedCases.js';

/** Scans of two subjects that share less than this of the smaller one are two. */
const leastShared = 0.05;

/** Cases of different subjects that show the same voxels: one scan under two names, or one within the other. */
export function findSameScans(results: readonly CaseResult[]): NonNullable<SuiteManifest['sameScans']> {
  const scans = results.flatMap((result) =>
    result.kind === 'made' && result.manifest.content !== undefined
      ? [{ ...result.manifest, content: readContent(result.manifest.content) }]
      : [],
  );
  return scans.flatMap((one, place) =>
    scans.slice(place + 1).flatMap((other) => {
      if (one.subject === other.subject) return [];
      const shared = sharedContent(one.content, other.content);
      if (shared < leastShared) return [];
      return [{ cases: [one.case, other.case].sort(), shared: Math.round(100 * shared) / 100 }];
    }),
  );
}

/** The same in a sentence. */
export function tellSameScan({ cases, shared }: NonNullable<SuiteManifest['sameScans']>[number]): string {
  return `${cases.join(' and ')} show the same scan (${Math.round(100 * shared)} % of the smaller one) under two subjects: they count as two patients, and are one`;
}
