import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import test from 'ava';
import fc from 'fast-check';
import type { ByteSource } from '../../../../data/volume/bytes/byteSource.js';
import { openFileReader } from '../../../../data/volume/bytes/fileReader.js';
import { gzipSource } from '../../../../data/volume/bytes/gzipSource.js';
import { createInflater, hasInflater, type Inflater } from '../../../../data/volume/bytes/inflater.js';
import { createPublicInflater } from '../../../../data/volume/bytes/publicInflater.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

function bindingInflater(): Inflater {
  const inflater = createInflater();
  if (inflater === 'unavailable') throw new Error('the zlib binding is not as expected');
  return inflater;
}

interface Reading {
  readonly inputBytes?: number;
  readonly pieceBytes?: number;
  readonly createMemberInflater?: () => Inflater;
}

/** Reads a gzip file piece by piece to its end. */
function readAll(
  t: Parameters<typeof temporaryFolder>[0],
  content: Uint8Array,
  options: Reading = {},
): Buffer {
  const { inputBytes = 1 << 20, pieceBytes = 1000, createMemberInflater = bindingInflater } = options;
  const path = join(temporaryFolder(t, { 'a.gz': content }), 'a.gz');
  const file = openFileReader(path, Buffer.alloc(inputBytes));
  const source = gzipSource(file, createMemberInflater);
  try {
    return drain(source, pieceBytes);
  } finally {
    source.close();
    file.close();
  }
}

function drain(source: ByteSource, pieceBytes: number): Buffer {
  const pieces: Buffer[] = [];
  for (;;) {
    const piece = Buffer.alloc(pieceBytes, 0xaa);
    const { length, isZero } = source.fill(piece);
    if (isZero && !piece.subarray(0, length).every((byte) => byte === 0)) throw new Error('not zero');
    pieces.push(piece.subarray(0, length));
    if (length < pieceBytes) return Buffer.concat(pieces);
  }
}

const message = Buffer.concat([Buffer.alloc(5000), Buffer.from('a volume '.repeat(700)), Buffer.alloc(3000)]);

test("this Node's zlib binding is known", (t) => {
  t.true(hasInflater);
});

test('a stream is the same for any size of input and output pieces, with either inflater', (t) => {
  const content = fc.array(
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(3000).map((count) => new Uint8Array(count)),
    ),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(
      content,
      fc.integer({ min: 1, max: 700 }),
      fc.integer({ min: 1, max: 900 }),
      (parts, input, piece) => {
        const bytes = Buffer.concat(parts);
        const reading = { inputBytes: input, pieceBytes: piece };
        t.deepEqual(readAll(t, gzipSync(bytes), reading), bytes);
        const whole = { pieceBytes: piece, createMemberInflater: createPublicInflater };
        t.deepEqual(readAll(t, gzipSync(bytes), whole), bytes);
      },
    ),
    { numRuns: 60 },
  );
});

for (const [title, createMemberInflater] of [
  ['the binding', bindingInflater],
  ['the public API', createPublicInflater],
] as const) {
  const reading = { createMemberInflater };
  const good = gzipSync(message);
  const changed = (at: number, value: number) => {
    const bytes = Buffer.from(good);
    bytes[at < 0 ? bytes.length + at : at] ^= value;
    return bytes;
  };

  test(`members one after another are one stream, with ${title}`, (t) => {
    const members = Buffer.concat([good, gzipSync('and another'), gzipSync('')]);
    t.is(readAll(t, members, reading).toString('latin1'), `${message.toString('latin1')}and another`);
  });

  test(`zeros after the last member are padding, with ${title}`, (t) => {
    t.deepEqual(readAll(t, Buffer.concat([good, Buffer.alloc(600)]), reading), message);
  });

  for (const [what, bytes, expected] of [
    ['a wrong checksum', changed(-8, 1), /expected the checksum/],
    ['a wrong length', changed(-4, 1), /expected the length/],
    ['a flipped bit in the middle', changed(Math.floor(good.length / 2), 4), /expected/],
    ['an invalid block', changed(10, 0xff), /expected a gzip stream/],
    ['the trailer cut off', good.subarray(0, -8), /the end of the file/],
    ['the trailer cut short', good.subarray(0, -3), /the end of the file/],
    ['half of the stream cut off', good.subarray(0, good.length / 2), /the end of the file|unexpected end/],
    ['a cut header', good.subarray(0, 5), /the end of the file/],
    [
      'garbage after the stream',
      Buffer.concat([good, Buffer.from('garbage garbage')]),
      /a further gzip member/,
    ],
    ['another method', changed(2, 1), /expected a gzip header/],
    ['reserved flags', changed(3, 0x80), /expected a gzip header/],
  ] as const) {
    test(`${what} is an error that names the file, with ${title}`, (t) => {
      t.throws(() => readAll(t, bytes, reading), { name: 'InputError', message: expected });
      t.throws(() => readAll(t, bytes, reading), { message: /a\.gz: / });
    });
  }
}

test('extra field, name, comment and header checksum are passed over', (t) => {
  const header = Buffer.from([0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 3, 0, 1, 2, 3]);
  const text = Buffer.from('name\0comment\0\x12\x34', 'latin1');
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(message), 0);
  trailer.writeUInt32LE(message.length, 4);
  t.deepEqual(readAll(t, Buffer.concat([header, text, deflateRawSync(message), trailer])), message);
});
