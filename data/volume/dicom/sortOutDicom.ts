import { basename } from 'node:path';
import { InputError } from '../../../util/radvuqaError.js';
import { type DicomHeader, readDicomHeader } from './readDicomHeader.js';
import { isCaptureClass, isKnownClass, isSliceClass, nameSopClass } from './sopClass.js';

/** The DICOM files of a folder. */
export interface SortedDicom {
  /** Those that may be slices: whether they make a volume is not looked at. */
  readonly slices: readonly DicomHeader[];
  readonly leftOut: readonly LeftOut[];
}

/** An object beside the slices. */
export interface LeftOut {
  readonly path: string;
  /** Such as "a report". */
  readonly what: string;
}

/**
 * Tells slices from the objects that come with them on a disk: a DICOMDIR, reports, localizers and the like, by what they
 * say that they are. What does not say it counts as a slice, and so do pixels of an unknown class in their series. Secondary captures do where there are no images of scanners.
 *
 * @throws InputError naming the folder or the file, when none is a slice, or one is damaged.
 */
export function sortOutDicom(folder: string, files: readonly string[]): SortedDicom {
  const headers = files.map(readDicomHeader);
  const images = headers.filter((header) => isSliceClass(header.sopClass) && !isLocalizer(header));
  const ofImages = new Set(images.map(seriesOf));
  const isSlice = (header: DicomHeader) => {
    const { sopClass, pixels } = header;
    if (isLocalizer(header)) return false;
    if (isSliceClass(sopClass)) return true;
    if (isCaptureClass(sopClass)) return images.length === 0;
    return !isKnownClass(sopClass) && pixels !== null && ofImages.has(seriesOf(header));
  };
  const slices = headers.filter(isSlice);
  const leftOut = headers
    .filter((header) => !isSlice(header))
    .map((header) => ({ path: header.path, what: nameObject(header) }));
  if (slices.length > 0) return { slices, leftOut };
  const found = leftOut.slice(0, 3).map(({ path, what }) => `${what} (${basename(path)})`);
  const more = leftOut.length > 3 ? [`${leftOut.length - 3} more`] : [];
  throw new InputError({
    subject: folder,
    expected: 'slices of a DICOM series',
    found: `only ${[...found, ...more].join(', ')}`,
  });
}

function seriesOf({ elements }: DicomHeader): string {
  return elements.text('0020000e');
}

/** Image Type: a scan to plan others by, which may cross their slices (PS3.3, C.7.6.1.1.2 and C.8.2.1.1.1). */
function isLocalizer({ elements }: DicomHeader): boolean {
  return /(^|\\)\s*(LOCALIZER|SCOUT|TOPOGRAM)\s*(\\|$)/i.test(elements.text('00080008'));
}

/** What an object is, in words. */
export function nameObject(header: DicomHeader): string {
  return isLocalizer(header) ? 'a localizer (scout image)' : nameSopClass(header.sopClass);
}
