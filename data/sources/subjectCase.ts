import { InputError } from '../../util/radvuqaError.js';
import { type FolderEntry, folderEntries } from './folderEntries.js';
import { type FoundCase, type Layout, oneImage } from './layout.js';

/**
 * The case that a subject's folder is, by the first layout that has labels for it; null when it is none. A
 * folder that cannot be listed is a case too, one that fails with the reason when it is read.
 */
export function subjectCase(
  { name, path }: Pick<FolderEntry, 'name' | 'path'>,
  layouts: readonly Layout[],
): FoundCase | null {
  try {
    const entries = folderEntries(path);
    const found = layouts.flatMap((layout) => layout.inSubjectFolder?.(name, entries) ?? []);
    const labelled = found.filter(hasLabels);
    return labelled.find(({ unreadable }) => unreadable === undefined) ?? labelled[0] ?? found[0] ?? null;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const labels = { kind: 'masks', files: [] } as const;
    return { case: name, ...oneImage('CT', path), labels, unreadable: error };
  }
}

/** Whether a case has any labels, or a place where they should be. */
export function hasLabels({ labels }: FoundCase): boolean {
  return labels.kind === 'multilabel' || labels.files.length > 0;
}
