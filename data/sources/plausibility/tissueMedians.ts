import { anatomyOf } from '../../anatomy/anatomyOf.js';
import type { CaseSlices, ChannelSlices } from '../source.js';
import { type TissueRanges, tissueRanges } from './tissueRanges.js';

/** What is labelled as one tissue, such as lung. */
export interface TissueMedian {
  readonly category: string;
  readonly ranges: TissueRanges;
  /** In whole Hounsfield units. */
  readonly median: number;
}

/** Values are counted from the first of these to the second, and what is beyond as these. */
const [lowest, highest] = [-3000, 5000];
/** Voxels from which on a tissue counts. */
const fewestVoxels = 100;

/** The median of each category whose values are known, over all slices together. */
export function tissueMedians(
  { slices }: Pick<ChannelSlices, 'slices'>,
  { labels, classMap }: Pick<CaseSlices, 'labels' | 'classMap'>,
): TissueMedian[] {
  const tissues = new Map<string, { readonly ranges: TissueRanges; readonly histogram: Uint32Array }>();
  const histogramOf: Uint32Array[] = [];
  for (const { id, className } of classMap.classes) {
    const anatomy = anatomyOf(className);
    const ranges = tissueRanges(anatomy);
    if (ranges === undefined) continue;
    const tissue = tissues.get(anatomy.category) ?? {
      ranges,
      histogram: new Uint32Array(highest - lowest + 1),
    };
    tissues.set(anatomy.category, tissue);
    histogramOf[id] = tissue.histogram;
  }
  for (const [position, { values }] of slices.entries()) {
    count(histogramOf, labels[position].values, values);
  }
  return [...tissues].flatMap(([category, { ranges, histogram }]) => {
    const voxels = histogram.reduce((sum, counted) => sum + counted, 0);
    return voxels < fewestVoxels ? [] : [{ category, ranges, median: medianOf(histogram, voxels) }];
  });
}

function count(histogramOf: readonly Uint32Array[], labels: Uint16Array, values: Float32Array): void {
  for (let place = 0; place < labels.length; place++) {
    const histogram = labels[place] === 0 ? undefined : histogramOf[labels[place]];
    if (histogram === undefined) continue;
    histogram[Math.round(Math.min(highest, Math.max(lowest, values[place]))) - lowest]++;
  }
}

function medianOf(histogram: Uint32Array, voxels: number): number {
  let bin = 0;
  for (let seen = histogram[0]; 2 * seen < voxels; seen += histogram[bin]) bin++;
  return bin + lowest;
}
