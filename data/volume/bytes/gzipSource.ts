import type { ByteSource } from './byteSource.js';
import { type Checksum, createChecksum } from './checksum.js';
import type { FileReader } from './fileReader.js';
import { gzipError, takeBytes, takeGzipHeader, takeGzipMark } from './gzipHeader.js';
import { createInflater, type Inflater } from './inflater.js';

/** No deflate stream grows more than this (zlib, technical details). */
const largestRatio = 1032;

/**
 * The inflated bytes of a gzip file (RFC 1952). Checksum and length of every member are checked; members one
 * after another count as one stream; what follows the last is passed over, and told of unless it is zeros (padding).
 *
 * @throws InputError from `fill`, when the stream is broken, cut short, or not what its checksum says.
 */
export function gzipSource(file: FileReader, createMemberInflater = createInflater): ByteSource {
  let member: Member | undefined;
  let place: 'before' | 'within' | 'ended' | 'ended by other bytes' = 'before';
  return {
    async fill(buffer) {
      let length = 0;
      let isZero = true;
      while (length < buffer.length) {
        if (member === undefined) place = takeNext(file, place === 'before');
        if (place !== 'within') break;
        member ??= openMember(file, createMemberInflater);
        const filled = await fillFromMember(file, member, buffer.subarray(length));
        if (filled.length > 0) isZero = member.checksum.add(filled) && isZero;
        length += filled.length;
        if (length < buffer.length) member = closeMember(file, member);
      }
      return { length, isZero };
    },
    canHold: (bytes) => bytes <= file.size * largestRatio,
    passedOver: () =>
      place === 'ended by other bytes' ? 'bytes after the gzip stream were passed over' : undefined,
    close: () => member?.inflater.close(),
  };
}

interface Member {
  readonly inflater: Inflater;
  readonly checksum: Checksum;
}

function openMember(file: FileReader, createMemberInflater: () => Inflater): Member {
  takeGzipHeader(file);
  return { inflater: createMemberInflater(), checksum: createChecksum() };
}

/** Fills the buffer from one member; a shorter result means that its deflate stream has ended. */
async function fillFromMember(file: FileReader, { inflater }: Member, buffer: Buffer): Promise<Buffer> {
  let length = 0;
  while (length < buffer.length) {
    const input = file.peek();
    if (input.length === 0) throw gzipError(file, 'a whole gzip stream', 'the end of the file');
    const { consumed, produced, error } = await inflater.inflate(input, buffer.subarray(length));
    if (error !== null) throw gzipError(file, 'a gzip stream', error);
    file.take(consumed);
    length += produced;
    if (length < buffer.length && consumed < input.length) break;
  }
  return buffer.subarray(0, length);
}

function closeMember(file: FileReader, { inflater, checksum }: Member): undefined {
  inflater.close();
  const trailer = Buffer.from(takeBytes(file, 8));
  const crc = trailer.readUInt32LE(0);
  const length = trailer.readUInt32LE(4);
  const hexadecimal = (value: number) => value.toString(16).padStart(8, '0');
  if (crc !== checksum.crc()) {
    throw gzipError(file, `the checksum ${hexadecimal(crc)} in its trailer`, hexadecimal(checksum.crc()));
  }
  if (length !== checksum.length() % 2 ** 32) {
    throw gzipError(file, `the length ${length} in its trailer`, `${checksum.length()}`);
  }
}

/** Takes the mark of the next member, and zeros before it; or all that is left, if there is no other. */
function takeNext(file: FileReader, isFirst: boolean): 'within' | 'ended' | 'ended by other bytes' {
  if (!isFirst && !takeZeros(file)) return 'ended';
  if (takeGzipMark(file)) return 'within';
  if (isFirst) throw gzipError(file, 'a gzip header', 'other bytes');
  for (let bytes = file.peek(); bytes.length > 0; bytes = file.peek()) file.take(bytes.length);
  return 'ended by other bytes';
}

/** Takes zeros and says whether anything follows. */
function takeZeros(file: FileReader): boolean {
  for (let bytes = file.peek(); bytes.length > 0; bytes = file.peek()) {
    const zeros = bytes.findIndex((byte) => byte !== 0);
    if (zeros === 0) return true;
    file.take(zeros < 0 ? bytes.length : zeros);
  }
  return false;
}
