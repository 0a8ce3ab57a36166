import { defineClassMap } from '../defineClassMap.js';
import type { Layout } from '../layout.js';
import { entriesOf } from './entriesOf.js';
import { pairFiles } from './pairFiles.js';

/** Ids: https://www.synapse.org/Synapse:syn3193805/wiki/217789 (13 structures of the abdomen challenge). */
const btcv = defineClassMap('btcv', {
  1: 'spleen',
  2: 'kidney_right',
  3: 'kidney_left',
  4: 'gallbladder',
  5: 'esophagus',
  6: 'liver',
  7: 'stomach',
  8: 'aorta',
  9: 'inferior_vena_cava',
  10: 'portal_vein_and_splenic_vein',
  11: 'pancreas',
  12: 'adrenal_gland_right',
  13: 'adrenal_gland_left',
});

const names = {
  image: /^img(\d{4})$/,
  labels: /^label(\d{4})$/,
  labelsOf: (shared: string) => `label${shared}`,
};

/**
 * BTCV (Synapse): `img/img0001.nii.gz` with `label/label0001.nii.gz`, in `RawData/Training`, `Training` or the source itself. Some
 * patients have no right kidney or no gallbladder; all that is there is labelled.
 */
export const btcvLayout: Layout = {
  name: 'btcv',
  pattern: 'img/img<number>.nii.gz with label/label<number>.nii.gz',
  classMaps: [btcv],
  sideBySide(entries) {
    return [['RawData', 'Training'], ['Training'], []].flatMap((place) => {
      const labels = entriesOf(entries, ...place, 'label');
      if (labels.length === 0) return [];
      return pairFiles(entriesOf(entries, ...place, 'img'), labels, names).map(({ shared, ...files }) => ({
        case: `img${shared}`,
        ...files,
        classMaps: [btcv],
        segmented: 'all',
      }));
    });
  },
};
