import { existsSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { InputError, UsageError } from '../../util/radvuqaError.js';
import { anatomyTable } from '../anatomy/anatomyTable.js';
import { classMapsOf } from './classMaps.js';
import { type FolderEntry, folderEntries } from './folderEntries.js';
import type { FoundCase, Layout } from './layout.js';
import { layouts } from './layouts.js';
import { multilabelLayout } from './multilabelLayout.js';
import { type PairedCases, pairWithImages } from './pairWithImages.js';
import { readClassMap } from './readClassMap.js';
import type { CaseFiles, ClassMap, Segmented } from './source.js';
import { hasLabels, subjectCase } from './subjectCase.js';
import { takeMasks } from './takeMasks.js';
import { totalSegmentatorLayout } from './totalSegmentatorLayout.js';

/** How a source is to be taken, where its folders don't say. */
export interface FindCasesOptions {
  /** Name of a layout, when a source could be read in two ways; by default the first that fits. */
  readonly layout?: string | undefined;
  /**
   * Name of a class map or path of a JSON file. By default that of the layout's data set; else, of folders of masks, the first
   * class map of the modality that has all their classes; of label files the one that `chooseClassMap` finds.
   *
   * A label file without names whose ids stand for other classes in another built-in map is taken for the one under which
   * structures lie where they can; where that does not decide, it is refused: name its map here.
   */
  readonly classMap?: string | undefined;
  /**
   * What was segmented, where the source doesn't say: "all" classes of the class map, or some by name. Without it, a class
   * that has neither a mask file nor a voxel is unknown, unless the layout or a table in the label file declares it.
   */
  readonly segmented?: Segmented | undefined;
  /** Folder of the images, if the source holds labels alone, which are called like them; see `pairWithImages`. */
  readonly images?: string | undefined;
  /** Licence of the source, for the manifest. */
  readonly licence?: string | undefined;
}

/**
 * Finds the segmented volumes in a folder: subjects in its subfolders, image and labels side by side, or the
 * folder itself being one subject. Nothing is read; entries that are no cases are passed over, and a subject's
 * folder that cannot be listed is a case that fails when it is read.
 *
 * @param givenFolder absolute, or relative to the working directory
 * @returns cases in code-unit order of their names, with absolute paths
 * @throws InputError when the folder is not there or holds no case or two of one name, UsageError for an unknown layout or class.
 * @example of a downloaded data set
 * const cases = await findCases('Totalsegmentator_dataset_v201');
 */
export async function findCases(givenFolder: string, options: FindCasesOptions = {}): Promise<CaseFiles[]> {
  const folder = resolve(givenFolder);
  checkSegmented(options.segmented);
  const { found, source } =
    options.images === undefined
      ? findInLayouts(folder, chooseLayouts(options.layout))
      : pairWithImages(resolve(options.images), folder);
  checkUnique(folder, found);
  const classMap = options.classMap === undefined ? null : await readClassMap(options.classMap);
  return found
    .toSorted((a, b) => (a.case < b.case ? -1 : 1))
    .map(({ unnamed, ...one }) => ({
      subject: one.case,
      ...one,
      ...takeLabels(one, classMap),
      ...refuse(one.unreadable ?? (classMap === null ? unnamed : undefined)),
      source,
      classMapFrom: classMap !== null ? 'option' : one.classMaps === undefined ? 'nothing' : 'layout',
      segmented: options.segmented ?? one.segmented ?? [],
      licence: options.licence ?? null,
    }));
}

function findInLayouts(folder: string, chosen: readonly Layout[]): PairedCases {
  const entries = folderEntries(folder);
  const itself = subjectCase({ name: basename(folder), path: folder }, chosen);
  const side = sideBySide(entries, chosen);
  const isOne = itself !== null && hasImages(itself) && (hasLabels(itself) || side.length === 0);
  const below = isOne ? [] : [...casesInFolders(entries, chosen, side), ...side];
  const found = below.length === 0 && itself !== null ? [itself] : below;
  if (found.length === 0) throw noCases(folder, entries, chosen);
  return { found, source: found[0] === itself ? dirname(folder) : folder };
}

function refuse(unreadable: InputError | undefined): Pick<CaseFiles, 'unreadable'> {
  return unreadable === undefined ? {} : { unreadable };
}

/** The class maps that the labels may be of, by what was named, what the layout knows, or the modality. */
function takeLabels(
  { modality, labels, classMaps = classMapsOf[modality], leftOut = [] }: FoundCase,
  named: ClassMap | null,
): Pick<CaseFiles, 'labels' | 'classMaps' | 'leftOut' | 'unreadable'> {
  const isNamed = named !== null;
  const possible: CaseFiles['classMaps'] = isNamed ? [named] : classMaps;
  if (labels.kind === 'masks') return takeMasks(labels.files, { classMaps: possible, isNamed });
  return { labels, classMaps: possible, leftOut: isNamed ? [] : leftOut };
}

function chooseLayouts(name: string | undefined): readonly Layout[] {
  const chosen = layouts.filter((layout) => name === undefined || layout.name === name);
  if (chosen.length > 0) return chosen;
  const expected = layouts.map((layout) => layout.name).join(' or ');
  throw new UsageError({ subject: 'layout', expected, found: `${name}` });
}

/** A name that is no class would declare nothing, unnoticed. */
function checkSegmented(segmented: Segmented = []): void {
  if (segmented === 'all') return;
  const unknown = segmented.find((name) => !anatomyTable.has(name));
  if (unknown === undefined) return;
  const expected = '"all", or classes of the anatomy table such as kidney_left';
  throw new UsageError({ subject: 'segmented', expected, found: unknown });
}

/** A folder of a data set that holds cases side by side may be called like an image, such as "MR", and is none. */
function casesInFolders(
  entries: readonly FolderEntry[],
  chosen: readonly Layout[],
  side: readonly FoundCase[],
): FoundCase[] {
  const taken = side.flatMap(({ images }) => Object.values(images));
  return entries
    .filter(({ isFolder }) => isFolder)
    .flatMap((entry) => {
      const found = subjectCase(entry, chosen);
      const isTaken = taken.some((path) => path.startsWith(`${entry.path}${sep}`));
      return found === null || (isTaken && !hasLabels(found)) ? [] : [found];
    });
}

/** Of several layouts that know an image, the first that has labels for it takes it, or else the first. */
function sideBySide(entries: readonly FolderEntry[], chosen: readonly Layout[]): FoundCase[] {
  const found = chosen.map((layout) => layout.sideBySide?.(entries) ?? []);
  const withLabels = found.map((cases) => cases.filter(isLabelled));
  const taken = new Set<string>();
  return [...withLabels, ...found].flatMap((cases) => {
    const own = cases.filter(({ images }) => !Object.values(images).some((path) => taken.has(path)));
    for (const { images } of own) for (const path of Object.values(images)) taken.add(path);
    return own;
  });
}

function isLabelled({ labels }: FoundCase): boolean {
  return labels.kind === 'masks' ? labels.files.length > 0 : existsSync(labels.path);
}

function hasImages({ images }: FoundCase): boolean {
  return Object.values(images).every((path) => existsSync(path));
}

function checkUnique(folder: string, found: readonly FoundCase[]): void {
  const images = new Map<string, string>();
  for (const one of found) {
    const { case: name } = one;
    const [image] = Object.values(one.images);
    const other = images.get(name);
    if (other !== undefined) {
      const expected = 'one image for each case';
      throw new InputError({ subject: folder, expected, found: `two for "${name}": ${other} and ${image}` });
    }
    images.set(name, image);
  }
}

function noCases(folder: string, entries: readonly FolderEntry[], chosen: readonly Layout[]): InputError {
  const names = entries.map(({ name }) => name);
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  return new InputError({
    subject: folder,
    expected: `cases as ${patternsOf(chosen)}`,
    found: names.length === 0 ? 'an empty folder' : `${names.slice(0, 5).join(', ')}${more}`,
    hint: 'name the folder that holds the cases; of images and labels in two folders, --source is that of labels and --images the other',
  });
}

/** The general layouts in full, and the names of those of data sets. */
function patternsOf(chosen: readonly Layout[]): string {
  if (chosen.length < layouts.length) return chosen.map(({ pattern }) => pattern).join('; or ');
  const general: readonly Layout[] = [totalSegmentatorLayout, multilabelLayout];
  const others = layouts.filter((layout) => !general.includes(layout)).map(({ name }) => name);
  const patterns = general.map(({ pattern }) => pattern).join('; or ');
  return `${patterns}; or in the layout of a data set (${others.join(', ')}; see docs/formats.md)`;
}
