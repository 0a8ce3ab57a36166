import { type FileHandle, open, stat } from 'node:fs/promises';
import { crc32, inflateRawSync } from 'node:zlib';
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { createBlockReader, type ReadBytes } from '../blockReader.js';
import { checkPlainFile } from '../checkPlainFile.js';
import { createMemberTable, type Member, type MemberTable } from './memberTable.js';
import { unpackZstd } from './unpackZstd.js';

/** A ZIP archive that is open for reading. Nothing of it is ever written under a member's name. */
export interface Archive {
  /** Names of the members, each once. */
  names(): Iterable<string>;
  /**
   * A member, unpacked, which holds until the next call; of several of one name the last, which is the one that a writer meant who
   * only ever adds.
   *
   * @throws Error for one that is not there, damaged, encrypted, packed in an unknown way, or unpacks to more than 64 MiB.
   */
  read(name: string): Promise<Buffer>;
  close(): Promise<void>;
}

const mostMembers = 2_000_000;
const mostMemberBytes = 64 * 1024 * 1024;
const localHeaderBytes = 30;

/**
 * Opens a ZIP archive (PKWARE's APPNOTE, with ZIP64) whose members are stored, deflated or packed by Zstandard.
 *
 * @throws Error for what is no archive, is damaged, or holds more than two million members; InputError for what is no plain file.
 */
export async function openArchive(path: string): Promise<Archive> {
  const status = await stat(path);
  checkPlainFile(path, status);
  const file = await open(path);
  try {
    const readBytes = createBlockReader(file);
    const reader = new BlockAccess(readBytes);
    const zip = await fromRandomAccessReaderPromise(reader, status.size, { autoClose: false });
    const members = await listMembers(zip);
    return archiveOf(file, readBytes, members);
  } catch (error) {
    await file.close();
    throw error;
  }
}

function archiveOf(file: FileHandle, readBytes: ReadBytes, members: MemberTable): Archive {
  let space: Buffer = Buffer.alloc(1 << 16);
  return {
    names: () => members.names(),
    read: async (name) => {
      const member = members.get(name);
      if (member === undefined) throw new Error('no such member');
      const packed = await packedBytes(readBytes, member);
      if (member.uncompressedSize > space.length) space = spaceFor(member);
      return unpack(packed, member, space);
    },
    close: () => file.close(),
  };
}

async function listMembers(zip: ZipFile): Promise<MemberTable> {
  if (zip.entryCount > mostMembers) throw new Error(`${zip.entryCount} members; at most ${mostMembers}`);
  const members = createMemberTable(zip.entryCount);
  for await (const entry of zip.eachEntry()) members.set(entry.fileName, entry);
  return members;
}

async function packedBytes(readBytes: ReadBytes, member: Member): Promise<Buffer> {
  const { relativeOffsetOfLocalHeader: at, compressedSize, generalPurposeBitFlag } = member;
  if ((generalPurposeBitFlag & 1) === 1) throw new Error('an encrypted member');
  if (compressedSize > mostMemberBytes) throw new RangeError(`more than ${mostMemberBytes} bytes`);
  const header = await readBytes(at, localHeaderBytes);
  if (header.length < localHeaderBytes || header.readUInt32LE(0) !== 0x04034b50)
    throw new Error('no member where the directory says');
  const start = at + localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await readBytes(start, compressedSize);
  if (packed.length < compressedSize) throw new Error('a member that is cut off');
  return packed;
}

/** Memory that is used again for each member: what is left to the collector of garbage would be as much as all of them. */
function spaceFor({ uncompressedSize }: Member): Buffer {
  if (uncompressedSize > mostMemberBytes)
    throw new RangeError(`unpacks to more than ${mostMemberBytes} bytes`);
  return Buffer.alloc(uncompressedSize);
}

function unpack(packed: Buffer, member: Member, space: Buffer): Buffer {
  const bytes = decode(packed, member, space);
  if (crc32(bytes) !== member.crc32) throw new Error('a member with another checksum than the directory has');
  return bytes;
}

function decode(packed: Buffer, { compressionMethod, uncompressedSize }: Member, space: Buffer): Buffer {
  const most = mostMemberBytes;
  if (compressionMethod === 0) return packed;
  if (compressionMethod === 8) return inflateRawSync(packed, { maxOutputLength: most });
  if (compressionMethod === 93) return unpackZstd(packed, space.subarray(0, uncompressedSize), most);
  throw new Error(`a member packed by method ${compressionMethod}`);
}

/** The library takes its bytes from such a class; its own reads the disk twice for each member. */
class BlockAccess extends RandomAccessReader {
  readonly #readBytes: ReadBytes;

  constructor(readBytes: ReadBytes) {
    super();
    this.#readBytes = readBytes;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#readBytes(position, length).then(
      (bytes) => {
        bytes.copy(buffer, offset);
        callback(bytes.length < length ? new Error('the end of the file in the directory') : null);
      },
      (error: Error) => callback(error),
    );
  }

  override _readStreamForRange(): never {
    throw new Error('members are read by their position');
  }
}
