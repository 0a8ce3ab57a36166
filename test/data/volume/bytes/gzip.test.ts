import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import test from 'ava';
import fc from 'fast-check';
import type { ByteSource } from '../../../../data/volume/bytes/byteSource.js';
import { openFileReader } from '../../../../data/volume/bytes/fileReader.js';
import { gzipSource } from '../../../../data/volume/bytes/gzipSource.js';
import {
  createBindingInflater,
  createInflater,
  createStreamInflater,
  type Inflater,
} from '../../../../data/volume/bytes/inflater.js';
import { sha256Hex } from '../../../../util/sha256Hex.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

const inflaters = [
  ['the binding', createBindingInflater],
  ['streams', createStreamInflater],
] as const;

interface Reading {
  readonly createMemberInflater: () => Inflater;
  readonly inputBytes?: number;
  readonly pieceBytes?: number;
}

/** Reads a gzip file piece by piece to its end. */
async function readAll(
  t: Parameters<typeof temporaryFolder>[0],
  content: Uint8Array,
  { createMemberInflater, inputBytes = 1 << 20, pieceBytes = 1000 }: Reading,
): Promise<Buffer> {
  const path = join(temporaryFolder(t, { 'a.gz': content }), 'a.gz');
  const file = openFileReader(path, Buffer.alloc(inputBytes));
  const source = gzipSource(file, createMemberInflater);
  try {
    return await drain(source, pieceBytes);
  } finally {
    source.close();
    file.close();
  }
}

async function drain(source: ByteSource, pieceBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (;;) {
    const piece = Buffer.alloc(pieceBytes, 0xaa);
    const { length, isZero } = await source.fill(piece);
    if (isZero && !piece.subarray(0, length).every((byte) => byte === 0)) throw new Error('not zero');
    pieces.push(piece.subarray(0, length));
    if (length < pieceBytes) return Buffer.concat(pieces);
  }
}

const message = Buffer.concat([Buffer.alloc(5000), Buffer.from('a volume '.repeat(700)), Buffer.alloc(3000)]);
const good = gzipSync(message);

function changed(at: number, value: number): Buffer {
  const bytes = Buffer.from(good);
  bytes[at < 0 ? bytes.length + at : at] ^= value;
  return bytes;
}

test("this Node's zlib binding is known, and used", (t) => {
  t.is(createInflater, createBindingInflater);
});

for (const [name, createMemberInflater] of inflaters) {
  const reading = { createMemberInflater };

  test(`a stream is the same for any size of input and output pieces, with ${name}`, async (t) => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(3000).map((count) => new Uint8Array(count)),
    );
    const sizes = {
      inputBytes: fc.integer({ min: 1, max: 700 }),
      pieceBytes: fc.integer({ min: 1, max: 900 }),
    };
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { maxLength: 5 }), fc.record(sizes), async (parts, pieces) => {
        const whole = Buffer.concat(parts);
        t.deepEqual(await readAll(t, gzipSync(whole), { ...reading, ...pieces }), whole);
      }),
      { numRuns: 60 },
    );
  });

  test(`an input that makes many chunks of output is read to its end, with ${name}`, async (t) => {
    const large = Buffer.concat([Buffer.alloc(20_000_001), message, Buffer.alloc(5_000_000, 7)]);
    for (const pieceBytes of [1 << 18, 6_000_000, large.length, large.length + 1]) {
      t.true(large.equals(await readAll(t, gzipSync(large), { ...reading, pieceBytes })), `${pieceBytes}`);
    }
  });

  test(`members one after another are one stream, with ${name}`, async (t) => {
    const members = Buffer.concat([good, gzipSync('and another'), gzipSync('')]);
    const text = (await readAll(t, members, reading)).toString('latin1');
    t.is(text, `${message.toString('latin1')}and another`);
  });

  test(`zeros after the last member are padding, with ${name}`, async (t) => {
    t.deepEqual(await readAll(t, Buffer.concat([good, Buffer.alloc(600)]), reading), message);
  });

  test(`other bytes after the last member are passed over and told of, with ${name}`, async (t) => {
    for (const stray of ['garbage garbage', '\x1f', '\x1f\x8b', '\x1f\x8b\x09', '\0\0x']) {
      for (const inputBytes of [1, 2, 700]) {
        const bytes = Buffer.concat([good, gzipSync('more'), Buffer.from(stray, 'latin1')]);
        const path = join(temporaryFolder(t, { 'a.gz': bytes }), 'a.gz');
        const file = openFileReader(path, Buffer.alloc(inputBytes));
        const source = gzipSource(file, createMemberInflater);
        const output = Buffer.alloc(message.length + 10);
        const { length } = await source.fill(output);
        t.is(output.toString('latin1', 0, length), `${message.toString('latin1')}more`);
        t.is(source.passedOver(), 'bytes after the gzip stream were passed over');
        t.is(file.sha256(), sha256Hex(bytes));
        source.close();
        file.close();
      }
    }
  });

  test(`extra field, name, comment and header checksum are passed over, with ${name}`, async (t) => {
    const header = Buffer.from([0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 3, 0, 1, 2, 3]);
    const text = Buffer.from('name\0comment\0\x12\x34', 'latin1');
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(crc32(message), 0);
    trailer.writeUInt32LE(message.length, 4);
    const whole = Buffer.concat([header, text, deflateRawSync(message), trailer]);
    t.deepEqual(await readAll(t, whole, reading), message);
  });

  test(`a stream closed before its end gives what was asked for and nothing more, with ${name}`, async (t) => {
    const path = join(temporaryFolder(t, { 'a.gz': gzipSync(Buffer.alloc(30_000_000, 7)) }), 'a.gz');
    const file = openFileReader(path, Buffer.alloc(1 << 14));
    const source = gzipSource(file, createMemberInflater);
    const start = Buffer.alloc(348);
    t.deepEqual(await source.fill(start), { length: 348, isZero: false });
    source.close();
    file.close();
    t.deepEqual(start, Buffer.alloc(348, 7));
  });

  for (const [what, bytes, expected] of [
    ['a wrong checksum', changed(-8, 1), /expected the checksum/],
    ['a wrong length', changed(-4, 1), /expected the length/],
    ['a flipped bit in the middle', changed(Math.floor(good.length / 2), 4), /expected/],
    ['an invalid block', changed(10, 0xff), /expected a gzip stream/],
    ['the trailer cut off', good.subarray(0, -8), /the end of the file/],
    ['the trailer cut short', good.subarray(0, -3), /the end of the file/],
    ['half of the stream cut off', good.subarray(0, good.length / 2), /the end of the file/],
    ['a cut header', good.subarray(0, 5), /the end of the file/],
    ['another method', changed(2, 1), /expected a gzip header/],
    ['reserved flags', changed(3, 0x80), /expected a gzip header/],
  ] as const) {
    test(`${what} is an error that names the file, with ${name}`, async (t) => {
      const error = await t.throwsAsync(readAll(t, bytes, reading), {
        name: 'InputError',
        message: expected,
      });
      t.regex(`${error?.message}`, /a\.gz: /);
    });
  }
}

test('a damaged file is the same error, or the same bytes, with either inflater', async (t) => {
  const outcome = (bytes: Buffer, reading: Reading) =>
    readAll(t, bytes, reading).then(
      (read) => read.toString('latin1'),
      (error: Error) => error.message.replace(/.*a\.gz: /, ''),
    );
  const damage = { at: fc.nat(good.length - 1), value: fc.nat(255), end: fc.nat(good.length) };
  await fc.assert(
    fc.asyncProperty(
      fc.record(damage),
      fc.integer({ min: 1, max: 99 }),
      async ({ at, value, end }, inputBytes) => {
        const bytes = changed(at, value).subarray(0, end);
        const [binding, streams] = inflaters.map(([, createMemberInflater]) =>
          outcome(bytes, { createMemberInflater, inputBytes }),
        );
        t.is(await streams, await binding);
      },
    ),
  );
});
