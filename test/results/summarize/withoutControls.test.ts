import test from 'ava';
import type { GroupSummary } from '../../../results/summarize/runSummary.js';
import { withoutControls } from '../../../results/summarize/withoutControls.js';
import { levelsOf } from '../../../suites/conditions.js';

function group(control: string | null): GroupSummary {
  const { prompt: _, ...shown } = levelsOf({
    prompt: 'verdict',
    window: 'window',
    perturbation: null,
    control,
  });
  return { key: { form: 'assessment', shown } } as GroupSummary;
}

test('controls are left out, and groups that do not tell how images are shown are not', (t) => {
  const [usual, blank] = [group(null), group('blank overlay')];
  const joined = { key: { form: 'assessment' } } as GroupSummary;
  t.deepEqual(withoutControls([usual, blank, joined]), [usual, joined]);
});
