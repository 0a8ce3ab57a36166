import { readFileSync } from 'node:fs';
import { sha256Hex } from '../../../util/sha256Hex.js';
import type { ReadFile } from '../storedVolume.js';
import type { VoxelArray } from '../volume.js';
import { type CompressedFrame, decodeFrames } from './decodeFrames.js';
import type { DicomFrame } from './dicomFrames.js';
import { frameFragments } from './frameFragments.js';
import { framePixels } from './framePixels.js';
import { type DicomHeader, inflateDicom } from './readDicomHeader.js';

/** Compressed frames that are decoded at once: starting ITK for each would take longer than decoding. */
const framesAtOnce = 32;

/**
 * Reads the stored numbers of frames of one size, in their order; each file is read once as long as its frames follow
 * each other.
 *
 * @param path of the volume, for errors
 * @param visit is handed the numbers, in memory of their own, and the place in `frames`
 * @returns the files
 * @throws InputError when pixels cannot be decoded.
 */
export async function readFrames(
  path: string,
  frames: readonly DicomFrame[],
  visit: (pixels: VoxelArray, frame: DicomFrame, place: number) => void,
): Promise<ReadFile[]> {
  const files = new Map<string, ReadFile>();
  const openFile = createFileOpener(files);
  for (let start = 0; start < frames.length; start += framesAtOnce) {
    const some = frames.slice(start, start + framesAtOnce);
    const compressed: (CompressedFrame & { readonly place: number })[] = [];
    for (const [offset, frame] of some.entries()) {
      const file = openFile(frame);
      const place = start + offset;
      if (file.streams === null) visit(framePixels(frame, file.bytes), frame, place);
      else compressed.push({ frame, stream: file.streams[frame.index], place });
    }
    if (compressed.length === 0) continue;
    const decoded = await decodeFrames(path, compressed);
    for (const [at, { frame, place }] of compressed.entries()) visit(decoded[at], frame, place);
  }
  return [...files.values()];
}

interface OpenFile {
  readonly header: DicomHeader;
  readonly bytes: Buffer;
  /** Of each frame; null where pixels are not compressed. */
  readonly streams: readonly Buffer[] | null;
}

/** Keeps the last file open. */
function createFileOpener(files: Map<string, ReadFile>): (frame: DicomFrame) => OpenFile {
  let last: OpenFile | null = null;
  return ({ header, format }) => {
    if (last?.header === header) return last;
    const stored = readFileSync(header.path);
    files.set(header.path, { path: header.path, sha256: sha256Hex(stored) });
    const bytes = inflateDicom(header.path, stored, header.syntax);
    const streams = header.syntax.hasCompressedPixels ? frameFragments(header, bytes, format) : null;
    last = { header, bytes, streams };
    return last;
  };
}
