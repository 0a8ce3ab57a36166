import { basename } from 'node:path';
import { type FolderEntry, folderEntries } from '../../../data/sources/folderEntries.js';
import { InputError } from '../../../util/radvuqaError.js';
import { type ChannelName, channelEndings, channelNames, maskEndings } from './channels.js';
import type { GliomaCase } from './gliomaCase.js';
import type { GliomaRecipe } from './gliomaParameters.js';

type GliomaFiles = Pick<GliomaCase, 'channels' | 'mask' | 'unreadable'>;

/** A file that is an image where the recipe has one channel alone. */
const imageEndings: readonly string[] = ['image'];

/** Whether a folder has an MR sequence, or an image and a mask. */
export function isGliomaFolder(entries: readonly FolderEntry[]): boolean {
  const has = (endings: readonly string[]) => filesOf(entries, endings).length > 0;
  return channelNames.some((name) => has(channelEndings[name])) || (has(imageEndings) && has(maskEndings));
}

/** The files of a patient's folder that the recipe needs; what is missing or there twice makes the case unreadable. */
export function gliomaFiles(
  folder: string,
  { channels: lists }: Pick<GliomaRecipe, 'channels'>,
): GliomaFiles {
  try {
    const entries = folderEntries(folder);
    const wanted = channelNames.filter((name) => lists.some((list) => list.includes(name)));
    const channels = wanted.map((name) => {
      const endings = wanted.length === 1 ? [...channelEndings[name], ...imageEndings] : channelEndings[name];
      return [name, onlyFile(folder, name, filesOf(entries, endings), entries)] as const;
    });
    const mask = onlyFile(folder, 'the mask', filesOf(entries, maskEndings), entries);
    return { channels: Object.fromEntries(channels), mask, unreadable: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { channels: {}, mask: '', unreadable: error };
  }
}

function filesOf(entries: readonly FolderEntry[], endings: readonly string[]): FolderEntry[] {
  return entries.filter(({ volumeName, isFolder }) => {
    const ending = volumeName?.toLowerCase().split(/[_-]/).at(-1) ?? '';
    return !isFolder && endings.includes(ending);
  });
}

/** @throws InputError when there is none or several. */
function onlyFile(
  folder: string,
  what: ChannelName | 'the mask',
  files: readonly FolderEntry[],
  entries: readonly FolderEntry[],
): string {
  const [file, ...more] = files;
  if (file !== undefined && more.length === 0) return file.path;
  const endings = what === 'the mask' ? maskEndings : channelEndings[what];
  const volumes = entries.filter(({ volumeName, isFolder }) => volumeName !== null && !isFolder);
  throw new InputError({
    subject: folder,
    expected: `one file of ${what}, whose name ends with ${endings.map((ending) => `_${ending}`).join(' or ')}`,
    found: (file === undefined ? volumes : files).map(({ name }) => name).join(', ') || 'no volume',
    ...(file === undefined &&
      what !== 'the mask' && { hint: 'ask for other channels: --set \'channels=[["t1ce"]]\'' }),
    ...(file === undefined &&
      what === 'the mask' && { hint: `rename the mask of ${basename(folder)} if it has another name` }),
  });
}
