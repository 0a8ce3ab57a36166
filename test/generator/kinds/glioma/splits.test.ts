import test from 'ava';
import { assignSplits } from '../../../../generator/folder/assignSplits.js';
import { loadRecipe } from '../../../../generator/loadRecipe.js';

test('of 365 patients 55 are for testing by default, with the share of both grades kept', async (t) => {
  const recipe = await loadRecipe('glioma-grade', []);
  const patients = Array.from({ length: 365 }, (_none, place) => ({
    subject: `BraTS20_Training_${place}`,
    stratum: place < 289 ? 'HGG' : 'LGG',
  }));
  const splits = assignSplits(patients, recipe);
  const tested = (stratum: string) =>
    patients.filter((one) => one.stratum === stratum && splits.get(one.subject) === 'test').length;
  // The paper's test set: 44 HGG and 11 LGG (Tables 1 to 3, every row of 55 patients).
  t.deepEqual([tested('HGG'), tested('LGG')], [44, 11]);
});
