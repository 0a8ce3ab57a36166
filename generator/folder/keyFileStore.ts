import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keyFilePath } from '../../suites/keyFiles.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';

/** Keeps files that belong to answers, such as masks, by content. */
export interface KeyFileStore {
  /**
   * Stores a file and returns its path for `files` of a key row.
   *
   * @param extension Without the dot.
   */
  save(bytes: Uint8Array, extension: string): Promise<string>;
}

/**
 * Opens the key files of a suite.
 *
 * @param folder What paths are relative to: the suite folder, or for a public copy one that is never published.
 */
export function createKeyFileStore(folder: string, partFolder: string): KeyFileStore {
  return {
    async save(bytes, extension) {
      const path = keyFilePath(bytes, extension);
      const target = join(folder, path);
      if (existsSync(target)) return path;
      await mkdir(dirname(target), { recursive: true });
      // As private as the key: readable by its owner alone.
      await writeFileAtomic(target, bytes, join(partFolder, `${sha256Hex(path)}.key`), 0o600);
      return path;
    },
  };
}
