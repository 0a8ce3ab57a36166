import { existsSync, readFileSync } from 'node:fs';
import test from 'ava';
import { totalClasses } from '../../../data/phantom/totalClasses.js';
import { packagePath } from '../../../util/packagePath.js';

test('there are 117 classes, each once', (t) => {
  t.is(new Set(totalClasses).size, 117);
  t.is(totalClasses.length, 117);
});

test('the classes are those of the published class map, in its order', (t) => {
  const path = packagePath('..', 'shared', 'data', 'class-maps', 'class_map_total.json');
  if (!existsSync(path)) {
    t.log('skipped: ../shared/data is not here');
    t.pass();
    return;
  }
  const published = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  t.deepEqual(
    totalClasses.map((name, index) => [String(index + 1), name]),
    Object.entries(published),
  );
});
