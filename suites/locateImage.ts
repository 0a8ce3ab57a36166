import { closeSync, openSync, readSync, realpathSync } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import { type ImageSize, pngHeadBytes, pngSize } from '../util/pngSize.js';
import { printable } from '../util/printable.js';
import { checkBounds } from '../util/readBoundedFile.js';
import { isOfMachine, writeError } from '../util/writeError.js';

/** An image of a suite where it really is, or why it cannot be used. */
export type LocatedImage =
  | { readonly kind: 'image'; readonly path: string; readonly size: ImageSize }
  | { readonly kind: 'unusable'; readonly reason: string };

/** Pictures of questions take some hundred kilobytes, and 1024 x 1024 pixels. */
const mostBytes = 32 * 1024 * 1024;
const mostPixels = 64 * 1024 * 1024;

const outside = 'outside the suite folder';

/**
 * Finds an image of a suite. A suite from elsewhere may name no file outside its folder, not by a link either, and nothing but
 * PNG pictures of a size that can be drawn: what is located is sent, drawn and published.
 *
 * @param image Path relative to the suite folder.
 */
export async function locateImage(suite: string, image: string): Promise<LocatedImage> {
  try {
    const folder = realpathSync.native(suite);
    const isInside = (path: string) => path.startsWith(folder + sep);
    if (isAbsolute(image) || !isInside(join(folder, image))) return unusable(image, outside);
    const path = realpathSync.native(join(folder, image));
    if (!isInside(path)) return unusable(image, outside);
    checkBounds(path, mostBytes);
    const head = readHead(path);
    const size = pngSize(head);
    if (size === null) return unusable(image, `${whatItIs(head)}, no PNG picture`);
    if (size.width * size.height > mostPixels)
      return unusable(image, `${size.width} x ${size.height} pixels`);
    return { kind: 'image', path, size };
  } catch (error) {
    if (isOfMachine(error)) throw writeError(suite, error, 'files that can be opened');
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return unusable(image, isMissing ? 'missing' : (error as Error).message);
  }
}

function unusable(image: string, what: string): LocatedImage {
  return { kind: 'unusable', reason: `image ${printable(image)}: ${what}` };
}

/** What begins like this instead of a picture, as far as that helps. */
function whatItIs(head: Buffer): string {
  if (head.length === 0) return 'an empty file';
  const isPointer = head.toString('latin1').startsWith('version https://git-lfs');
  return isPointer ? 'a pointer of Git LFS ("git lfs pull" gets what it stands for)' : 'another file';
}

/** A few bytes, for which three ways to another thread and back would cost more than the reading; so it is with real paths. */
function readHead(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(pngHeadBytes);
    return head.subarray(0, readSync(file, head, 0, pngHeadBytes, 0));
  } finally {
    closeSync(file);
  }
}
