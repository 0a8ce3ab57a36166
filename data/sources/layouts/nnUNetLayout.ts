import type { Modality } from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import type { FolderEntry } from '../folderEntries.js';
import type { FoundCase, Layout } from '../layout.js';
import { decathlonAliases } from './decathlonAliases.js';
import { entriesOf } from './entriesOf.js';
import { pairFiles } from './pairFiles.js';
import { type DatasetJson, readDatasetJson } from './readDatasetJson.js';

/**
 * nnU-Net's raw data of both versions and the Medical Segmentation Decathlon: `imagesTr/<case>_0000.nii.gz` (Decathlon:
 * `<case>.nii.gz`) with `labelsTr/<case>.nii.gz`, and `dataset.json`, which names the labels and the channels
 * (https://github.com/MIC-DKFZ/nnUNet/blob/master/documentation/dataset_format.md, http://medicaldecathlon.com). Of several channels
 * the first is shown; Decathlon has them along the fourth axis of one file. Labels are of the whole case, unless one of them is "ignore".
 */
export const nnUNetLayout: Layout = {
  name: 'nnunet',
  pattern: 'dataset.json, imagesTr/<case>_0000.nii.gz (or <case>.nii.gz) and labelsTr/<case>.nii.gz',
  sideBySide(entries) {
    const file = entries.find(({ name, isFolder }) => name === 'dataset.json' && !isFolder);
    if (file === undefined) return [];
    return ['Tr', 'Ts'].flatMap((split) => {
      const images = entriesOf(entries, `images${split}`);
      const labels = entriesOf(entries, `labels${split}`);
      return labels.length === 0 ? [] : casesOf(file.path, images, labels);
    });
  },
};

function casesOf(path: string, images: readonly FolderEntry[], labels: readonly FolderEntry[]): FoundCase[] {
  const dataset = tryToRead(path);
  const withChannel = new Set(labels.map(({ volumeName }) => `${volumeName}_0000`));
  const hasChannels = images.some(({ volumeName }) => withChannel.has(volumeName ?? ''));
  const names = {
    image: hasChannels ? /^(.+)_0000$/ : /^(.+)$/,
    labels: /^(.+)$/,
    labelsOf: (shared: string) => shared,
  };
  if (dataset instanceof InputError) {
    return pairFiles(images, labels, names).map(({ shared, ...files }) => ({
      case: shared,
      ...files,
      unreadable: dataset,
    }));
  }
  const modality = modalityOf(dataset.channels[0]);
  return pairFiles(images, labels, names, () => modality ?? 'CT').map(({ shared, unreadable, ...files }) => ({
    case: shared,
    ...files,
    ...known(dataset),
    ...takeFirst(dataset, hasChannels),
    ...(unreadable === undefined ? refuseModality(modality, dataset) : { unreadable }),
  }));
}

/** Another layout may know the cases without it. */
function tryToRead(path: string): DatasetJson | InputError {
  try {
    return readDatasetJson(path, decathlonAliases);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** Nobody knows what of a case was segmented where its voxels may be set to be ignored. */
function known({ classMap, unnamed, leftOut, hasIgnored }: DatasetJson): Partial<FoundCase> {
  const segmented = hasIgnored ? [] : 'all';
  return { segmented, leftOut, ...(unnamed === undefined ? { classMaps: [classMap] } : { unnamed }) };
}

/** What stands for the first of several channels, in a file of its own or in one with the others. */
function takeFirst({ channels }: DatasetJson, hasChannels: boolean): Pick<FoundCase, 'notices' | 'volumes'> {
  if (channels.length < 2) return {};
  const notices = [`of the channels ${channels.join(', ')} the first is shown`];
  return hasChannels ? { notices } : { notices, volumes: channels.length };
}

/** Names of MR sequences as data sets write them. */
const mrNames = /^(?:mri?|t1|t2|flair|pd|adc|dwi|dce|tse|swi|lge|cine|in|out)/i;

function modalityOf(channel: string): Modality | null {
  if (/^ct/i.test(channel)) return 'CT';
  return mrNames.test(channel) ? 'MR' : null;
}

function refuseModality(
  modality: Modality | null,
  { path, channels }: DatasetJson,
): Pick<FoundCase, 'unreadable'> {
  if (modality !== null) return {};
  const expected = 'a first channel of CT or MR';
  const hint = 'write "CT" or "MR" there, whichever it is';
  return {
    unreadable: new InputError({ subject: path, expected, found: JSON.stringify(channels[0]), hint }),
  };
}
