import { statSync } from 'node:fs';
import { InputError } from '../../../util/radvuqaError.js';
import type { LabelName } from '../labelName.js';
import { readItkHeader } from './itkHeader.js';

/** A segment of a segmentation that 3-D Slicer wrote. */
export interface Segment extends LabelName {
  /** Place among the layers of a file in which segments overlap; 0 where there is one layer. */
  readonly layer: number;
  /** Value of its voxels in that layer. */
  readonly value: number;
}

/**
 * Reads the segments that 3-D Slicer lists in the header of an NRRD file (`Segment0_Name`, `_ID`, `_LabelValue`, `_Layer`), in
 * the order of their numbers. A segment that is marked as not started or in progress is not segmented for certain.
 *
 * @see https://slicer.readthedocs.io/en/latest/developer_guide/modules/segmentations.html#segmentations-file-format-seg-nrrd
 * @returns none for a file without segments, of another format, or that is not there
 * @throws InputError when a value stands for two segments of one layer.
 */
export function readSegments(path: string): readonly Segment[] {
  if (!/\.(nrrd|nhdr)$/i.test(path) || statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    return [];
  const { fields } = readItkHeader(path);
  const numbers = [...fields.keys()].flatMap(
    (name) => /^segment(\d+)_(?:name|id|labelvalue)$/.exec(name)?.[1] ?? [],
  );
  const segments = [...new Set(numbers.map(Number))]
    .sort((a, b) => a - b)
    .map((number): Segment => {
      const field = (name: string) => fields.get(`segment${number}_${name}`) ?? '';
      const [name, ...others] = [field('name'), field('id')].filter((text) => text !== '');
      return {
        texts: [name ?? `Segment_${number + 1}`, ...others],
        isSegmented: !/Segmentation\.Status:(notstarted|inprogress)/.test(field('tags')),
        layer: Number(field('layer')),
        // Files of before there were layers number the segments in order.
        value: field('labelvalue') === '' ? number + 1 : Number(field('labelvalue')),
      };
    });
  checkValues(path, segments);
  return segments;
}

function checkValues(path: string, segments: readonly Segment[]): void {
  const isSame = (one: Segment, other: Segment) => one.layer === other.layer && one.value === other.value;
  const second = segments.find((one, place) => segments.findIndex((other) => isSame(one, other)) < place);
  if (second === undefined) return;
  const names = segments.filter((one) => isSame(one, second)).map(({ texts }) => `"${texts[0]}"`);
  const expected = 'a label value of its own for each segment of a layer';
  throw new InputError({
    subject: path,
    expected,
    found: `${second.value} for ${names.join(' and ')}`,
    hint: 'save it again in 3-D Slicer, or correct Segment…_LabelValue in its header',
  });
}
