import test from 'ava';
import fc from 'fast-check';
import { parseJson } from '../../util/parseJson.js';

const deep = (levels: number) => `${'['.repeat(levels)}${' '.repeat(5000)}${']'.repeat(levels)}`;

test('a value of a hundred levels is read, one of more is not, however long it is', (t) => {
  t.notThrows(() => parseJson(deep(100)));
  t.throws(() => parseJson(deep(101)), { instanceOf: SyntaxError, message: /100 levels/ });
  t.throws(() => parseJson('['.repeat(5_000_000)), { instanceOf: SyntaxError, message: /100 levels/ });
  t.throws(() => parseJson('{"a":'.repeat(5000)), { instanceOf: SyntaxError, message: /100 levels/ });
});

test('brackets within strings are no levels, and whatever JSON writes is read as it was', (t) => {
  const text = { a: '[{"\\'.repeat(5000), b: '"'.repeat(5000) };
  t.deepEqual(parseJson(JSON.stringify(text)), text);
  const json = fc.jsonValue({ maxDepth: 5 }).map((value) => JSON.stringify([value, ' '.repeat(5000)]));
  t.notThrows(() => fc.assert(fc.property(json, (one) => t.deepEqual(parseJson(one), JSON.parse(one)))));
});
