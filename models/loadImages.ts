import { readFile } from 'node:fs/promises';
import { sha256Hex } from '../util/sha256Hex.js';
import type { LoadedImage } from './provider.js';

/** Reads PNG files as they are; nobody keeps their bytes after the call. */
export function loadImages(paths: readonly string[]): Promise<LoadedImage[]> {
  return Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path);
      return { bytes, sha256: sha256Hex(bytes) };
    }),
  );
}
