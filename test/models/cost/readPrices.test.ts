import { join } from 'node:path';
import test from 'ava';
import { readPrices } from '../../../models/cost/readPrices.js';
import { InputError } from '../../../util/radvuqaError.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const price = { input: 2, output: 10 };
const pricing = { date: '2025-01-01', currency: 'USD', price };

test('a price table is read with its date; a model that it lacks has no price; a wrong table is refused', async (t) => {
  const table = {
    format: 'radvuqa-prices/1',
    date: '2025-01-01',
    currency: 'USD',
    models: { 'openai:a': price },
  };
  const folder = temporaryFolder(t, {
    'good.json': JSON.stringify(table),
    'undated.json': JSON.stringify({ ...table, date: 'lately' }),
    'negative.json': JSON.stringify({ ...table, models: { 'openai:a': { input: -1, output: 1 } } }),
  });
  t.deepEqual(await readPrices(join(folder, 'good.json'), 'openai:a'), pricing);
  for (const name of ['openai:b', 'toString', '__proto__']) {
    t.is((await readPrices(join(folder, 'good.json'), name)).price, null);
  }
  await t.throwsAsync(readPrices(join(folder, 'undated.json'), 'x'), {
    instanceOf: InputError,
    message: /date/,
  });
  await t.throwsAsync(readPrices(join(folder, 'negative.json'), 'x'), {
    instanceOf: InputError,
    message: /input/,
  });
});
