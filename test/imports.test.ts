import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import test from 'ava';
import { packagePath } from '../util/packagePath.js';

/** Folders in the direction of data; each may import from itself and from those before it. */
const layers = [
  'util',
  'sandbox',
  'statistics',
  'geometry',
  'suites',
  'data',
  'generator',
  'models',
  'runs',
  'judge',
  'results',
  'reports',
  'exchange',
  'cli',
];
/** Stages that meet in files alone. */
const forbidden = new Map([
  ['models', ['generator']],
  ['runs', ['generator']],
  ['judge', ['generator', 'runs']],
  ['results', ['generator', 'runs', 'judge']],
]);

/** A file that imports another, types included. */
interface Import {
  readonly file: string;
  readonly imported: string;
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
    imported: join(dirname(file), specifier).replace(/\.js$/, '.ts'),
  }));
}

function isAllowed({ file, imported }: Import): boolean {
  const [from, to] = [file, imported].map((path) => path.split(sep)[0]);
  if (from === to) return true;
  return (
    layers.includes(to) && layers.indexOf(to) < layers.indexOf(from) && !forbidden.get(from)?.includes(to)
  );
}

/** Files that import each other, directly or through others: each circle that is met from a file not met before. */
function findCircles(imports: readonly Import[]): string[] {
  const importedBy = new Map<string, string[]>();
  for (const { file, imported } of imports) {
    importedBy.set(file, [...(importedBy.get(file) ?? []), imported]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const imported of importedBy.get(file) ?? []) follow(imported, [...path, file]);
    done.add(file);
  };
  for (const file of importedBy.keys()) follow(file, []);
  return circles;
}

test('folders import only from those before them', (t) => {
  const imports = layers.flatMap(sourceFiles).flatMap(importsOf);
  t.true(imports.length > 20, `only ${imports.length} imports were found`);
  t.deepEqual(
    imports.filter((one) => !isAllowed(one)),
    [],
  );
});

test('no file imports itself by way of others', (t) => {
  const imports = [...layers, 'bench', 'test'].flatMap(sourceFiles).flatMap(importsOf);
  t.deepEqual(findCircles(imports), []);
});

test('a circle is noticed and named', (t) => {
  const imports = ['a b', 'a c', 'b d', 'd c', 'd b', 'c e'].map((pair) => {
    const [file, imported] = pair.split(' ');
    return { file, imported };
  });
  t.deepEqual(findCircles(imports), ['b -> d -> b']);
});

test('an import against the direction is noticed', (t) => {
  t.false(isAllowed({ file: 'data/x.ts', imported: 'generator/y.ts' }));
  t.false(isAllowed({ file: 'judge/x.ts', imported: 'generator/y.ts' }));
  t.false(isAllowed({ file: 'results/x.ts', imported: 'judge/y.ts' }));
  t.true(isAllowed({ file: 'judge/x.ts', imported: 'models/y.ts' }));
});

/** What is loaded with a file before anything runs: files, and packages by name. */
function loadedWith(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  const text = readFileSync(packagePath(file), 'utf8');
  for (const [, specifier] of text.matchAll(/^(?:im|ex)port (?!type )[^;]*?from '([^']+)';$/gm)) {
    if (specifier.startsWith('.')) loadedWith(join(dirname(file), specifier).replace(/\.js$/, '.ts'), loaded);
    else if (!specifier.startsWith('node:')) loaded.add(specifier);
  }
  return loaded;
}

test('a start of the program loads the words of its commands, and no package but the one for those', (t) => {
  const loaded = loadedWith('cli/main.ts');
  t.true(loaded.has('cli/commands/report.ts'));
  t.deepEqual(
    [...loaded].filter((name) => !name.endsWith('.ts')),
    ['commander'],
  );
});
