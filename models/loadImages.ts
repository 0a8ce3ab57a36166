import { readFile } from 'node:fs/promises';
import { sha256Hex } from '../util/sha256Hex.js';
import type { LoadedImage } from './provider.js';

/** Reads PNG files as they are. */
export type LoadImages = (paths: readonly string[]) => Promise<LoadedImage[]>;

/** Reads PNG files as they are; nobody keeps their bytes after the call. */
export const loadImages: LoadImages = (paths) => Promise.all(paths.map(loadImage));

/** Bytes of pictures that are kept: those of some hundred slices, and as base64 a third more. */
const usualBytes = 32 << 20;

/**
 * Makes what reads PNG files and keeps those that were asked for last, so that a picture that many items show is read, hashed and
 * encoded once. A file that changes meanwhile is sent as it was, under the hash of what was sent.
 *
 * @param mostBytes Bytes that are kept.
 */
export function createImageLoader(mostBytes: number = usualBytes): LoadImages {
  const kept = new Map<string, LoadedImage>();
  let bytes = 0;
  const keep = (path: string, image: LoadedImage) => {
    drop(path);
    kept.set(path, image);
    bytes += image.bytes.length;
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) return;
      drop(oldest);
    }
  };
  const drop = (path: string) => {
    bytes -= kept.get(path)?.bytes.length ?? 0;
    kept.delete(path);
  };
  return (paths) =>
    Promise.all(
      paths.map(async (path) => {
        const image = kept.get(path) ?? (await loadImage(path));
        keep(path, image);
        return image;
      }),
    );
}

async function loadImage(path: string): Promise<LoadedImage> {
  const bytes = await readFile(path);
  return { bytes, sha256: sha256Hex(bytes) };
}
