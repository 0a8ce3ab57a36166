import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../../util/radvuqaError.js';
import { explainItkFailure } from '../itk/explainItkFailure.js';
import type { VoxelArray } from '../volume.js';
import type { DicomFrame } from './dicomFrames.js';

/** A frame, and its compressed stream. */
export interface CompressedFrame {
  readonly frame: DicomFrame;
  readonly stream: Buffer;
}

/**
 * Decodes frames of one size through ITK. Each is written to a file of its own that says nothing but how its pixels are
 * stored, so that ITK neither rescales nor turns them round nor sorts them.
 *
 * @param path of the volume, for errors
 * @returns the stored numbers of each frame
 * @throws InputError when ITK cannot decode them.
 */
export async function decodeFrames(path: string, frames: readonly CompressedFrame[]): Promise<VoxelArray[]> {
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-frames-'));
  try {
    const files = frames.map((_, index) => join(folder, `${String(index).padStart(6, '0')}.dcm`));
    for (const [index, file] of files.entries()) await writeFile(file, bareDicom(frames[index], index));
    const { size, data } = await explainItkFailure(path, 'pixels that can be decoded', async () => {
      const { readImageDicomFileSeriesNode } = await import('@itk-wasm/dicom');
      return (await readImageDicomFileSeriesNode({ inputImages: files, singleSortedSeries: true }))
        .outputImage;
    });
    const [{ format }] = frames.map(({ frame }) => frame);
    const pixels = format.columns * format.rows;
    if (data === null || size[0] !== format.columns || data.length !== pixels * frames.length) {
      const expected = `${frames.length} frames of ${format.columns} x ${format.rows} pixels`;
      throw new InputError({ subject: path, expected, found: `${size.join(' x ')} decoded` });
    }
    const all = data as VoxelArray;
    return frames.map((_, index) => all.subarray(index * pixels, (index + 1) * pixels));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const ctImage = '1.2.840.10008.5.1.4.1.1.2';

/** A CT slice at millimetre `index` of a made-up series. */
function bareDicom({ frame, stream }: CompressedFrame, index: number): Buffer {
  const instance = text(`1.2.${index + 1}`, '\0');
  const header = Buffer.concat([
    element(0x0002, 0x0002, 'UI', text(ctImage, '\0')),
    element(0x0002, 0x0003, 'UI', instance),
    element(0x0002, 0x0010, 'UI', text(frame.header.syntax.uid, '\0')),
  ]);
  return Buffer.concat([
    Buffer.alloc(128),
    Buffer.from('DICM'),
    element(0x0002, 0x0000, 'UL', uint32(header.length)),
    header,
    element(0x0008, 0x0016, 'UI', text(ctImage, '\0')),
    element(0x0008, 0x0018, 'UI', instance),
    element(0x0020, 0x000d, 'UI', text('1.2.1', '\0')),
    element(0x0020, 0x000e, 'UI', text('1.2.2', '\0')),
    element(0x0020, 0x0032, 'DS', text(`0\\0\\${index}`)),
    element(0x0020, 0x0037, 'DS', text('1\\0\\0\\0\\1\\0')),
    describePixels(frame.format),
    Buffer.from([0xe0, 0x7f, 0x10, 0, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff]),
    item(0xe000, Buffer.alloc(0)),
    item(0xe000, stream),
    item(0xe0dd, Buffer.alloc(0)),
  ]);
}

function describePixels(format: DicomFrame['format']): Buffer {
  return Buffer.concat([
    element(0x0028, 0x0002, 'US', uint16(1)),
    element(0x0028, 0x0004, 'CS', text('MONOCHROME2')),
    element(0x0028, 0x0010, 'US', uint16(format.rows)),
    element(0x0028, 0x0011, 'US', uint16(format.columns)),
    element(0x0028, 0x0030, 'DS', text('1\\1')),
    element(0x0028, 0x0100, 'US', uint16(format.bitsAllocated)),
    element(0x0028, 0x0101, 'US', uint16(format.bitsStored)),
    element(0x0028, 0x0102, 'US', uint16(format.highBit)),
    element(0x0028, 0x0103, 'US', uint16(format.isSigned ? 1 : 0)),
  ]);
}

function element(group: number, tag: number, representation: string, value: Buffer): Buffer {
  const start = Buffer.concat([
    uint16(group),
    uint16(tag),
    Buffer.from(representation),
    uint16(value.length),
  ]);
  return Buffer.concat([start, value]);
}

/** An item of a sequence of fragments. */
function item(tag: number, value: Buffer): Buffer {
  const padding = Buffer.alloc(value.length % 2);
  return Buffer.concat([uint16(0xfffe), uint16(tag), uint32(value.length + padding.length), value, padding]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Padded to an even length. */
function text(value: string, padding = ' '): Buffer {
  return Buffer.from(value.length % 2 === 0 ? value : value + padding, 'latin1');
}
