import test from 'ava';
import fc from 'fast-check';
import { createIdTable } from '../../util/idTable.js';

test('a table holds what a Map holds, for any text', (t) => {
  const text = fc.string({ unit: 'binary' });
  const odd = fc.constantFrom('', '__proto__', 'constructor', '\ud800', '\udc00', '\ufffd', '\u0000');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(text, odd), fc.nat())), (entries) => {
      const table = createIdTable();
      const map = new Map(entries);
      for (const [id, value] of entries) table.set(id, value);
      t.is(table.size, map.size);
      for (const [id, value] of map) t.is(table.get(id), value);
      t.is(table.get('not there'), map.get('not there'));
    }),
  );
});

test('a table grows without losing anything and takes values beyond 32 bits', (t) => {
  const table = createIdTable();
  const value = (place: number) => place * 1e10;
  for (let place = 0; place < 20_000; place++) table.set(`item-${place}`, value(place));
  t.is(table.size, 20_000);
  for (let place = 0; place < 20_000; place++) {
    if (table.get(`item-${place}`) !== value(place)) t.fail(`item-${place}`);
  }
  t.is(table.get('item-20000'), undefined);
});
