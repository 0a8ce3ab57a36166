import { InputError } from '../../util/radvuqaError.js';
import type { LabelMarks } from './chooseClassMap.js';
import type { CaseFiles, ClassMap } from './source.js';

/**
 * Checks that a case could be listed and has masks, each of another class of its class map.
 *
 * @throws InputError naming the case's folder, its image or the mask file.
 */
export function checkClassFiles({ images, labels, classMaps, unreadable }: CaseFiles): void {
  if (unreadable !== undefined) throw unreadable;
  if (labels.kind === 'multilabel') return;
  if (labels.files.length === 0) {
    const expected = 'masks or labels beside this image';
    const hint = 'masks belong in segmentations/CLASS.nii.gz, one file of all labels in labels.nii.gz';
    throw new InputError({ subject: Object.values(images)[0], expected, found: 'none', hint });
  }
  checkKnownClasses(labels.files, classMaps[0]);
  checkOneFileEach(labels.files);
}

type MaskFiles = Extract<CaseFiles['labels'], { kind: 'masks' }>['files'];

function checkKnownClasses(files: MaskFiles, { name, classes }: ClassMap): void {
  const known = new Set(classes.map(({ className }) => className));
  const unknown = files.find(({ className }) => !known.has(className));
  if (unknown === undefined) return;
  throw new InputError({
    subject: unknown.path,
    expected: `a class of the class map "${name}"`,
    found: `the unknown class file "${unknown.className}"`,
    hint: 'name another class map, or move the file away',
  });
}

/** Such as liver.nii beside liver.nii.gz: which of them is meant cannot be told. */
function checkOneFileEach(files: MaskFiles): void {
  const names = files.map(({ className }) => className);
  const second = files.find(({ className }, index) => names.indexOf(className) < index);
  if (second === undefined) return;
  const expected = 'one file for each class';
  throw new InputError({ subject: second.path, expected, found: `a second for "${second.className}"` });
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
