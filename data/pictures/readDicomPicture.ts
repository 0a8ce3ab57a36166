import { modalities } from '../../suites/schema/schema.js';
import { InputError } from '../../util/radvuqaError.js';
import { checkPixels } from '../volume/dicom/checkPixels.js';
import { checkRescale, isHounsfieldType } from '../volume/dicom/checkValues.js';
import type { DicomElements } from '../volume/dicom/dicomElements.js';
import { type DicomFrame, dicomFrames } from '../volume/dicom/dicomFrames.js';
import { type DicomHeader, readDicomHeader } from '../volume/dicom/readDicomHeader.js';
import { readFrames } from '../volume/dicom/readFrames.js';
import { checkPictureSize } from './checkPictureSize.js';
import { greyRange } from './greyRange.js';
import { type GreyRange, type Picture, type PixelSides, type StoredGreys, toPicture } from './picture.js';

/** Elements that say how a picture was made, how large it is and how it is shown (PS3.3, C.7.3.1, C.7.6.3 and C.11.2). */
const tags = {
  modality: '00080060',
  rows: '00280010',
  columns: '00280011',
  frames: '00280008',
  centre: '00281050',
  width: '00281051',
  spacing: '00280030',
  detectorSpacing: '00181164',
  aspect: '00280034',
} as const;

/**
 * Reads a DICOM file of one frame. Rescale slope and intercept are applied, and MONOCHROME1 (white for the smallest values)
 * is turned round. It is shown in the first window that it names, or else by `greyRange`.
 *
 * @throws InputError that names the file.
 */
export async function readDicomPicture(path: string): Promise<Picture> {
  const header = readDicomHeader(path);
  const { elements } = header;
  const sizeBy = (tag: string) => elements.uint16(tag) ?? Number.NaN;
  checkPictureSize(path, { width: sizeBy(tags.columns), height: sizeBy(tags.rows) });
  const frame = onlyFrame(header);
  const stored = await readGreys(frame);
  // A window is named for values that are not turned round.
  const named = isTurned(frame) ? null : namedWindow(elements);
  const modality = modalities.find((one) => one === elements.text(tags.modality));
  const pixel = pixelSides(elements);
  return {
    ...toPicture(stored, named ?? greyRange(stored.values)),
    ...(modality && { modality }),
    ...(pixel && { pixel }),
    isHounsfield: modality === 'CT' && isHounsfield(frame),
  };
}

function isTurned({ format }: DicomFrame): boolean {
  return format.photometric === 'MONOCHROME1';
}

/** Whether values of CT are in Hounsfield units: where its file says how to rescale them to it, and they are not turned round. */
function isHounsfield(frame: DicomFrame): boolean {
  return frame.rescale !== null && isHounsfieldType(frame) && !isTurned(frame);
}

/** The first that a file has of Pixel Spacing, Imager Pixel Spacing and Pixel Aspect Ratio, all of them down before across. */
function pixelSides(elements: DicomElements): PixelSides | null {
  const units = { [tags.spacing]: 'mm', [tags.detectorSpacing]: 'mm', [tags.aspect]: 'none' } as const;
  for (const [tag, unit] of Object.entries(units)) {
    const [down, across] = elements.decimals(tag) ?? [];
    if (down > 0 && across > 0) return { across, down, unit };
  }
  return null;
}

function onlyFrame(header: DicomHeader): DicomFrame {
  const [frames] = header.elements.decimals(tags.frames) ?? [1];
  if (frames !== 1) {
    throw new InputError({
      subject: header.path,
      expected: 'one frame of greys',
      found: `${frames} frames`,
      hint: 'write each frame to a PNG file of 8 or 16 bits',
    });
  }
  const [frame] = dicomFrames(header);
  checkPixels(header, frame.format);
  checkRescale(header.path, frame);
  return frame;
}

async function readGreys(frame: DicomFrame): Promise<StoredGreys> {
  const { columns, rows, bitsStored, isSigned } = frame.format;
  const values = new Float32Array(columns * rows);
  const [slope, intercept] = frame.rescale ?? [1, 0];
  // The sum of the largest and the smallest value.
  const ends = isSigned ? -1 : 2 ** bitsStored - 1;
  await readFrames(frame.header.path, [frame], (pixels) => {
    for (let at = 0; at < values.length; at++) {
      values[at] = (isTurned(frame) ? ends - pixels[at] : pixels[at]) * slope + intercept;
    }
  });
  return { width: columns, height: rows, values };
}

/** The first window of a file, by the linear function of PS3.3, C.11.2.1.2.1; null without one. */
function namedWindow(elements: DicomElements): GreyRange | null {
  const first = (tag: string) => elements.decimals(tag)?.[0] ?? Number.NaN;
  const [centre, width] = [first(tags.centre), first(tags.width)];
  if (!Number.isFinite(centre) || !(width >= 1)) return null;
  const lower = centre - 0.5 - (width - 1) / 2;
  return { lower, upper: lower + width - 1 };
}
