import type { FolderEntry } from './folderEntries.js';
import type { CaseFiles } from './source.js';

/** What a layout knows of a case. */
export type FoundCase = Pick<CaseFiles, 'case' | 'modality' | 'image' | 'labels' | 'unreadable'>;

/** One way in which data sets lay out cases in folders. */
export interface Layout {
  readonly name: string;
  /** What it looks for, for the message when nothing is found. */
  readonly pattern: string;
  /** The case that a folder is, by what is in it; null when it is none. */
  inSubjectFolder(subject: string, entries: readonly FolderEntry[]): FoundCase | null;
  /** The cases whose files stand beside each other in one folder. */
  sideBySide(entries: readonly FolderEntry[]): FoundCase[];
}

/** The modality that the name of an image stands for: "ct", "mri" or "mr"; null for any other. */
export function modalityOf(name: string | null | undefined): CaseFiles['modality'] | null {
  if (name === 'ct') return 'CT';
  return name === 'mri' || name === 'mr' ? 'MR' : null;
}

/** The first image among the entries of a subject's folder. */
export function findImage(entries: readonly FolderEntry[]): Pick<FoundCase, 'image' | 'modality'> | null {
  for (const { path, volumeName } of entries) {
    const modality = modalityOf(volumeName);
    if (modality !== null) return { image: path, modality };
  }
  return null;
}
