import test from 'ava';
import { type Conditions, imageLabel, isUsuallyShown, levelsOf } from '../../suites/conditions.js';

const noise = { name: 'noise', severity: 2, parameters: {}, seed: 0 };
const plain: Conditions = { prompt: 'basic', window: 'window', perturbation: null, control: null };

const cases: readonly (readonly [conditions: Partial<Conditions>, label: string, isUsual: boolean])[] = [
  [{}, 'window', true],
  [{ window: null }, 'as it is', true],
  [{ window: 'min-max' }, 'no window', false],
  [{ perturbation: noise }, 'window, noise 2', false],
  [{ window: null, perturbation: noise }, 'noise 2', false],
  [{ window: null, control: 'blank' }, 'blank', false],
  [{ window: 'min-max', perturbation: noise, control: 'blank' }, 'no window, noise 2, blank', false],
];

for (const [conditions, label, isUsual] of cases) {
  test(`an image that is shown as "${label}" is shown ${isUsual ? 'as a rule' : 'in another way'}`, (t) => {
    const { prompt: _, ...shown } = levelsOf({ ...plain, ...conditions });
    t.is(imageLabel(shown), label);
    t.is(isUsuallyShown(shown), isUsual);
  });
}
