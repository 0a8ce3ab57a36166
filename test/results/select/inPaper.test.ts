import test from 'ava';
import { inPaper } from '../../../results/select/inPaper.js';
import { meanOfItems } from '../../../results/select/meanOfItems.js';

/** Two answers, and one item that was left open. */
function columnOf(values: readonly number[]) {
  return {
    values: Float64Array.from(values),
    answered: Float64Array.of(values[0], values[1], Number.NaN),
    told: Float64Array.of(1, 1, 0),
    counted: Float64Array.of(1, 1, 1),
  };
}

test('in the paper, what is left open is wrong where there were options, and nowhere in open questions', (t) => {
  const verdicts = {
    judged: Uint8Array.of(1, 1, 1),
    category: Int32Array.of(-1, -1, -1),
    rating: new Float64Array(3).fill(Number.NaN),
    measures: { accuracy: columnOf([1, 1, 0]), responseAccuracy: columnOf([5, 3, 1]) },
  };
  const items = [0, 1, 2];
  const subjects = Uint32Array.of(0, 1, 2);
  t.is(meanOfItems(items, { verdicts, subjects }, 'responseAccuracy').value, 3);
  t.like(meanOfItems(items, { verdicts: inPaper(verdicts), subjects }, 'responseAccuracy'), {
    items: 3,
    n: 2,
    value: 4,
  });
  t.is(meanOfItems(items, { verdicts: inPaper(verdicts), subjects }, 'accuracy').value, 2 / 3);
});
