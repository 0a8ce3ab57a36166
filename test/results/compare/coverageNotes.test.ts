import test from 'ava';
import { coverageNotes } from '../../../results/compare/coverageNotes.js';

const row = {
  run: 'b',
  level: 'b',
  baseline: 'a',
  aspect: 'all',
  form: 'open',
  measure: 'responseAccuracy',
} as const;

for (const [levelCoverage, baselineCoverage, said] of [
  [0.95, 0.96, /^$/],
  [
    0.97,
    0.91,
    /^Coverage much apart: b, open questions, response accuracy: b 97\.0 %, a 91\.0 %\. What a model left open/,
  ],
  [0.6, 0.61, /^Coverage less than 90\.0 % on a side: .*b 60\.0 %, a 61\.0 %/],
  [0.6, 0.99, /^Coverage less than 90\.0 % on a side/],
] as const) {
  test(`coverages of ${levelCoverage} and ${baselineCoverage} are ${said.source === '^$' ? 'not spoken of' : 'told'}`, (t) => {
    t.regex(coverageNotes([{ ...row, levelCoverage, baselineCoverage }], 0.9).join(), said);
    t.deepEqual(coverageNotes([{ ...row, aspect: 'anatomy', levelCoverage, baselineCoverage }], 0.9), []);
  });
}

test('of hallucination it is said that pairs which both sides answered are compared alone', (t) => {
  const low = { ...row, measure: 'hallucination', levelCoverage: 0.2, baselineCoverage: 1 } as const;
  t.regex(coverageNotes([low], 0.9).join(), /much apart: .*on pairs that both sides answered alone/);
  t.deepEqual(coverageNotes([{ ...low, baselineCoverage: 0.2 }], 0.9), []);
});
