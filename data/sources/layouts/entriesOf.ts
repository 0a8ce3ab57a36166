import { type FolderEntry, folderEntries } from '../folderEntries.js';

/**
 * What is in a folder within a folder, and so on: `entriesOf(entries, 'Training', 'img')`; nothing where there is no such folder.
 * Names count in any case of letters.
 *
 * @throws InputError when one of them cannot be listed.
 */
export function entriesOf(
  entries: readonly FolderEntry[],
  ...names: readonly string[]
): readonly FolderEntry[] {
  return names.reduce((within, name): readonly FolderEntry[] => {
    const folder = within.find((one) => one.isFolder && one.name.toLowerCase() === name.toLowerCase());
    return folder === undefined ? [] : folderEntries(folder.path);
  }, entries);
}
