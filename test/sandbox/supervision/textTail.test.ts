import test from 'ava';
import { createTextTail } from '../../../sandbox/supervision/textTail.js';

test('the end of a stream is kept, however it is cut up, and what went before is counted', (t) => {
  for (const size of [1000, 65_536, 200_000]) {
    const { push, tail } = createTextTail();
    const all = Buffer.from(Array.from({ length: 200_000 }, (_none, place) => 97 + (place % 26)));
    for (let place = 0; place < all.length; place += size) push(all.subarray(place, place + size));
    t.is(tail().omittedBytes, 200_000 - 65_536);
    t.is(tail().text, all.subarray(-65_536).toString());
  }
});
