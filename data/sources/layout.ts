import { InputError } from '../../util/radvuqaError.js';
import type { FolderEntry } from './folderEntries.js';
import type { CaseFiles, ClassMap } from './source.js';

/**
 * What a layout knows of a case: what it declares as segmented, where it stands for that (mask files speak for themselves), whose
 * case it is, if not a subject's of the same name, and the class maps that it may be of, if not those of the modality.
 */
export type FoundCase = Pick<CaseFiles, 'case' | 'modality' | 'images' | 'labels' | 'unreadable'> &
  Partial<Pick<CaseFiles, 'segmented' | 'subject' | 'classMaps' | 'leftOut' | 'volumes' | 'notices'>> & {
    /** Why nobody knows what its labels stand for, unless a class map is named. */
    readonly unnamed?: InputError;
  };

/** What a layout knows of a case's images. */
export type FoundImage = Pick<FoundCase, 'images' | 'modality' | 'unreadable'>;

/** One way in which data sets lay out cases in folders. */
export interface Layout {
  readonly name: string;
  /** What it looks for, for the message when nothing is found. */
  readonly pattern: string;
  /** Class maps of the data set, which `--class-map` and the judge know by name. */
  readonly classMaps?: readonly ClassMap[];
  /** The case that a folder is, by what is in it; null when it is none. */
  inSubjectFolder?(subject: string, entries: readonly FolderEntry[]): FoundCase | null;
  /** The cases whose files stand beside each other in one folder, or images and labels in folders beside each other. */
  sideBySide?(entries: readonly FolderEntry[]): FoundCase[];
}

/** The modality that the name of an image stands for: "ct", "mri" or "mr" in any case of letters; null for any other. */
export function modalityOf(name: string | null | undefined): CaseFiles['modality'] | null {
  const lower = name?.toLowerCase();
  if (lower === 'ct') return 'CT';
  return lower === 'mri' || lower === 'mr' ? 'MR' : null;
}

/** The image among the entries of a subject's folder; with a second beside it, which is meant cannot be told. */
export function findImage(entries: readonly FolderEntry[]): FoundImage | null {
  const images = entries.filter(({ volumeName }) => modalityOf(volumeName) !== null);
  const [first] = images;
  if (first === undefined) return null;
  const modality = modalityOf(first.volumeName) ?? 'CT';
  return { ...oneImage(modality, first.path), ...refuseSecond(images, 'one image in each subject folder') };
}

/** The image of a case that has one channel alone, named by its modality: "ct" or "mr". */
export function oneImage(modality: CaseFiles['modality'], path: string): FoundImage {
  return { modality, images: { [modality.toLowerCase()]: path } };
}

/** What makes a case unreadable in which one file should be, and several are. */
export function refuseSecond(
  [first, second]: readonly FolderEntry[],
  expected: string,
): Pick<FoundCase, 'unreadable'> {
  if (second === undefined) return {};
  const found = `a second beside ${first.name}`;
  const hint = 'move the one that is not meant away';
  return { unreadable: new InputError({ subject: second.path, expected, found, hint }) };
}
