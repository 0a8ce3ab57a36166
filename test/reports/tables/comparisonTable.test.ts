import { join } from 'node:path';
import test from 'ava';
import { makeRuns, report } from '../../support/readReport.js';

test('a comparison shows findings first on the page, and everything in the CSV file', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  const { markdown, csv } = await report({ runs, suite, sample: 0 }, join(folder, 'out'));
  const [heading] = markdown.match(/^\| Aspect \| Better .*$/m) ?? [];
  t.is(
    heading,
    '| Aspect | Better | Difference | 95 % interval | p by subject | Adjusted p (Holm) | Mean, advanced | Mean, basic | Unread, advanced | Unread, basic | Effect | p over items, as in the paper | Detectable | Bounds | Pairs | Compared | Coverage | Subjects |',
  );
  const columns = Object.keys(csv.comparison[0]);
  t.deepEqual(columns.slice(0, 10), [
    ...['suite', 'by', 'judge', 'judgeHash', 'run', 'level', 'baseline', 'aspect', 'form', 'measure'],
  ]);
  t.deepEqual(columns.slice(10), [
    ...['pairs', 'scored', 'compared', 'coverage', 'levelCoverage', 'baselineCoverage', 'subjects'],
    ...['levelMean', 'baselineMean', 'difference', 'intervalLower', 'intervalUpper', 'confidence'],
    ...['levelUnread', 'baselineUnread'],
    ...['rankBiserial', 'p', 'adjustedP', 'test', 'method', 'nonZeroSubjects'],
    ...[
      'itemP',
      'itemRankBiserial',
      'itemTest',
      'itemMethod',
      'nonZeroPairs',
      'zeroPairs',
      'wPlus',
      'wMinus',
    ],
    ...['mcNemarP', 'itemMcNemarP', 'detectable', 'boundsLower', 'boundsUpper'],
  ]);
  t.is(new Set(columns).size, columns.length);
});
