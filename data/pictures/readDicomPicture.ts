import { modalities } from '../../suites/schema/schema.js';
import { InputError } from '../../util/radvuqaError.js';
import { explainItkFailure } from '../volume/itk/explainItkFailure.js';
import { readDicomSlice } from '../volume/itk/readDicomSlice.js';
import { checkPictureSize } from './checkPictureSize.js';
import { greyRange } from './greyRange.js';
import { type GreyRange, type Picture, type PixelSides, type StoredGreys, toPicture } from './picture.js';

/** Elements that say how a picture was made, how large it is and how it is shown (PS3.3, C.7.3.1, C.7.6.3 and C.11.2). */
const tags = {
  modality: '0008|0060',
  photometric: '0028|0004',
  rows: '0028|0010',
  columns: '0028|0011',
  centre: '0028|1050',
  width: '0028|1051',
  spacing: '0028|0030',
  detectorSpacing: '0018|1164',
  aspect: '0028|0034',
} as const;

/** Values by tag, as text. */
type DicomTexts = ReadonlyMap<string, string>;

/**
 * Reads a DICOM file of one frame through ITK, which applies rescale slope and intercept and turns MONOCHROME1 (white for
 * the smallest values) round. It is shown in the first window that it names, or else by `greyRange`.
 *
 * @throws InputError that names the file.
 */
export async function readDicomPicture(path: string): Promise<Picture> {
  const texts = await readTags(path);
  const sizeBy = (tag: string) => Number(texts.get(tag));
  checkPictureSize(path, { width: sizeBy(tags.columns), height: sizeBy(tags.rows) });
  const stored = await readFrame(path);
  // A window is named for values that are not turned round.
  const named = texts.get(tags.photometric) === 'MONOCHROME1' ? null : namedWindow(texts);
  const modality = modalities.find((one) => one === texts.get(tags.modality));
  const pixel = pixelSides(texts);
  return {
    ...toPicture(stored, named ?? greyRange(stored.values)),
    ...(modality && { modality }),
    ...(pixel && { pixel }),
    isHounsfield: isHounsfield(path, texts),
  };
}

/** Whether values are in Hounsfield units: CT that says how to rescale its values to them, not turned round. */
function isHounsfield(path: string, texts: DicomTexts): boolean {
  const isTurned = texts.get(tags.photometric) === 'MONOCHROME1';
  return texts.get(tags.modality) === 'CT' && !isTurned && readDicomSlice(path).rescale !== null;
}

/** The first that a file has of Pixel Spacing, Imager Pixel Spacing and Pixel Aspect Ratio, all of them down before across. */
function pixelSides(texts: DicomTexts): PixelSides | null {
  const units = { [tags.spacing]: 'mm', [tags.detectorSpacing]: 'mm', [tags.aspect]: 'none' } as const;
  for (const [tag, unit] of Object.entries(units)) {
    const [down, across] = (texts.get(tag) ?? '').split('\\').map(Number.parseFloat);
    if (down > 0 && across > 0) return { across, down, unit };
  }
  return null;
}

async function readTags(path: string): Promise<DicomTexts> {
  const found = await explainItkFailure(path, 'a DICOM picture', async () => {
    const { readDicomTagsNode } = await import('@itk-wasm/dicom');
    return readDicomTagsNode(path, { tagsToRead: { tags: Object.values(tags) } });
  });
  return new Map(found.tags.map(([tag, text]) => [tag, text.trim()]));
}

async function readFrame(path: string): Promise<StoredGreys> {
  const { size, data, imageType } = await explainItkFailure(path, 'a DICOM picture', async () => {
    const { readImageDicomFileSeriesNode } = await import('@itk-wasm/dicom');
    return (await readImageDicomFileSeriesNode({ inputImages: [path] })).outputImage;
  });
  const [width, height, frames = 1] = size;
  const fail = (expected: string, found: string, hint: string) =>
    new InputError({ subject: path, expected, found, hint });
  if (frames !== 1 || imageType.components !== 1 || data === null) {
    const found = `${frames} frames of ${imageType.components} values a pixel`;
    throw fail('one frame of greys', found, 'write each frame to a PNG file of 8 or 16 bits');
  }
  // What is not there would be black.
  if (readDicomSlice(path).pixels?.isWhole === false)
    throw fail('all of its pixels', 'a cut file', 'copy it anew, or move it away');
  return { width, height, values: Float32Array.from(data as ArrayLike<number>) };
}

/** The first window of a file, by the linear function of PS3.3, C.11.2.1.2.1; null without one. */
function namedWindow(texts: DicomTexts): GreyRange | null {
  const first = (tag: string) => Number.parseFloat(texts.get(tag)?.split('\\', 1)[0] ?? '');
  const [centre, width] = [first(tags.centre), first(tags.width)];
  if (!Number.isFinite(centre) || !(width >= 1)) return null;
  const lower = centre - 0.5 - (width - 1) / 2;
  return { lower, upper: lower + width - 1 };
}
