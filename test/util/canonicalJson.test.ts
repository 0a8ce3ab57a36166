import test from 'ava';
import fc from 'fast-check';
import { canonicalJson } from '../../util/canonicalJson.js';

test('members are sorted by code unit at every depth, lists keep their order', (t) => {
  const value = { b: [{ z: 1, Z: 2 }, 'x', null], a: { é: true, e: undefined, f: 1.5 } };
  t.is(canonicalJson(value), '{"a":{"f":1.5,"é":true},"b":[{"Z":2,"z":1},"x",null]}');
});

test('the text depends on the value, not on the order in which members were set', (t) => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      t.is(canonicalJson(turned), canonicalJson(value));
      t.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)));
    }),
  );
});
