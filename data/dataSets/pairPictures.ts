import { type FolderEntry, folderEntries } from '../sources/folderEntries.js';
import type { PicturePair } from './dataSetCase.js';

/** Pictures of a folder with their masks, and pictures that have none. */
export interface PairedPictures {
  readonly pairs: readonly Omit<PicturePair, 'subject'>[];
  /** Names of files. */
  readonly unpaired: readonly string[];
}

const pictureExtension = /\.(?:png|jpe?g|tiff?)$/i;

/** What folders of pictures and of masks are called, in the order of preference. */
const pictureFolders = /^(?:images?|imgs?|pictures?|frames?|inputs?|photos?|imagestr)$/i;
const maskFolders =
  /^(?:masks?|labels?|segmentations?|segs?|annotations?|ground[-_ ]?truths?|gts?|targets?|manual|labelstr)$/i;
/** What is behind the picture's name in that of its mask, and what may be behind the picture's own. */
const maskSuffix = /[-_ ](?:segmentation|seg|masks?|m|labels?|gt|ground[-_]?truth|manual\d?|annotation)$/i;
const pictureSuffix = /[-_ ](?:images?|img|0000)$/i;

/**
 * Pairs pictures with their masks: by name in two folders, such as images/ and masks/, or in one by a suffix, as 1.png and 1_seg.png.
 *
 * @returns null where the folder is no data set.
 */
export function pairPictures(folder: string): PairedPictures | null {
  const entries = folderEntries(folder);
  const pictures = entries.find(({ name, isFolder }) => isFolder && pictureFolders.test(name));
  const masks = entries.find(({ name, isFolder }) => isFolder && maskFolders.test(name));
  if (pictures !== undefined && masks !== undefined)
    return pairAcross(picturesIn(folderEntries(pictures.path)), picturesIn(folderEntries(masks.path)));
  const files = picturesIn(entries);
  const marked = files.filter(({ name }) => maskSuffix.test(stemOf(name)));
  return marked.length === 0
    ? null
    : pairAcross(
        files.filter((one) => !marked.includes(one)),
        marked,
      );
}

function picturesIn(entries: readonly FolderEntry[]): FolderEntry[] {
  return entries.filter(({ name, isFolder }) => !isFolder && pictureExtension.test(name));
}

/** A mask is called as its picture is, or so with a suffix; of several that fit, the first counts. */
function pairAcross(pictures: readonly FolderEntry[], masks: readonly FolderEntry[]): PairedPictures {
  const byStem = new Map<string, FolderEntry>();
  for (const mask of masks.toReversed()) byStem.set(stemOf(mask.name).replace(maskSuffix, ''), mask);
  for (const mask of masks.toReversed()) byStem.set(stemOf(mask.name), mask);
  const found = pictures.map((picture) => {
    const stem = stemOf(picture.name);
    return { picture, mask: byStem.get(stem) ?? byStem.get(stem.replace(pictureSuffix, '')) };
  });
  return {
    pairs: found.flatMap(({ picture, mask }) =>
      mask === undefined ? [] : [{ name: stemOf(picture.name), picture: picture.path, mask: mask.path }],
    ),
    unpaired: found.flatMap(({ picture, mask }) => (mask === undefined ? [picture.name] : [])),
  };
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}
