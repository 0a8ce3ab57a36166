import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import test from 'ava';
import { packagePath } from '../util/packagePath.js';

/** Folders in the direction of data; each may import from itself and from those before it. */
const layers = [
  'util',
  'statistics',
  'suites',
  'data',
  'generator',
  'models',
  'runs',
  'judge',
  'results',
  'reports',
  'cli',
];
/** Stages that meet in files alone. */
const forbidden = new Map([
  ['runs', ['generator']],
  ['judge', ['generator', 'runs']],
  ['results', ['generator', 'runs', 'judge']],
]);

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(packagePath(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();
}

function importsOf(file: string): Import[] {
  const text = readFileSync(packagePath(file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, specifier]) => ({
    file,
    from: file.split(sep)[0],
    to: relative('.', join(dirname(file), specifier)).split(sep)[0],
  }));
}

function isAllowed({ from, to }: Import): boolean {
  if (from === to) return true;
  return (
    layers.includes(to) && layers.indexOf(to) < layers.indexOf(from) && !forbidden.get(from)?.includes(to)
  );
}

test('folders import only from those before them', (t) => {
  const imports = layers.flatMap(sourceFiles).flatMap(importsOf);
  t.true(imports.length > 20, `only ${imports.length} imports were found`);
  t.deepEqual(
    imports.filter((one) => !isAllowed(one)),
    [],
  );
});

test('an import against the direction is noticed', (t) => {
  t.false(isAllowed({ file: 'data/x.ts', from: 'data', to: 'generator' }));
  t.false(isAllowed({ file: 'judge/x.ts', from: 'judge', to: 'generator' }));
  t.false(isAllowed({ file: 'results/x.ts', from: 'results', to: 'judge' }));
  t.true(isAllowed({ file: 'judge/x.ts', from: 'judge', to: 'models' }));
});
