import { InputError } from '../../util/radvuqaError.js';
import type { LabelMarks } from './chooseClassMap.js';
import type { CaseFiles, ClassMap } from './source.js';

/**
 * Checks that a case could be listed and has masks of known classes.
 *
 * @throws InputError naming the case's folder or its image.
 */
export function checkClassFiles({ images, labels, leftOut, unreadable }: CaseFiles): void {
  if (unreadable !== undefined) throw unreadable;
  if (labels.kind === 'multilabel') return;
  if (labels.files.length > 0) return;
  const [subject] = Object.values(images);
  if (leftOut.length === 0) {
    const expected = 'masks or labels beside this image';
    const hint = 'masks belong in segmentations/CLASS.nii.gz, one file of all labels in labels.nii.gz';
    throw new InputError({ subject, expected, found: 'none', hint });
  }
  const expected = 'a mask of a class of the anatomy table';
  const hint = 'say what the names stand for with --class-map FILE';
  throw new InputError({ subject, expected, found: leftOut.join(', '), hint });
}

/**
 * Checks that a case has at least one labelled voxel.
 *
 * @throws InputError naming the label file or the case's image.
 */
export function checkAnyLabel({ images, labels }: CaseFiles, ids: ReadonlySet<number>): void {
  if (ids.size > 0) return;
  const subject = labels.kind === 'multilabel' ? labels.path : Object.values(images)[0];
  const found = labels.kind === 'multilabel' ? 'only zeros' : `${labels.files.length} masks, all empty`;
  throw new InputError({ subject, expected: 'at least one labelled voxel', found });
}

/**
 * Classes of a case's class map that nobody may have looked for, in the order of ids: without a mask file, a voxel, a name in
 * the label file, or a word of the source.
 */
export function unlabelledClasses(
  { labels, segmented }: Pick<CaseFiles, 'labels' | 'segmented'>,
  { classes }: ClassMap,
  { ids, names }: LabelMarks,
): string[] {
  if (segmented === 'all') return [];
  const files = labels.kind === 'masks' ? labels.files.map(({ className }) => className) : [];
  const marked = classes.filter(({ id }) => ids.has(id) || names?.get(id)?.isSegmented === true);
  const labelled = new Set([...segmented, ...files, ...marked.map(({ className }) => className)]);
  return [...new Set(classes.map(({ className }) => className))].filter((name) => !labelled.has(name));
}
