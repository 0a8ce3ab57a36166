import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadImages } from '../../suites/loadImages.js';
import { suitePaths } from '../../suites/paths.js';
import { pictureFault } from '../../suites/pictureFault.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';

/**
 * Writes images.sha256: which bytes the pictures of a suite have, so that nobody has to look at their pixels to know them. Of a picture
 * that was there before its pixels are looked at; one with others is not in the file, and whoever reads the suite is told of it.
 *
 * @param written SHA-256 of the files that were written just now, by path relative to the suite.
 */
export async function writeImageSums(
  suite: string,
  written: ReadonlyMap<string, string>,
  partFolder: string,
): Promise<void> {
  const { images, imageSums } = suitePaths(suite);
  if (!existsSync(images)) return;
  let text = '';
  for (const name of (await readdir(images, { recursive: true })).sort()) {
    const image = `images/${name}`;
    if (!name.endsWith('.png')) continue;
    const hash = written.get(image) ?? (await checkedHash(suite, image));
    if (hash !== null) text += `${hash}  ${image}\n`;
  }
  await writeFileAtomic(imageSums, text, join(partFolder, 'images.sha256'), 0o644);
}

async function checkedHash(suite: string, image: string): Promise<string | null> {
  if ((await pictureFault({ suite, image })) !== null) return null;
  const [{ sha256 }] = await loadImages([join(suite, image)]);
  return sha256;
}
