import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a data set, as Croissant names it: with its size and its SHA-256, by which loaders refuse a changed one. */
export async function fileObject(folder: string, path: string, encodingFormat: string): Promise<object> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(join(folder, path), { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Buffer);
  }
  const { size } = await stat(join(folder, path));
  return {
    '@type': 'cr:FileObject',
    '@id': path,
    name: path,
    contentUrl: path,
    contentSize: `${size} B`,
    encodingFormat,
    sha256: hash.digest('hex'),
  };
}

/** Files of one kind below the folder. */
export function fileSet(id: string, includes: string, encodingFormat: string): object {
  return { '@type': 'cr:FileSet', '@id': id, name: id, includes, encodingFormat };
}
