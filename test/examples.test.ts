import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { packagePath } from '../util/packagePath.js';

/** The example of an exported function's doc comment; a title says what it needs, such as files. */
interface Example {
  readonly file: string;
  readonly name: string;
  readonly title: string;
  readonly code: string;
}

/** A value, and the one that stands behind it as `value; // expected`. */
type Check = (found: unknown, expected: unknown) => void;

/** Every exported function with its doc comment, as far as its name. */
const documentedFunction = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:async )?function (\w+)/g;
const AsyncFunction = (async () => undefined).constructor as new (
  ...words: readonly string[]
) => (...values: readonly unknown[]) => Promise<void>;

function examplesOf(file: string): Example[] {
  const text = readFileSync(packagePath(file), 'utf8');
  return [...text.matchAll(documentedFunction)].flatMap(([, comment, name]) => {
    const lines = comment.replaceAll(/^ \* ?/gm, '');
    const [, title, code] = /@example(.*)\n((?:(?!^@)[\s\S])*)/m.exec(lines) ?? [];
    return code === undefined ? [] : [{ file, name, title, code }];
  });
}

const shownValue = /^(.*); \/\/ (.*)$/gm;

/** An example as a function of what it may name and of the check of its values. */
function compile(code: string, names: readonly string[]) {
  return new AsyncFunction(...names, 'check', code.replaceAll(shownValue, 'check(await ($1), ($2));'));
}

/** Numbers to the four digits that examples show. */
function rounded(value: unknown): unknown {
  const plain = ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
  return JSON.parse(
    JSON.stringify(plain ?? null, (_key, part) =>
      typeof part === 'number' ? Number(part.toPrecision(4)) : part,
    ),
  );
}

/** Folders of pure functions, whose examples may name each other. */
const pureFolders = ['statistics', 'geometry'];
const pure = pureFolders.flatMap((folder) =>
  readdirSync(packagePath(folder))
    .map((name) => join(folder, name))
    .sort(),
);
/** Files whose functions the library exports. */
const exported = [...readFileSync(packagePath('index.ts'), 'utf8').matchAll(/from '\.\/(.*)\.js'/g)].map(
  ([, name]) => `${name}.ts`,
);
const examples = [...new Set([...exported, ...pure])].flatMap(examplesOf);

/** What an example may name: that of a pure folder all of these, any other what the library exports. */
async function scopeOf(file: string): Promise<Record<string, unknown>> {
  const modules = pure.includes(file) ? [...pure, 'util/random.ts'] : ['index.ts'];
  const loaded = await Promise.all(modules.map((name) => import(`../${name.replace(/\.ts$/, '.js')}`)));
  return Object.assign({}, ...loaded);
}

const isRun = ({ title, code }: Example) => title === '' && code.search(shownValue) >= 0;
const shown = examples.filter(isRun);
const unshown = examples.filter((example) => !isRun(example));

for (const { file, name, code } of shown) {
  test(`the example of ${name} in ${file} gives the values that it shows`, async (t) => {
    const values = await scopeOf(file);
    const check: Check = (found, expected) => t.deepEqual(rounded(found), rounded(expected));
    await compile(code, Object.keys(values))(...Object.values(values), check);
  });
}

/** Those with a title or without values need what is not there, such as files, and are not run. */
test('the other examples can be read, and each calls its function', (t) => {
  for (const { name, code } of unshown) {
    t.notThrows(() => compile(code, []), name);
    t.true(code.includes(`${name}(`), name);
  }
});

const functionsOf = (file: string) =>
  [...readFileSync(packagePath(file), 'utf8').matchAll(/^export (?:async )?function (\w+)/gm)].map(
    ([, name]) => name,
  );

test('every statistic, and every function of geometry, has an example that shows values, and a name of its own', (t) => {
  const functions = pure.flatMap(functionsOf);
  const withValues = new Set(shown.map(({ name }) => name));
  t.deepEqual(
    functions.filter((name) => !withValues.has(name)),
    [],
  );
  t.is(new Set(functions).size, functions.length);
});

test('every function that the library exports has an example', async (t) => {
  const library = Object.keys(await scopeOf('index.ts'));
  const withExample = new Set(examples.map(({ name }) => name));
  const functions = exported.flatMap(functionsOf).filter((name) => library.includes(name));
  t.true(functions.length > 20);
  t.deepEqual(
    functions.filter((name) => !withExample.has(name)),
    [],
  );
});

test('a value that an example gets wrong is noticed', async (t) => {
  const seen: unknown[] = [];
  const check: Check = (found, expected) => seen.push([rounded(found), rounded(expected)]);
  await compile('const half = 1 / 2;\nhalf; // 0.6\n2 / 3; // 0.6667', [])(check);
  t.deepEqual(seen, [
    [0.5, 0.6],
    [0.6667, 0.6667],
  ]);
});
