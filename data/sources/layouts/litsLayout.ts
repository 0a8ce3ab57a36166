import { defineClassMap } from '../defineClassMap.js';
import type { Layout } from '../layout.js';
import { pairFiles } from './pairFiles.js';

/** Ids: Bilic et al., The Liver Tumor Segmentation Benchmark, https://doi.org/10.1016/j.media.2022.102680 */
const lits = defineClassMap('lits', { 1: 'liver', 2: 'lesion' });

const names = {
  image: /^volume-(\d+)$/,
  labels: /^segmentation-(\d+)$/,
  labelsOf: (shared: string) => `segmentation-${shared}`,
};

/** LiTS: `volume-0.nii` with `segmentation-0.nii`. */
export const litsLayout: Layout = {
  name: 'lits',
  pattern: 'volume-<number>.nii with segmentation-<number>.nii',
  classMaps: [lits],
  sideBySide(entries) {
    const labels = entries.filter(({ volumeName }) => names.labels.test(volumeName ?? ''));
    if (labels.length === 0) return [];
    return pairFiles(entries, labels, names).map(({ shared, ...files }) => ({
      case: `volume-${shared}`,
      ...files,
      classMaps: [lits],
      segmented: 'all',
    }));
  },
};
