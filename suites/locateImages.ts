import { locateImage } from './locateImage.js';
import type { Item } from './schema/schema.js';

/** Real paths of an item's images, or why there are none. */
export async function locateImages(item: Item, suite: string): Promise<string[] | string> {
  const paths: string[] = [];
  for (const image of item.images) {
    const located = await locateImage(suite, image);
    if (located.kind === 'unusable') return located.reason;
    paths.push(located.path);
  }
  return paths;
}
