import { type DicomElement, dicomBytes } from './dicomBytes.js';

/** A DICOM segmentation (PS3.3, A.51) of slices in axial planes, rows to the front and columns to the right as LPS has them. */
export interface SegmentationFile {
  readonly series: string;
  readonly labels: readonly string[];
  readonly columns: number;
  readonly rows: number;
  /** Between rows, then between columns, in mm. */
  readonly spacing: readonly [number, number];
  /** Of each frame: its segment, where its first pixel is, and ones inside. */
  readonly frames: readonly {
    readonly segment: number;
    readonly position: readonly number[];
    readonly mask: readonly number[];
  }[];
  /** Fractional masks have a byte a pixel, from 0 to 255. */
  readonly isFractional?: boolean;
}

/** Bytes of a segmentation with just the elements that tell its masks. */
export function segmentationBytes({
  series,
  labels,
  columns,
  rows,
  spacing,
  frames,
  isFractional = false,
}: SegmentationFile): Buffer {
  const bits = frames.flatMap(({ mask }) => mask);
  const bytes = isFractional ? bits : packed(bits);
  const elements: Record<string, DicomElement | null> = {
    '00080060': ['CS', 'SEG'],
    '00081115': ['SQ', [{ '0020000e': ['UI', series] }]],
    '00200032': null,
    '00200037': null,
    '00280008': ['IS', `${frames.length}`],
    '00280030': null,
    '00280100': ['US', [isFractional ? 8 : 1]],
    '00280101': ['US', [isFractional ? 8 : 1]],
    '00280102': ['US', [isFractional ? 7 : 0]],
    '00281052': null,
    '00281053': null,
    '00620001': ['CS', isFractional ? 'FRACTIONAL' : 'BINARY'],
    '00620002': [
      'SQ',
      labels.map((label, at) => ({ '00620004': ['US', [at + 1]], '00620005': ['LO', label] })),
    ],
    ...(isFractional ? { '0062000e': ['US', [255]] as const } : {}),
    52009229: [
      'SQ',
      [
        {
          '00209116': ['SQ', [{ '00200037': ['DS', '1\\0\\0\\0\\1\\0'] }]],
          '00289110': ['SQ', [{ '00280030': ['DS', spacing.join('\\')] }]],
        },
      ],
    ],
    52009230: [
      'SQ',
      frames.map(({ segment, position }) => ({
        '00209113': ['SQ', [{ '00200032': ['DS', position.join('\\')] }]],
        '0062000a': ['SQ', [{ '0062000b': ['US', [segment]] }]],
      })),
    ],
    '7fe00010': ['OB', bytes],
  };
  const sopClass = '1.2.840.10008.5.1.4.1.1.66.4';
  return dicomBytes({
    number: 900,
    position: [],
    pixels: [],
    rows,
    columns,
    sopClass,
    modality: 'SEG',
    elements,
  });
}

/** Eight pixels a byte, the first in the lowest bit. */
function packed(bits: readonly number[]): number[] {
  const bytes = new Array<number>(Math.ceil(bits.length / 8)).fill(0);
  bits.forEach((bit, at) => {
    bytes[at >> 3] |= bit << (at & 7);
  });
  return bytes;
}
