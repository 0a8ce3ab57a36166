import { statSync } from 'node:fs';
import { printable } from '../util/printable.js';
import { locateImage } from './locateImage.js';
import { pictureFault } from './pictureFault.js';
import type { Item } from './schema/schema.js';

/** Of all pictures of an item: no provider takes as much in one request. */
const mostBytes = 128 * 1024 * 1024;

/** Real paths of an item's images, each the one that the item names, or why there are none. */
export async function locateImages(item: Item, suite: string): Promise<string[] | string> {
  const paths: string[] = [];
  let bytes = 0;
  for (const image of item.images) {
    const located = await locateImage(suite, image);
    if (located.kind === 'unusable') return located.reason;
    bytes += statSync(located.path).size;
    if (bytes > mostBytes) return `images of more than ${mostBytes / 1024 / 1024} MiB together`;
    const fault = await pictureFault({ suite, image, path: located.path });
    if (fault !== null) return `image ${printable(image)}: ${fault}`;
    paths.push(located.path);
  }
  return paths;
}
