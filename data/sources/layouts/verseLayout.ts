import { defineClassMap } from '../defineClassMap.js';
import { type FolderEntry, folderEntries } from '../folderEntries.js';
import type { FoundCase, Layout } from '../layout.js';
import { entriesOf } from './entriesOf.js';
import { pairFiles } from './pairFiles.js';

function levels(letter: string, first: number, count: number): [number, string][] {
  return Array.from({ length: count }, (_, index) => [first + index, `vertebrae_${letter}${index + 1}`]);
}

/** C1 to C7, T1 to T12, L1 to L6; sacrum and coccyx are "not labeled in this dataset", T13 is. Ids: https://osf.io/4skx2/wiki */
const verse = defineClassMap('verse', {
  ...Object.fromEntries([...levels('C', 1, 7), ...levels('T', 8, 12), ...levels('L', 20, 6)]),
  26: 'sacrum',
  27: null,
  28: 'vertebrae_T13',
});

/**
 * VerSe: by subject `rawdata/sub-verse004/sub-verse004_ct.nii.gz` (or `…_dir-ax_ct`) with
 * `derivatives/sub-verse004/sub-verse004_seg-vert_msk.nii.gz`, or as in the challenge `verse004.nii.gz` with `verse004_seg.nii.gz`
 * (https://osf.io/b2wxj/wiki). Vertebrae that are cut by the border are not labelled, so what has no voxel is unknown.
 */
export const verseLayout: Layout = {
  name: 'verse',
  pattern:
    'rawdata/sub-<subject>/sub-<subject>_ct.nii.gz with derivatives/sub-<subject>/sub-<subject>_seg-vert_msk.nii.gz',
  classMaps: [verse],
  sideBySide(entries) {
    const derivatives = entriesOf(entries, 'derivatives');
    const subjects = derivatives.length === 0 ? [] : entriesOf(entries, 'rawdata');
    return [
      ...subjects.filter(({ isFolder }) => isFolder).flatMap((one) => casesOfSubject(one, derivatives)),
      ...flatCases(entries),
    ];
  },
};

function casesOfSubject(folder: FolderEntry, derivatives: readonly FolderEntry[]): FoundCase[] {
  const names = {
    image: /^(.+)_ct$/,
    labels: /^(.+)_seg-vert_msk$/,
    labelsOf: (shared: string) => `${shared}_seg-vert_msk`,
  };
  const labels = entriesOf(derivatives, folder.name);
  return pairFiles(folderEntries(folder.path), labels, names).map(({ shared, ...files }) => ({
    case: shared,
    subject: folder.name,
    ...files,
    classMaps: [verse],
  }));
}

function flatCases(entries: readonly FolderEntry[]): FoundCase[] {
  const names = {
    image: /^(verse\d{3}(?:_.+)?)(?<!_seg)$/,
    labels: /^(verse\d{3}(?:_.+)?)_seg$/,
    labelsOf: (shared: string) => `${shared}_seg`,
  };
  const labels = entries.filter(({ volumeName }) => names.labels.test(volumeName ?? ''));
  if (labels.length === 0) return [];
  return pairFiles(entries, labels, names).map(({ shared, ...files }) => ({
    case: shared,
    subject: shared.slice(0, 8),
    ...files,
    classMaps: [verse],
  }));
}
