import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { findCases } from '../../../data/sources/findCases.js';
import { type FolderEntry, folderEntries } from '../../../data/sources/folderEntries.js';
import type { CaseFiles } from '../../../data/sources/source.js';
import { InputError } from '../../../util/radvuqaError.js';
import type { FindOptions, FoundSource } from '../suiteKind.js';
import { findMaskFiles } from './findMaskFiles.js';
import { findRatedSeries, ratingsFile } from './findRatedSeries.js';
import type { MaskCase } from './maskCase.js';
import type { QualityRecipe } from './recipe.js';
import { type QualityTaskName, qualityTask, qualityTaskNames } from './tasks.js';

/**
 * Finds masks on their images: files of their own in subjects' folders ("image" and "mask", "ct", "pet" and "mask", or BraTS's
 * names), in the source or in a folder named after their task; failing that, the tasks' targets in labelled volumes of any layout.
 *
 * @throws InputError when there are none.
 */
export async function findMaskCases(
  source: string,
  recipe: QualityRecipe,
  options: FindOptions,
): Promise<FoundSource<MaskCase>> {
  const folder = resolve(source);
  const rated = ratedFolders(folder).flatMap((entry) =>
    findRatedSeries(entry.path, taskOf(entry, recipe, null), options.licence ?? null),
  );
  const inFiles =
    rated.length > 0
      ? rated
      : subjectFolders(folder).flatMap((entry) =>
          maskFilesIn(folder, entry, recipe, options.licence ?? null),
        );
  const found = inFiles.length > 0 ? inFiles : labelledTargets(await findCases(source, options), recipe);
  const cases = found
    .filter(({ task }) => recipe.tasks.includes(task))
    .sort((a, b) => (a.case < b.case ? -1 : 1));
  if (cases.length === 0) throw noTasks(folder, found, recipe);
  return {
    cases: withStrangers(cases),
    chosen: { segmented: options.segmented ?? null },
    standIns: [],
    notices: [],
  };
}

/** The folder itself, its subfolders, and those of folders named after a task. */
function subjectFolders(folder: string): Pick<FolderEntry, 'name' | 'path'>[] {
  const itself = { name: basename(folder), path: folder };
  const below = subfolders(folder);
  return [
    itself,
    ...below,
    ...below.flatMap(({ name, path }) => (taskOfName(name) === null ? [] : subfolders(path))),
  ];
}

/** Folders with a table of experts' ratings: the source itself, or those right below it. */
function ratedFolders(folder: string): Pick<FolderEntry, 'name' | 'path'>[] {
  return [{ name: basename(folder), path: folder }, ...subfolders(folder)].filter(({ path }) =>
    existsSync(join(path, ratingsFile)),
  );
}

/** By the folder's name or that of the one it is in, else the only task of the recipe, else the usual one. */
function taskOf(
  { name, path }: Pick<FolderEntry, 'name' | 'path'>,
  { tasks }: QualityRecipe,
  usual: QualityTaskName | null,
): QualityTaskName {
  const only = tasks.length === 1 ? tasks[0] : null;
  const task = taskOfName(name) ?? taskOfName(basename(dirname(path))) ?? only ?? usual;
  if (task === null) throw noTaskName(path);
  return task;
}

function subfolders(folder: string): FolderEntry[] {
  return existsSync(folder)
    ? folderEntries(folder).filter(({ isFolder }) => isFolder)
    : folderEntries(folder);
}

function maskFilesIn(
  source: string,
  { name, path }: Pick<FolderEntry, 'name' | 'path'>,
  recipe: QualityRecipe,
  licence: string | null,
): MaskCase[] {
  const files = findMaskFiles(folderEntries(path));
  if (files === null) return [];
  const { usualTask, unreadable, ...masks } = files;
  const task = taskOf({ name, path }, recipe, usualTask);
  const one = {
    ...caseOf(task, name),
    source: path === source ? dirname(source) : source,
    licence,
    ratings: [],
    stranger: null,
  };
  return [{ ...one, masks: withChannel(masks, task), ...(unreadable && { unreadable }) }];
}

/** The channel of an image that is called "image" is that of its task. */
function withChannel(
  masks: Extract<MaskCase['masks'], { kind: 'file' }>,
  task: QualityTaskName,
): MaskCase['masks'] {
  const { image, ...others } = masks.images;
  if (image === undefined) return masks;
  return { ...masks, images: { ...others, [qualityTask(task).modality === 'MR' ? 'mr' : 'ct']: image } };
}

function labelledTargets(files: readonly CaseFiles[], { tasks }: QualityRecipe): MaskCase[] {
  return files.flatMap((one) =>
    tasks
      .map(qualityTask)
      .filter(({ modality, classes }) => modality === one.modality && mayHave(one, classes))
      // A lesion may be of any organ: only whoever names one task alone says that it is of this one.
      .filter(({ classes }) => tasks.length === 1 || !classes.includes('lesion'))
      .map(({ name }) => ({
        ...caseOf(name as QualityTaskName, one.case),
        subject: one.subject,
        source: one.source,
        licence: one.licence,
        masks: { kind: 'class', files: one } as const,
        ratings: [],
        stranger: null,
        ...(one.unreadable && { unreadable: one.unreadable }),
      })),
  );
}

function mayHave({ labels, classMaps }: CaseFiles, classes: readonly string[]): boolean {
  if (labels.kind === 'masks') return labels.files.some(({ className }) => classes.includes(className));
  return classMaps.some((map) => map.classes.some(({ className }) => classes.includes(className)));
}

function caseOf(task: QualityTaskName, subject: string) {
  const isNamedSo = subject.startsWith(task);
  return { task, stratum: task, case: isNamedSo ? subject : `${task} ${subject}`, subject };
}

/** The task that a folder's name begins with, the longest where several fit. */
function taskOfName(name: string): QualityTaskName | null {
  const fit = taskNames.filter(
    (task) => name === task || name.startsWith(`${task}-`) || name.startsWith(`${task}_`),
  );
  return fit[0] ?? null;
}

const taskNames = qualityTaskNames.toSorted((a, b) => b.length - a.length);

/** To each case the next one of its task, the first after the last. */
function withStrangers(cases: readonly MaskCase[]): MaskCase[] {
  return cases.map((one) => {
    const alike = cases.filter(({ task }) => task === one.task);
    const others = alike.filter(({ subject }) => subject !== one.subject);
    const after = others.find((other) => other.case > one.case);
    return { ...one, stranger: after ?? others[0] ?? null };
  });
}

function noTaskName(path: string): InputError {
  return new InputError({
    subject: path,
    expected: 'a folder whose name begins with a task, such as lung-ct-001',
    found: 'another name, and several tasks to choose from',
    hint: 'name the task: --set \'tasks=["lung-ct"]\'',
  });
}

function noTasks(folder: string, found: readonly MaskCase[], { tasks }: QualityRecipe): InputError {
  return new InputError({
    subject: folder,
    expected: `masks for ${tasks.join(', ')}`,
    found: found.length === 0 ? 'none' : [...new Set(found.map(({ task }) => task))].join(', '),
  });
}
