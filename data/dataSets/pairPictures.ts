import { type FolderEntry, folderEntries } from '../sources/folderEntries.js';
import type { PicturePair } from './dataSetCase.js';

/** Pictures of a folder with their masks, and pictures that have none. */
export interface PairedPictures {
  readonly pairs: readonly Omit<PicturePair, 'subject'>[];
  /** Names of files. */
  readonly unpaired: readonly string[];
  /** Folders of masks that were not taken, as another one was. */
  readonly otherMasks: readonly string[];
}

const pictureExtension = /\.(?:png|jpe?g|tiff?|gif)$/i;

/** What folders of pictures and of masks are called, in the order of preference. */
const pictureFolders = /^(?:images?|imgs?|pictures?|frames?|inputs?|photos?|imagestr)$/i;
const maskFolders =
  /^(?:masks?|labels?|segmentations?|segs?|annotations?|ground[-_ ]?truths?|gts?|targets?|labelstr)$/i;
/** Drawn by hand: where these are, as with the retinas of DRIVE and HRF, "mask" is what the camera sees. */
const manualFolders = /^(?:\d(?:st|nd|rd)?[-_ ]?)?manual(?:[-_ ]?\d)?$/i;
/** Words of longer names, such as "ISIC2018_Task1_Training_GroundTruth". */
const pictureWord = /(?:^|[-_ ])(?:images?|imgs?|frames?|inputs?)(?:$|[-_ ])/i;
const maskWord = /(?:^|[-_ ])(?:masks?|labels?|segmentations?|ground[-_ ]?truth|gt|annotations?)(?:$|[-_ ])/i;
/** What is behind the picture's name in that of its mask, and what may be behind the picture's own. */
const maskSuffix =
  /[-_ ](?:segmentation|seg|masks?|m|labels?|gt|ground[-_]?truth|manual\d?|annotation|\d(?:st|nd)[-_]?ho)$/i;
const pictureSuffix = /[-_ ](?:images?|img|0000|training|test)$/i;

/**
 * Pairs pictures with their masks: by name in two folders, such as images/ and masks/, or in one by a suffix, as 1.png and 1_seg.png.
 *
 * @returns null where the folder is no data set.
 */
export function pairPictures(folder: string): PairedPictures | null {
  const entries = folderEntries(folder);
  const folders = entries.filter(({ isFolder }) => isFolder);
  const pictures = folderOf(folders, [pictureFolders], pictureWord);
  const masks = folderOf(folders, [manualFolders, maskFolders], maskWord);
  if (pictures !== undefined && masks !== undefined) {
    const others = folders.filter(
      (one) => one !== masks && (manualFolders.test(one.name) || maskFolders.test(one.name)),
    );
    return {
      ...pairAcross(picturesIn(folderEntries(pictures.path)), picturesIn(folderEntries(masks.path))),
      otherMasks: others.map(({ name }) => name),
    };
  }
  const files = picturesIn(entries);
  const marked = files.filter(({ name }) => maskSuffix.test(stemOf(name)));
  if (marked.length === 0) return null;
  const unmarked = files.filter((one) => !marked.includes(one));
  return { ...pairAcross(unmarked, marked), otherMasks: [] };
}

/** The first folder of a name, by the first pattern that any has; or the only one whose name has a word. */
function folderOf(
  folders: readonly FolderEntry[],
  names: readonly RegExp[],
  word: RegExp,
): FolderEntry | undefined {
  for (const pattern of names) {
    const found = folders.find(({ name }) => pattern.test(name));
    if (found !== undefined) return found;
  }
  const worded = folders.filter(({ name }) => word.test(name));
  return worded.length === 1 ? worded[0] : undefined;
}

function picturesIn(entries: readonly FolderEntry[]): FolderEntry[] {
  return entries.filter(({ name, isFolder }) => !isFolder && pictureExtension.test(name));
}

/** A mask is called as its picture is, or so with a suffix; of several that fit, the first counts. */
function pairAcross(
  pictures: readonly FolderEntry[],
  masks: readonly FolderEntry[],
): Omit<PairedPictures, 'otherMasks'> {
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
