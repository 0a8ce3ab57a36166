import test from 'ava';
import { drawPerturbation, unfitFor } from '../../../../generator/images/perturbations/drawPerturbation.js';
import { noise } from '../../../../generator/images/perturbations/noise.js';
import { createRandom } from '../../../../util/random.js';
import { drawImage } from '../../../support/intensityImages.js';

const image = drawImage([20, 10], (x, y) => 5 * x - y);

test('what the condition says is all that it takes to do the same again', (t) => {
  const { condition, apply } = drawPerturbation(
    { name: 'noise', severity: 2 },
    'hounsfield',
    createRandom(9),
  );
  t.like(condition, { name: 'noise', severity: 2 });
  t.deepEqual(condition.parameters, noise.draw(createRandom(condition.seed), 2, 'hounsfield'));
  t.deepEqual(apply(image), noise.apply(image, noise.draw(createRandom(condition.seed), 2, 'hounsfield')));
});

test('one stream gives one perturbation, another gives another', (t) => {
  const seedOf = (key: number) =>
    drawPerturbation({ name: 'contrast', severity: 1 }, 'grey', createRandom(key)).condition.seed;
  t.is(seedOf(1), seedOf(1));
  t.not(seedOf(1), seedOf(2));
});

test('a low dose is for CT and for pictures, not for MR', (t) => {
  const wanted = [
    { name: 'low-dose', severity: 1 },
    { name: 'low-dose', severity: 3 },
    { name: 'noise', severity: 1 },
  ] as const;
  t.deepEqual(unfitFor('hounsfield', wanted), []);
  t.deepEqual(unfitFor('grey', wanted), []);
  t.deepEqual(unfitFor('magnitude', wanted), ['low-dose']);
});

test('an unknown name is a mistake of the program', (t) => {
  t.throws(() => drawPerturbation({ name: 'fog', severity: 1 }, 'grey', createRandom(1)), { message: /fog/ });
});
