import { InputError } from '../../../util/radvuqaError.js';
import type { DicomFrame } from './dicomFrames.js';

/** What all slices of a series have in common, and where each says it. */
const common: readonly (readonly [what: string, read: (frame: DicomFrame) => string])[] = [
  ['patient', ofTag('00100020')],
  ['study', ofTag('0020000d')],
  ['series', ofTag('0020000e')],
  ['series number', ofTag('00200011')],
  ['series description', ofTag('0008103e')],
  ['frame of reference', ofTag('00200052')],
  ['modality', ofTag('00080060')],
  ['kind of object', ({ header }) => header.sopClass],
  ['convolution kernel', ofTag('00181210')],
  ['size', ({ format }) => `${format.columns} x ${format.rows} pixels`],
  ['photometric interpretation', ({ format }) => format.photometric],
  ['unit of values', ({ rescaleType }) => rescaleType],
];

function ofTag(tag: string) {
  return ({ header }: DicomFrame) => header.elements.text(tag);
}

/** UIDs that some programs make anew for each file when they take names out, as in CHAOS; then they say nothing. */
const identifiers = new Set(['study', 'series', 'frame of reference']);

/** Fewer files may well be of as many series. */
const fewestFiles = 10;

/**
 * Checks that frames are of one series by all that slices of a series have in common: some programs empty the UIDs that
 * should tell it, or give each file its own.
 *
 * @returns which UIDs every file has of its own, in words: they were not looked at
 * @throws InputError naming the folder, what differs, and a frame of each kind.
 */
export function checkSameSeries(folder: string, frames: readonly DicomFrame[]): string[] {
  const passedOver: string[] = [];
  for (const [what, read] of common) {
    const kinds = new Map<string, DicomFrame[]>();
    for (const frame of frames) {
      const alike = kinds.get(read(frame));
      if (alike === undefined) kinds.set(read(frame), [frame]);
      else alike.push(frame);
    }
    if (kinds.size < 2) continue;
    if (identifiers.has(what) && kinds.size === frames.length && frames.length >= fewestFiles) {
      passedOver.push(what);
      continue;
    }
    const found = [...kinds].slice(0, 3).map(([value, [first, ...others]]) => {
      const count = others.length === 0 ? first.name : `${first.name} and ${others.length} more`;
      return `"${value}" (${count})`;
    });
    throw new InputError({
      subject: folder,
      expected: `slices of one series, all of one ${what}`,
      found: found.join(', '),
      hint: 'leave the files of one series in the folder; a localizer (scout image) may be among them',
    });
  }
  return passedOver;
}
