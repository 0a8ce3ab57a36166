import test from 'ava';
import { loadSuiteColumns } from '../../../results/join/suiteColumns.js';
import { readAskedPrograms } from '../../../results/pipelines/askedPrograms.js';
import { otsuThreshold } from '../../../results/pipelines/otsuThreshold.js';
import { scoreTrivialMasks } from '../../../results/pipelines/trivialMasks.js';
import { summarizeMasks } from '../../../suites/masks/imageScore.js';
import { squaresSuite } from '../../support/predictedRun.js';

test('bright squares on dark ground: Otsu finds them, everything foreground is their share, nothing is nothing', async (t) => {
  const suite = await squaresSuite();
  const [asked] = await readAskedPrograms(await loadSuiteColumns(suite));
  const rows = await scoreTrivialMasks(suite, asked);
  const dice = Object.fromEntries(rows.map(({ name, scores }) => [name, summarizeMasks(scores).dice]));
  t.is(dice['all background'], 0);
  // 9 of 96 pixels
  t.is(dice['all foreground']?.toFixed(6), (18 / 105).toFixed(6));
  t.is(dice.Otsu, 1);
  t.true((dice['mean mask'] ?? 0) > 18 / 105 && (dice['mean mask'] ?? 0) < 0.6);
});

test("Otsu's threshold is the last grey of the darker side, and of one grey all are above it", (t) => {
  t.is(otsuThreshold(Uint8Array.of(10, 10, 12, 200, 210)), 12);
  t.is(otsuThreshold(Uint8Array.of(7, 7)), 0);
});
