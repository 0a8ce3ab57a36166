import test from 'ava';
import { createNoiseTile, tileRow } from '../../../data/phantom/noiseTile.js';
import { createRandom } from '../../../util/random.js';

const shape = [20, 16, 12] as const;
const tile = createNoiseTile(createRandom('noise'), shape, 2);

test('a tile has mean 0 and standard deviation 1', (t) => {
  const { values } = tile;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  t.true(Math.abs(mean) < 1e-4);
  t.true(Math.abs(variance - 1) < 1e-4);
});

test('neighbours are alike, also across the seam', (t) => {
  const products: number[] = [];
  for (let j = 0; j < shape[1]; j++) {
    for (let k = 0; k < shape[2]; k++) {
      const row = tileRow(tile, j, k);
      products.push(tile.values[row] * tile.values[row + shape[0] - 1]);
    }
  }
  t.true(products.reduce((sum, value) => sum + value, 0) / products.length > 0.4);
});

test('rows repeat with the period of the tile', (t) => {
  t.is(tileRow(tile, 3 + shape[1], 5 + 2 * shape[2]), tileRow(tile, 3, 5));
});
