import { stat } from 'node:fs/promises';
import { isAbsolute, join, resolve, sep } from 'node:path';
import type { Item } from './schema/schema.js';

/** Absolute paths of an item's images, or why there are none. A suite from elsewhere may not name files outside it. */
export async function locateImages(item: Item, suite: string): Promise<string[] | string> {
  const folder = resolve(suite);
  const paths = item.images.map((image) => join(folder, image));
  for (const [index, path] of paths.entries()) {
    const image = item.images[index];
    if (isAbsolute(image) || !path.startsWith(folder + sep))
      return `image outside the suite folder: ${image}`;
    const isFile = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    if (!isFile) return `image file missing: ${image}`;
  }
  return paths;
}
