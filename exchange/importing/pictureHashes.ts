import { locateImage } from '../../suites/locateImage.js';
import { readStrangersFile } from '../../util/readBoundedFile.js';
import { sha256Hex } from '../../util/sha256Hex.js';

const mostBytes = 32 * 1024 * 1024;

/** Gives the SHA-256 of a picture's file by its path in the suite, or null where it cannot be read; each file is read once. */
export function pictureHashes(suite: string): (image: string) => Promise<string | null> {
  const known = new Map<string, string | null>();
  return async (image) => {
    const earlier = known.get(image);
    if (earlier !== undefined) return earlier;
    const located = await locateImage(suite, image);
    const bytes = located.kind === 'image' ? await readStrangersFile(located.path, mostBytes) : null;
    const hash = bytes === null ? null : sha256Hex(bytes);
    known.set(image, hash);
    return hash;
  };
}
