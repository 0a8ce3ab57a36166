import test from 'ava';
import { modelWarnings } from '../../cli/modelWarnings.js';

test('replies of several models are told by their names', (t) => {
  t.deepEqual(modelWarnings([]), []);
  t.deepEqual(modelWarnings(['one']), []);
  t.deepEqual(modelWarnings(['one', 'two']), [
    'WARNING: replies are by 2 models: one, two; `served` in responses.jsonl says which answered what',
  ]);
});
