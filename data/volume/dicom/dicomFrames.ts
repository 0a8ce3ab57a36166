import { basename } from 'node:path';
import { InputError } from '../../../util/radvuqaError.js';
import type { DicomElements } from './dicomElements.js';
import { type PixelFormat, readPixelFormat } from './pixelFormat.js';
import type { DicomHeader } from './readDicomHeader.js';

/** One frame of a DICOM file: where it says that it is, and what its numbers stand for; null for what it does not say. */
export interface DicomFrame {
  readonly header: DicomHeader;
  readonly format: PixelFormat;
  /** From 0, in the file. */
  readonly index: number;
  /** The file's name, with the number of the frame where there are several. */
  readonly name: string;
  /** Image Position (Patient): the centre of the first pixel in millimetres, LPS (PS3.3, C.7.6.2). */
  readonly position: readonly number[] | null;
  /** Image Orientation (Patient): directions along a row and down a column. */
  readonly orientation: readonly number[] | null;
  /** Pixel Spacing: millimetres between rows, then between columns. */
  readonly pixelSpacing: readonly number[] | null;
  /** Rescale Slope and Rescale Intercept (PS3.3, C.11.1); NaN for one that is not there while the other is. */
  readonly rescale: readonly [slope: number, intercept: number] | null;
  /** Rescale Type, such as "HU"; empty where none is said. */
  readonly rescaleType: string;
}

/** Sequences of a multi-frame image, and what is looked for in their items (PS3.3, C.7.6.16). */
const groups = {
  shared: '52009229',
  perFrame: '52009230',
  position: '00209113',
  orientation: '00209116',
  measures: '00289110',
  transformation: '00289145',
};

/**
 * The frames of a file: of an enhanced multi-frame image each with what its functional groups say, those of the frame
 * before those that all share.
 *
 * @throws InputError naming the file, when its pixels are not grey whole numbers, or not each frame has its groups.
 */
export function dicomFrames(header: DicomHeader): DicomFrame[] {
  const format = readPixelFormat(header);
  const { path, elements } = header;
  const name = basename(path);
  const perFrame = elements.items(groups.perFrame);
  if (perFrame.length === 0 && format.frames === 1) {
    return [{ header, format, index: 0, name, ...describeFrame(() => elements) }];
  }
  if (perFrame.length !== format.frames) {
    const found = `${format.frames} frames, and ${perFrame.length} descriptions of them`;
    const hint = 'convert it to .nii.gz, for example with dcm2niix';
    throw new InputError({ subject: path, expected: 'a position for each frame', found, hint });
  }
  const [shared] = elements.items(groups.shared);
  return perFrame.map((own, index) => {
    const groupOf = (group: string) => own.items(group)[0] ?? shared?.items(group)[0];
    const frameName = `${name} frame ${index + 1}`;
    return { header, format, index, name: frameName, ...describeFrame(groupOf) };
  });
}

type Described = Omit<DicomFrame, 'header' | 'format' | 'index' | 'name'>;

function describeFrame(groupOf: (group: string) => DicomElements | undefined): Described {
  const decimals = (group: string, tag: string) => groupOf(group)?.decimals(tag) ?? null;
  const slope = decimals(groups.transformation, '00281053');
  const intercept = decimals(groups.transformation, '00281052');
  return {
    position: decimals(groups.position, '00200032'),
    orientation: decimals(groups.orientation, '00200037'),
    pixelSpacing: decimals(groups.measures, '00280030'),
    rescale: slope === null && intercept === null ? null : [onlyNumber(slope), onlyNumber(intercept)],
    rescaleType: groupOf(groups.transformation)?.text('00281054') ?? '',
  };
}

function onlyNumber(numbers: readonly number[] | null): number {
  return numbers?.length === 1 ? numbers[0] : Number.NaN;
}
