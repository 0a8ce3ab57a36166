import { basename, dirname, resolve, sep } from 'node:path';
import { InputError } from '../../util/radvuqaError.js';
import { folderEntries } from '../sources/folderEntries.js';
import type { DataSetCase, VolumePair } from './dataSetCase.js';
import { pairPictures } from './pairPictures.js';
import { pairVolumes } from './pairVolumes.js';
import { readDescription } from './readDescription.js';
import { readSubjects } from './readSubjects.js';

/** How many names a notice tells. */
const namesTold = 5;

/**
 * Finds sets of pictures with masks: the source itself, or else the folders in it, and volumes with masks in folders of their subjects.
 * Neither pictures nor volumes are opened.
 *
 * @throws InputError when there are none.
 */
export function findDataSets(givenSource: string, licence: string | undefined): DataSetCase[] {
  const source = resolve(givenSource);
  const itself = findDataSet(source, licence);
  if (itself !== null) return [itself];
  const entries = folderEntries(source);
  const found = entries
    .filter(({ isFolder }) => isFolder)
    .flatMap(({ path }) => findDataSet(path, licence) ?? []);
  const volumes = [...pairVolumes(entries)].map(([name, pairs]) =>
    volumeSet(source, { name, pairs, licence }),
  );
  if (found.length + volumes.length > 0) return [...found, ...volumes];
  throw new InputError({
    subject: source,
    expected: 'pictures with masks: the folders images and masks, or files such as 1.png and 1_seg.png',
    found: 'none',
    hint: 'a source is one data set, or a folder of data sets, or of folders with a volume and its mask',
  });
}

function findDataSet(folder: string, licence: string | undefined): DataSetCase | null {
  const paired = pairPictures(folder);
  if (paired === null) return null;
  const name = basename(folder);
  const base = { case: name, subject: name, source: folder };
  try {
    const subjects = readSubjects(folder);
    const { modality = name, target = null, label = null, ...description } = readDescription(folder);
    const pairs = paired.pairs.map((pair) => ({ ...pair, subject: subjects?.get(pair.name) ?? pair.name }));
    const words = { modality, target, licence: licence ?? description.licence ?? null };
    const notices = [...unpairedNotices(paired.unpaired), ...otherMaskNotices(paired.otherMasks)];
    return {
      ...base,
      ...words,
      pictures: { kind: 'files', pairs, label },
      hasSubjects: subjects !== null,
      notices,
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const pictures = { kind: 'files', pairs: [], label: null } as const;
    const words = { modality: name, target: null, licence: null };
    return { ...base, ...words, pictures, hasSubjects: false, notices: [], unreadable: error };
  }
}

interface VolumeSet {
  readonly name: string;
  readonly pairs: readonly VolumePair[];
  readonly licence: string | undefined;
}

function volumeSet(source: string, { name, pairs, licence }: VolumeSet): DataSetCase {
  const { modality = name, target = null, label = null, ...description } = readDescription(source);
  const base = { case: name, subject: name, source, modality, target };
  const hasSubjects = pairs.length > 1;
  const notices = hasSubjects
    ? []
    : ['all slices are of one subject: those that are held out lie between those to train on'];
  return {
    ...base,
    licence: licence ?? description.licence ?? null,
    pictures: { kind: 'volumes', pairs, label },
    hasSubjects,
    notices,
  };
}

function unpairedNotices(unpaired: readonly string[]): string[] {
  if (unpaired.length === 0) return [];
  const told = unpaired.slice(0, namesTold).join(', ');
  return [
    `${unpaired.length} pictures have no mask and are left out: ${told}${unpaired.length > namesTold ? ', ...' : ''}`,
  ];
}

function otherMaskNotices(folders: readonly string[]): string[] {
  return folders.length === 0
    ? []
    : [`masks of another folder are taken; passed over: ${folders.join(', ')}`];
}

/**
 * Folders of a source of several data sets that are part of none.
 *
 * @returns names, in their order; none where the source is a data set itself.
 */
export function foldersOfNone(givenSource: string, found: readonly DataSetCase[]): string[] {
  const source = resolve(givenSource);
  const used = new Set(
    found.flatMap((one) =>
      one.pictures.kind === 'volumes' ? one.pictures.pairs.map(({ image }) => dirname(image)) : [one.source],
    ),
  );
  if (used.has(source)) return [];
  return folderEntries(source).flatMap(({ name, path, isFolder }) =>
    isFolder && ![...used].some((place) => place === path || place.startsWith(`${path}${sep}`)) ? [name] : [],
  );
}
