import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { packagePath } from '../util/packagePath.js';

/** The example of an exported function's doc comment; one that needs files has a title and is not run. */
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
    const [, title, code] = /@example(.*)\n((?:(?!@)[\s\S])*)/.exec(lines) ?? [];
    return code === undefined ? [] : [{ file, name, title: title.trim(), code }];
  });
}

/** An example as a function of what it may name and of the check of its values. */
function compile(code: string, names: readonly string[]) {
  const checked = code.replaceAll(/^(.*); \/\/ (.*)$/gm, 'check(await ($1), ($2));');
  return new AsyncFunction(...names, 'check', checked);
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

const statistics = readdirSync(packagePath('statistics'))
  .map((name) => join('statistics', name))
  .sort();
/** Files whose functions the library exports. */
const exported = [...readFileSync(packagePath('index.ts'), 'utf8').matchAll(/from '\.\/(.*)\.js'/g)].map(
  ([, name]) => `${name}.ts`,
);
const examples = [...new Set([...exported, ...statistics])].flatMap(examplesOf);

/** What an example may name: a statistic's the other statistics, any other what the library exports. */
async function scopeOf(file: string): Promise<Record<string, unknown>> {
  const modules = statistics.includes(file) ? [...statistics, 'util/random.ts'] : ['index.ts'];
  const loaded = await Promise.all(modules.map((name) => import(`../${name.replace(/\.ts$/, '.js')}`)));
  return Object.assign({}, ...loaded);
}

for (const { file, name, title, code } of examples) {
  test(`the example of ${name} in ${file} ${title === '' ? 'gives what it says' : 'can be read'}`, async (t) => {
    const values = await scopeOf(file);
    const run = compile(code, Object.keys(values));
    if (title !== '') {
      t.pass();
      return;
    }
    let checks = 0;
    await run(...Object.values(values), ((found, expected) => {
      checks++;
      t.deepEqual(rounded(found), rounded(expected));
    }) satisfies Check);
    t.true(checks > 0, code);
  });
}

test('every statistic has an example', (t) => {
  const functions = statistics.flatMap((file) =>
    [...readFileSync(packagePath(file), 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name]) => name),
  );
  const withExample = new Set(examples.map(({ name }) => name));
  t.deepEqual(
    functions.filter((name) => !withExample.has(name)),
    [],
  );
  t.is(new Set(functions).size, functions.length, 'names of statistics are unique');
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
