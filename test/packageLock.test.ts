import { readFileSync } from 'node:fs';
import test from 'ava';
import { packagePath } from '../util/packagePath.js';

test('every package that is installed has a hash to be checked by', (t) => {
  const lock = JSON.parse(readFileSync(packagePath('package-lock.json'), 'utf8'));
  const packages = Object.entries<{ readonly integrity?: string }>(lock.packages).filter(
    ([path]) => path !== '',
  );
  t.true(packages.length > 100);
  t.deepEqual(
    packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
    [],
  );
});
