import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { sha256Hex } from '../util/sha256Hex.js';

/** A PNG file as it is sent. */
export interface LoadedImage {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** Reads PNG files as they are. */
export type LoadImages = (paths: readonly string[]) => Promise<LoadedImage[]>;

/** Bytes of pictures that are kept: those of some hundred slices, and as base64 a third more. */
const usualBytes = 32 << 20;

/**
 * Makes what reads PNG files and keeps those that were asked for last, so that a picture that many items show is read, hashed and
 * encoded once. A file that has changed (its size, or the time of its last change) is read again.
 *
 * @param mostBytes Bytes that are kept.
 */
export function createImageLoader(mostBytes: number = usualBytes): LoadImages {
  const kept = new Map<string, LoadedImage>();
  let bytes = 0;
  const keep = (version: string, image: LoadedImage) => {
    drop(version);
    kept.set(version, image);
    bytes += image.bytes.length;
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) return;
      drop(oldest);
    }
  };
  const drop = (version: string) => {
    bytes -= kept.get(version)?.bytes.length ?? 0;
    kept.delete(version);
  };
  return (paths) =>
    Promise.all(
      paths.map(async (path) => {
        const version = fileVersion(path);
        const image = kept.get(version) ?? (await loadImage(path));
        keep(version, image);
        return image;
      }),
    );
}

/** Reads pictures of suites: what was read to check a picture is there when it is sent. */
export const loadImages: LoadImages = createImageLoader();

/** What a file is known by as long as it does not change. */
export function fileVersion(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}`;
}

async function loadImage(path: string): Promise<LoadedImage> {
  const bytes = await readFile(path);
  return { bytes, sha256: sha256Hex(bytes) };
}
