import { defineClassMap } from '../defineClassMap.js';
import type { Layout } from '../layout.js';
import { entriesOf } from './entriesOf.js';
import { pairFiles } from './pairFiles.js';

/**
 * "Prostate/uterus" is one label for either, which no structure is. Ids and names, "arota" and "postcava" among them:
 * dataset.json of https://zenodo.org/records/7262581, as in
 * https://github.com/MIC-DKFZ/nnUNet/blob/master/nnunetv2/dataset_conversion/Dataset218_Amos2022_task1.py
 */
const amos = defineClassMap('amos', {
  1: 'spleen',
  2: 'kidney_right',
  3: 'kidney_left',
  4: 'gallbladder',
  5: 'esophagus',
  6: 'liver',
  7: 'stomach',
  8: 'aorta',
  9: 'inferior_vena_cava',
  10: 'pancreas',
  11: 'adrenal_gland_right',
  12: 'adrenal_gland_left',
  13: 'duodenum',
  14: 'urinary_bladder',
  15: null,
});

/** Numbers up to 500 are CT, others MR, as the same script tells them apart. */
const lastCt = 500;

/**
 * AMOS: `imagesTr/amos_0001.nii.gz` with `labelsTr/amos_0001.nii.gz`, and `imagesVa` with `labelsVa`; CT and MR in one set
 * (Ji et al., AMOS, https://arxiv.org/abs/2206.08023). All structures are annotated in each scan, but MR does not reach the bladder
 * everywhere: those who train on MR leave it out (https://github.com/bowang-lab/U-Mamba), so here it is unknown.
 */
export const amosLayout: Layout = {
  name: 'amos',
  pattern: 'imagesTr/amos_<number>.nii.gz with labelsTr/amos_<number>.nii.gz',
  classMaps: [amos],
  sideBySide(entries) {
    const names = { image: /^(amos_\d{4})$/, labels: /^(amos_\d{4})$/, labelsOf: (shared: string) => shared };
    const modalityOf = (shared: string) => (Number(shared.slice(-4)) <= lastCt ? 'CT' : 'MR');
    return ['Tr', 'Va'].flatMap((split) => {
      const labels = entriesOf(entries, `labels${split}`);
      if (labels.length === 0) return [];
      const found = pairFiles(entriesOf(entries, `images${split}`), labels, names, modalityOf);
      return found.map(({ shared, ...files }) => ({
        case: shared,
        ...files,
        classMaps: [amos],
        segmented: files.modality === 'CT' ? 'all' : classesOfMr,
      }));
    });
  },
};

const classesOfMr = amos.classes
  .map(({ className }) => className)
  .filter((name) => name !== 'urinary_bladder');
