import { defineClassMap } from '../defineClassMap.js';
import type { FoundCase, Layout } from '../layout.js';
import { entriesOf } from './entriesOf.js';
import { pairFiles } from './pairFiles.js';

/** Four organs, kidneys as one: https://abdomenct-1k-fully-supervised-learning.grand-challenge.org/ (AbdomenCT-1K, FLARE 2021). */
const flare21 = defineClassMap('flare21', { 1: 'liver', 2: 'kidney', 3: 'spleen', 4: 'pancreas' });

/** Thirteen organs, and from 2023 on a tumor of any of them: https://flare22.grand-challenge.org/Dataset/, https://arxiv.org/abs/2408.12534 */
const flare = defineClassMap('flare', {
  1: 'liver',
  2: 'kidney_right',
  3: 'spleen',
  4: 'pancreas',
  5: 'aorta',
  6: 'inferior_vena_cava',
  7: 'adrenal_gland_right',
  8: 'adrenal_gland_left',
  9: 'gallbladder',
  10: 'esophagus',
  11: 'stomach',
  12: 'duodenum',
  13: 'kidney_left',
  14: 'lesion',
});

const names = { image: /^(.+)_0000$/, labels: /^(.+)$/, labelsOf: (shared: string) => shared };

/**
 * FLARE: of 2022 `images/FLARE22_Tr_0001_0000.nii.gz` with `labels/FLARE22_Tr_0001.nii.gz`
 * (https://github.com/bowang-lab/U-Mamba/blob/main/data/README.md has the names), of 2021 `TrainingImg/train_000_0000.nii.gz`
 * with `TrainingMask/train_000.nii.gz`, of 2023 `imagesTr…/FLARE23_0001_0000.nii.gz`. Labels of 2023 are partial: most cases
 * have some of the organs alone, so what has no voxel there is unknown.
 */
export const flareLayout: Layout = {
  name: 'flare',
  pattern: 'images/FLARE22_Tr_<number>_0000.nii.gz with labels/FLARE22_Tr_<number>.nii.gz',
  classMaps: [flare, flare21],
  sideBySide(entries) {
    return [
      ...casesOf(entries, 'images', 'labels').filter((one) => /^FLARE/i.test(one.case)),
      ...casesOf(entries, 'TrainingImg', 'TrainingMask'),
      // Where dataset.json names the labels, it knows better.
      ...(hasDatasetJson(entries) ? [] : foldersOfImages(entries)).flatMap(([images, labels]) =>
        casesOf(entries, images, labels).filter((one) => /^FLARE/i.test(one.case)),
      ),
    ];
  },
};

function hasDatasetJson(entries: Parameters<typeof entriesOf>[0]): boolean {
  return entries.some(({ name }) => name === 'dataset.json');
}

/** `imagesTr2200` with `labelsTr2200`. */
function foldersOfImages(entries: Parameters<typeof entriesOf>[0]): (readonly [string, string])[] {
  return entries.flatMap(({ name, isFolder }) =>
    isFolder && /^imagesTr/i.test(name) ? [[name, name.replace(/^images/i, 'labels')] as const] : [],
  );
}

function casesOf(entries: Parameters<typeof entriesOf>[0], images: string, labels: string): FoundCase[] {
  const labelled = entriesOf(entries, labels);
  if (labelled.length === 0) return [];
  return pairFiles(entriesOf(entries, images), labelled, names).map(({ shared, ...files }) => {
    const is2021 = images === 'TrainingImg';
    const isPartial = /^FLARE(?!22)/i.test(shared);
    return {
      case: shared,
      ...files,
      classMaps: [is2021 ? flare21 : flare],
      segmented: isPartial ? [] : is2021 ? 'all' : organs,
    };
  });
}

/** Tumors were not looked for in 2022. */
const organs = flare.classes.map(({ className }) => className).filter((name) => name !== 'lesion');
