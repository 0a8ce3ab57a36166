import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import fc from 'fast-check';
import { openFileWriter } from '../../../exchange/parquet/openFileWriter.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

test('a file has the bytes that were written, whatever their lengths, and offsets count them', (t) => {
  const path = join(temporaryFolder(t), 'bytes');
  const lengths = fc.array(
    fc.oneof(fc.nat(40), fc.integer({ min: 16_000, max: 17_000 }), fc.constant(300_000)),
  );
  const property = fc.property(lengths, (all) => {
    const pieces = all.map((length, place) => new Uint8Array(length).fill(place));
    const writer = openFileWriter(path);
    for (const piece of pieces) {
      writer.appendUint8(7);
      writer.appendBytes(piece);
    }
    const expected = Buffer.concat(pieces.flatMap((piece) => [Buffer.of(7), piece]));
    t.is(writer.offset, expected.length);
    writer.finish();
    writer.close();
    t.true(readFileSync(path).equals(expected));
  });
  fc.assert(property, { numRuns: 30, seed: 20 });
});
