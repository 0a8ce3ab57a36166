import test from 'ava';
import fc from 'fast-check';
import { parsePythonJson } from '../../../util/json/parsePythonJson.js';

test('bare NaN and Infinity are null, and in strings they are left alone', (t) => {
  t.deepEqual(parsePythonJson('{"a": NaN, "b": [Infinity, -Infinity, 1], "c": "NaN \\" -Infinity"}'), {
    a: null,
    b: [null, null, 1],
    c: 'NaN " -Infinity',
  });
});

test('what is not JSON even so is refused, and so is what is nested too deep', (t) => {
  for (const text of ['{"a": NaNa}', '{"a": xNaN}', '{NaN: 1}', 'nan', '{"a": "NaN}']) {
    t.throws(() => parsePythonJson(text), { instanceOf: SyntaxError }, text);
  }
  t.throws(() => parsePythonJson(`${'['.repeat(5000)}NaN${']'.repeat(5000)}`), { message: /levels deep/ });
});

test('JSON is parsed as it is', (t) => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      t.deepEqual(parsePythonJson(text), JSON.parse(text));
    }),
  );
});
