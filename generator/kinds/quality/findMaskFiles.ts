import type { FolderEntry } from '../../../data/sources/folderEntries.js';
import { InputError } from '../../../util/radvuqaError.js';
import type { MaskSource } from './maskCase.js';
import type { QualityTaskName } from './tasks.js';

/** Files of a subject, and the task that they are of as a rule; null where any task may be meant. */
export type MaskFiles = Extract<MaskSource, { kind: 'file' }> & {
  readonly usualTask: QualityTaskName | null;
  readonly unreadable?: InputError;
};

const imageNames = ['image', 'ct', 'mr', 'mri', 'pet'];
const testedNames = ['mask', 'segmentation', 'prediction'];
const expertNames = ['expert', 'reference', 'truth'];

/** The image and the masks in a subject's folder; null when it has no mask. */
export function findMaskFiles(entries: readonly FolderEntry[]): MaskFiles | null {
  return plainNames(entries) ?? bratsNames(entries);
}

function plainNames(entries: readonly FolderEntry[]): MaskFiles | null {
  const named = (names: readonly string[]) =>
    entries.filter(({ volumeName }) => names.includes(volumeName?.toLowerCase() ?? ''));
  const [tested, ...more] = named(testedNames);
  const images = named(imageNames);
  if (tested === undefined || images.length === 0) return null;
  const isPet = images.some(({ volumeName }) => volumeName?.toLowerCase() === 'pet');
  return {
    kind: 'file',
    images: Object.fromEntries(images.map(({ volumeName, path }) => [channelOf(volumeName), path])),
    anyLabel: false,
    tested: tested.path,
    expert: named(expertNames)[0]?.path ?? null,
    usualTask: isPet ? 'lung-fdg-pet-ct' : null,
    ...(more.length > 0 && { unreadable: twoMasks(tested, more[0]) }),
  };
}

function channelOf(volumeName: string | null): string {
  const name = volumeName?.toLowerCase() ?? '';
  return name === 'mri' ? 'mr' : name;
}

/** BraTS: any label above 0 is of the tumour, and FLAIR shows all of it. */
function bratsNames(entries: readonly FolderEntry[]): MaskFiles | null {
  const ending = (endings: readonly string[]) =>
    entries.find(({ volumeName }) => endings.some((one) => volumeName?.toLowerCase().endsWith(one)));
  const [tested, image] = [ending(['_seg', '-seg']), ending(['_flair', '-t2f'])];
  if (tested === undefined || image === undefined) return null;
  return {
    kind: 'file',
    images: { mr: image.path },
    anyLabel: true,
    tested: tested.path,
    expert: null,
    usualTask: 'brain-mr',
  };
}

function twoMasks(first: FolderEntry, second: FolderEntry): InputError {
  return new InputError({
    subject: second.path,
    expected: `one of ${testedNames.join(', ')} in each subject's folder`,
    found: `a second beside ${first.name}`,
    hint: 'an expert\'s mask is called "expert"',
  });
}
