import { printable } from '../util/printable.js';
import { locateImage } from './locateImage.js';
import { pictureFault } from './pictureFault.js';
import type { Item } from './schema/schema.js';

/** Real paths of an item's images, each the one that the item names, or why there are none. */
export async function locateImages(item: Item, suite: string): Promise<string[] | string> {
  const paths: string[] = [];
  for (const image of item.images) {
    const located = await locateImage(suite, image);
    if (located.kind === 'unusable') return located.reason;
    const fault = await pictureFault({ suite, image, path: located.path });
    if (fault !== null) return `image ${printable(image)}: ${fault}`;
    paths.push(located.path);
  }
  return paths;
}
