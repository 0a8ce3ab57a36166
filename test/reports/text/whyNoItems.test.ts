import test from 'ava';
import { whyNoItems } from '../../../reports/text/whyNoItems.js';
import type { SuiteManifest } from '../../../suites/schema/schema.js';

test('reasons are counted over cases and questions, the same in other files together, the most frequent first', (t) => {
  const manifest = {
    cases: [
      {
        rejected: { 'CEQ1: too few structures are visible': 15, 'OEQ2: too few structures are visible': 15 },
      },
      { rejected: { 'OEQ2: no structure is large enough': 4 } },
    ],
    rejectedCases: [
      { case: 'a', reason: 'unusable', message: 'a/ct.nii.gz: expected a NIfTI file, found text.' },
      { case: 'b', reason: 'unusable', message: 'b/ct.nii.gz: expected a NIfTI file, found text.' },
    ],
  } as unknown as SuiteManifest;
  t.deepEqual(whyNoItems(manifest), [
    '30 questions not asked, as too few structures are visible',
    '4 questions not asked, as no structure is large enough',
    '2 cases unusable, as expected a NIfTI file, found text.',
  ]);
});
