import { crc32 } from 'node:zlib';
import test from 'ava';
import fc from 'fast-check';
import { createChecksum } from '../../../../data/volume/bytes/checksum.js';
import { crc32OfZeros } from '../../../../data/volume/bytes/crc32OfZeros.js';

test('a run of zeros is brought into a checksum as if it had been read', (t) => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(5000), (message, count) => {
      const expected = crc32(Buffer.concat([message, Buffer.alloc(count)]));
      t.is(crc32OfZeros(crc32(message), count), expected);
    }),
  );
});

test('runs longer than 2^32 bytes have a checksum', (t) => {
  // 2^33 + 5 zeros in two steps and in one.
  t.is(crc32OfZeros(crc32OfZeros(1, 2 ** 33), 5), crc32OfZeros(1, 2 ** 33 + 5));
});

test('a checksum of pieces, zero or not, is that of the whole', (t) => {
  const piece = fc.oneof(
    fc.uint8Array(),
    fc.nat(600_000).map((count) => new Uint8Array(count)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const checksum = createChecksum();
      for (const bytes of pieces) {
        t.is(
          checksum.add(Buffer.from(bytes)),
          bytes.every((byte) => byte === 0),
        );
      }
      const whole = Buffer.concat(pieces);
      t.is(checksum.crc(), crc32(whole));
      t.is(checksum.length(), whole.length);
    }),
    { numRuns: 30 },
  );
});
