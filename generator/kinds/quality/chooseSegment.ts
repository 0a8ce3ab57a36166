import type { DicomSegmentation } from '../../../data/volume/dicom/segmentation/readSegmentation.js';
import { InputError } from '../../../util/radvuqaError.js';
import type { QualityTask } from './tasks.js';

/**
 * The number of the segment that a task is about: the only one, or the only one whose label has a word of the target.
 *
 * @throws InputError for a segmentation of another series, without a segment, with several that may be meant, or where segments
 *   overlap.
 */
export function chooseSegment(
  segmentation: DicomSegmentation,
  series: string,
  { target }: QualityTask,
): number {
  const { path, segments } = segmentation;
  if (segmentation.series !== series) {
    throw new InputError({
      subject: path,
      expected: `a segmentation of series ${series}`,
      found: `one of ${segmentation.series || 'none that it names'}`,
    });
  }
  const words = [...target.split(' '), ...(synonyms[target] ?? [])];
  const meant =
    segments.length === 1
      ? segments
      : segments.filter(({ label }) => words.some((word) => label.toLowerCase().includes(word)));
  if (meant.length !== 1) {
    const found = segments.map(({ number, label }) => `${number} "${label}"`).join(', ') || 'none';
    throw new InputError({
      subject: path,
      expected: `one segment, or one whose label names the ${target}`,
      found,
    });
  }
  checkApart(segmentation);
  return meant[0].number;
}

const synonyms: Readonly<Record<string, readonly string[]>> = {
  'brain lesion': ['tumor', 'tumour', 'metastas', 'glioma'],
  'breast lesion': ['tumor', 'tumour', 'mass', 'cancer'],
  'lung nodule': ['lesion', 'tumor', 'tumour', 'mass'],
  'lung tumour': ['tumor', 'lesion', 'nodule', 'mass'],
};

/** Segments of one place share no voxel: a slice of one would be taken for the other's. */
function checkApart({ path, frames }: DicomSegmentation): void {
  const seen = new Map<string, { readonly segment: number; readonly values: Uint8Array }[]>();
  for (const frame of frames) {
    const place = frame.position.map((at) => at.toFixed(2)).join();
    const others = seen.get(place) ?? [];
    const overlapping = others.find(
      ({ segment, values }) =>
        segment !== frame.segment && values.some((value, at) => value + frame.values[at] === 2),
    );
    if (overlapping !== undefined) {
      throw new InputError({
        subject: path,
        expected: 'segments that share no voxel',
        found: `${overlapping.segment} and ${frame.segment} overlap at ${place.replaceAll(',', ', ')} mm`,
      });
    }
    seen.set(place, [...others, frame]);
  }
}
