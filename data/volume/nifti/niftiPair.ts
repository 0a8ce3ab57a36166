import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../../../util/radvuqaError.js';

/** The file with the header: of the voxels of a .hdr/.img pair the other one, where it is there. */
export function headerPath(path: string): string {
  return (/\.img(\.gz)?$/i.test(path) && otherFile(path, 'hdr')) || path;
}

/**
 * The file with the voxels of a header that is in a file of its own.
 *
 * @throws InputError when it is not there.
 */
export function imagePath(path: string): string {
  const image = otherFile(path, 'img');
  if (image !== undefined) return image;
  const expected = 'the voxels of this .hdr in an .img of the same name';
  throw new InputError({ subject: path, expected, found: 'no such file' });
}

/** The files that a volume at a path is in: both of a pair. */
export function volumeFiles(path: string): string[] {
  const image = /\.hdr(\.gz)?$/i.test(path) ? otherFile(path, 'img') : undefined;
  return image === undefined ? [path] : [path, image];
}

/** A file of the same name with another extension in any case of letters, compressed or not. */
function otherFile(path: string, extension: string): string | undefined {
  const folder = dirname(path);
  const stem = basename(path).replace(/\.[^.]+(\.gz)?$/i, '');
  const names = ['', '.gz'].map((end) => `${stem}.${extension}${end}`.toLowerCase());
  if (!existsSync(folder)) return undefined;
  const found = readdirSync(folder).find(
    (name) => names.includes(name.toLowerCase()) && name.startsWith(stem),
  );
  return found === undefined ? undefined : join(folder, found);
}
