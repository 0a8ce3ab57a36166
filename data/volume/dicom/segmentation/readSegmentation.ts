import { readFileSync } from 'node:fs';
import { InputError } from '../../../../util/radvuqaError.js';
import { sha256Hex } from '../../../../util/sha256Hex.js';
import type { ReadFile } from '../../storedVolume.js';
import type { DicomElements } from '../dicomElements.js';
import { inflateDicom, readDicomHeader } from '../readDicomHeader.js';
import { nameSopClass } from '../sopClass.js';

/** A DICOM Segmentation (PS3.3, A.51): masks of segments, frame by frame. */
export interface DicomSegmentation extends ReadFile {
  /** Series Instance UID of the images that it is of; empty where it does not say. */
  readonly series: string;
  readonly segments: readonly Segment[];
  readonly frames: readonly SegmentFrame[];
}

export interface Segment {
  /** From 1. */
  readonly number: number;
  /** Such as "Liver". */
  readonly label: string;
}

/** One slice of one segment, with where it lies as DICOM has it: millimetres, LPS. */
export interface SegmentFrame {
  readonly segment: number;
  /** Centre of the first pixel. */
  readonly position: readonly number[];
  /** Directions along a row and down a column. */
  readonly orientation: readonly number[];
  /** Between rows, then between columns. */
  readonly pixelSpacing: readonly number[];
  readonly columns: number;
  readonly rows: number;
  /** Ones inside, row by row. */
  readonly values: Uint8Array;
}

const segmentationClass = '1.2.840.10008.5.1.4.1.1.66.4';

/**
 * Reads a DICOM Segmentation: binary, or fractional, which is inside from half of its largest value on.
 *
 * @throws InputError when the file is another object, compressed, damaged, or does not say where its frames are.
 */
export function readSegmentation(path: string): DicomSegmentation {
  const header = readDicomHeader(path);
  const fail = (expected: string, found: string) => new InputError({ subject: path, expected, found });
  if (header.sopClass !== segmentationClass)
    throw fail('a DICOM segmentation', nameSopClass(header.sopClass));
  if (header.pixels?.length === undefined || header.pixels.length === null)
    throw fail('masks that are not compressed', `the transfer syntax ${header.syntax.uid}`);
  if (!header.pixels.isWhole) throw fail(`${header.pixels.length} bytes of pixels`, 'the end of the file');
  const stored = readFileSync(path);
  const pixels = inflateDicom(path, stored, header.syntax).subarray(header.pixels.start);
  const { elements } = header;
  const maskAt = maskReader(path, elements, pixels);
  return {
    path,
    sha256: sha256Hex(stored),
    series: elements.items('00081115')[0]?.text('0020000e') ?? '',
    segments: elements
      .items('00620002')
      .map((one) => ({ number: one.uint16('00620004') ?? 0, label: one.text('00620005') })),
    frames: describeFrames(path, elements).map((frame, index) => ({ ...frame, ...maskAt(index) })),
  };
}

type Described = Pick<SegmentFrame, 'segment' | 'position' | 'orientation' | 'pixelSpacing'>;

/** What each frame says of itself, or all of them together (PS3.3, C.7.6.16). */
function describeFrames(path: string, elements: DicomElements): Described[] {
  const [shared] = elements.items('52009229');
  return elements.items('52009230').map((own, index) => {
    const groupOf = (group: string) => own.items(group)[0] ?? shared?.items(group)[0];
    const position = groupOf('00209113')?.decimals('00200032');
    const orientation = groupOf('00209116')?.decimals('00200037');
    const pixelSpacing = groupOf('00289110')?.decimals('00280030');
    const segment = groupOf('0062000a')?.uint16('0062000b');
    if (
      position?.length === 3 &&
      orientation?.length === 6 &&
      pixelSpacing?.length === 2 &&
      typeof segment === 'number'
    )
      return { position, orientation, pixelSpacing, segment };
    const expected = 'position, orientation, pixel spacing and segment of each frame';
    throw new InputError({ subject: path, expected, found: `not all of them for frame ${index + 1}` });
  });
}

function maskReader(path: string, elements: DicomElements, pixels: Buffer) {
  const [rows, columns] = [elements.uint16('00280010') ?? 0, elements.uint16('00280011') ?? 0];
  const bits = elements.uint16('00280100');
  const size = rows * columns;
  const frames = Number(elements.text('00280008') || 1);
  if (size === 0 || (bits !== 1 && bits !== 8) || pixels.length * 8 < frames * size * bits) {
    const expected = 'frames of 1 bit (binary) or 8 bits (fractional) a pixel';
    throw new InputError({
      subject: path,
      expected,
      found: `${columns} x ${rows} pixels of ${bits ?? 'no'} bits`,
    });
  }
  const half = (elements.uint16('0062000e') ?? 1) / 2;
  const isInside = (at: number) =>
    bits === 1 ? (pixels[at >> 3] >> (at & 7)) & 1 : Number(pixels[at] >= half);
  return (frame: number) => ({
    rows,
    columns,
    values: Uint8Array.from({ length: size }, (_none, pixel) => isInside(frame * size + pixel)),
  });
}
