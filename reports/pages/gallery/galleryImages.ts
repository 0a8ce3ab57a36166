import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { locateImage } from '../../../suites/locateImage.js';
import type { GalleryItem } from './galleryItem.js';

/** An image as it is embedded, or why it is not. */
export type GalleryImage =
  | {
      readonly kind: 'image';
      /** Anchor in the page. */
      readonly id: string;
      readonly width: number;
      readonly height: number;
      readonly bytes: Buffer;
    }
  | { readonly kind: 'absent'; readonly reason: string };

/** The images of a gallery by path, each once. */
export interface GalleryImages {
  readonly byPath: ReadonlyMap<string, GalleryImage>;
  /** Whether they were made smaller to keep the page small. */
  readonly reduced: boolean;
}

/** Images up to this many bytes together are embedded as they are. */
export const byteLimit = 24 * 1024 * 1024;

/** Longest side of images that were made smaller, in pixels. */
const reducedSide = 320;

/**
 * Reads the images of a gallery, the very bytes of the suite unless they are more than 24 MiB together; then all are made
 * smaller. Only PNG files inside the suite folder are taken.
 *
 * @param prefix Of the images' anchors in the page.
 * @param limit Bytes above which images are made smaller.
 */
export async function readGalleryImages(
  suite: string,
  items: readonly GalleryItem[],
  { prefix = 'image', limit = byteLimit }: { readonly prefix?: string; readonly limit?: number } = {},
): Promise<GalleryImages> {
  const paths = [...new Set(items.flatMap(({ item }) => item.images))].sort();
  const byPath = new Map<string, GalleryImage>();
  for (const [index, path] of paths.entries()) {
    byPath.set(path, await readImage(suite, path, `${prefix}-${index + 1}`));
  }
  const bytes = [...byPath.values()].reduce(
    (sum, one) => sum + (one.kind === 'image' ? one.bytes.length : 0),
    0,
  );
  const reduced = bytes > limit;
  if (reduced) {
    for (const [path, image] of byPath) byPath.set(path, await reduceImage(image));
  }
  return { byPath, reduced };
}

async function readImage(suite: string, path: string, id: string): Promise<GalleryImage> {
  const located = await locateImage(suite, path);
  if (located.kind === 'unusable') return { kind: 'absent', reason: located.reason };
  return { kind: 'image', id, ...located.size, bytes: await readFile(located.path) };
}

async function reduceImage(image: GalleryImage): Promise<GalleryImage> {
  if (image.kind === 'absent') return image;
  const size = { width: reducedSide, height: reducedSide, fit: 'inside', withoutEnlargement: true } as const;
  try {
    return { ...image, bytes: await sharp(image.bytes).resize(size).png({ compressionLevel: 9 }).toBuffer() };
  } catch (error) {
    return { kind: 'absent', reason: `the image cannot be read: ${(error as Error).message}` };
  }
}
