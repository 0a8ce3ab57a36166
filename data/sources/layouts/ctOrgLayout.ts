import { defineClassMap } from '../defineClassMap.js';
import type { Layout } from '../layout.js';
import { entriesOf } from './entriesOf.js';
import { pairFiles } from './pairFiles.js';

/**
 * Lungs and kidneys as one each; "bone" is the whole skeleton, which no structure is. Ids: README of
 * https://www.cancerimagingarchive.net/collection/ct-org/ (Rister et al., https://doi.org/10.1038/s41597-020-00715-8).
 */
const ctOrg = defineClassMap('ct_org', {
  1: 'liver',
  2: 'urinary_bladder',
  3: 'lung',
  4: 'kidney',
  5: null,
  6: 'brain',
});

const names = {
  image: /^volume-(\d+)$/,
  labels: /^labels-(\d+)$/,
  labelsOf: (shared: string) => `labels-${shared}`,
};

/** CT-ORG: `volume-0.nii.gz` with `labels-0.nii.gz`; every organ is labelled in each scan that shows it. */
export const ctOrgLayout: Layout = {
  name: 'ct_org',
  pattern: 'volume-<number>.nii.gz with labels-<number>.nii.gz',
  classMaps: [ctOrg],
  sideBySide(entries) {
    const places = [entries, entriesOf(entries, 'OrganSegmentations')];
    return places.flatMap((within) => {
      const labels = within.filter(({ volumeName }) => names.labels.test(volumeName ?? ''));
      if (labels.length === 0) return [];
      return pairFiles(within, labels, names).map(({ shared, ...files }) => ({
        case: `volume-${shared}`,
        ...files,
        classMaps: [ctOrg],
        segmented: 'all',
      }));
    });
  },
};
