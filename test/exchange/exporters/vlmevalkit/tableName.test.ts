import test from 'ava';
import { tableName } from '../../../../exchange/exporters/vlmevalkit/tableName.js';

const hash = 'ab'.repeat(32);

for (const [suite, expected] of [
  ['radvuqa-ct', 'radvuqa-ct'],
  ['my suite/2', 'my-suite-2'],
  ['MMBench of ours', 'radvuqa-abababababab'],
  ['circular', 'radvuqa-abababababab'],
  ['videos', 'radvuqa-abababababab'],
  ['', 'radvuqa-abababababab'],
]) {
  test(`"${suite}" gives tables called ${expected}`, (t) => t.is(tableName(suite, hash), expected));
}
