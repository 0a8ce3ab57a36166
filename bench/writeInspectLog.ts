import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { decompress } from 'fzstd';
import { packagePath } from '../util/packagePath.js';

/** How a log of Inspect is to be, and where. */
export interface InspectLog {
  readonly path: string;
  readonly rows: number;
  readonly itemsHash: string;
}

const zstandard = 93;
const most16 = 0xffff;
const most32 = 0xffffffff;

/**
 * Writes a log as Inspect does, a ZIP archive of samples packed by Zstandard, each the same but for its id: item-0, item-1 and so on.
 *
 * The sample is that of item-0 of the log of `test/exchange/roundTrip`, with its transcript and its picture of one pixel.
 * `inspectSample.zst` is what follows the id in it, packed in Python as the tool packs it: `zstandard.ZstdCompressor(level=3).compress(...)`.
 */
export async function writeInspectLog({ path, rows, itemsHash }: InspectLog): Promise<void> {
  const packedRest = await readFile(packagePath('bench', 'inspectSample.zst'));
  const rest = Buffer.from(decompress(packedRest));
  const file = createWriteStream(path, { highWaterMark: 1 << 20 });
  const directory: Buffer[] = [];
  let offset = 0;
  const add = async (name: string, content: Buffer, packed: Buffer | null) => {
    const common = commonHeader(name, content, packed);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed ?? content]);
    directory.push(directoryEntry(common, name, offset));
    offset += local.length;
    if (!file.write(local)) await once(file, 'drain');
  };
  for (let place = 0; place < rows; place++) {
    const prefix = Buffer.from(`{"id":"item-${place}",`);
    const packed = withPrefix(prefix, packedRest, rest.length);
    await add(`samples/item-${place}_epoch_1.json`, Buffer.concat([prefix, rest]), packed);
  }
  await add('header.json', headerOf(itemsHash), null);
  const entries = Buffer.concat(directory);
  file.end(Buffer.concat([entries, endOf(directory.length, entries.length, offset)]));
  await once(file, 'close');
}

/** One frame of two blocks or more (RFC 8878): the prefix as it is, and those of the packed rest. */
function withPrefix(prefix: Buffer, packed: Buffer, restLength: number): Buffer {
  const restHeaderBytes = 7;
  const header = Buffer.alloc(12);
  header.writeUInt32LE(0xfd2fb528, 0);
  // A single segment whose length stands in four bytes; then the header of a block that is not packed.
  header.writeUInt8(0xa0, 4);
  header.writeUInt32LE(prefix.length + restLength, 5);
  header.writeUIntLE(prefix.length << 3, 9, 3);
  return Buffer.concat([header, prefix, packed.subarray(restHeaderBytes)]);
}

function headerOf(itemsHash: string): Buffer {
  const spec = { model: 'openai-api/local/model', metadata: { radvuqa_suite: itemsHash } };
  return Buffer.from(JSON.stringify({ version: 2, status: 'success', eval: spec }));
}

/** What the header of a member and its entry in the directory have in common. */
function commonHeader(name: string, content: Buffer, packed: Buffer | null): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(63, 0);
  common.writeUInt16LE(packed === null ? 0 : zstandard, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE((packed ?? content).length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  return common;
}

function directoryEntry(common: Buffer, name: string, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x3f\x00', 'latin1'), common, rest, Buffer.from(name)]);
}

/** The end of the directory as ZIP64 has it, for more than 65,535 members. */
function endOf(members: number, directoryBytes: number, offset: number): Buffer {
  const end64 = Buffer.alloc(56);
  end64.write('PK\x06\x06', 0, 'latin1');
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(63, 12);
  end64.writeUInt16LE(63, 14);
  end64.writeBigUInt64LE(BigInt(members), 24);
  end64.writeBigUInt64LE(BigInt(members), 32);
  end64.writeBigUInt64LE(BigInt(directoryBytes), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 0, 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + directoryBytes), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  for (const at of [8, 10]) end.writeUInt16LE(most16, at);
  for (const at of [12, 16]) end.writeUInt32LE(most32, at);
  return Buffer.concat([end64, locator, end]);
}
