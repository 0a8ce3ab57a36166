import { basename } from 'node:path';
import { InputError } from '../../util/radvuqaError.js';
import { classOfName } from './classOfName.js';
import { volumeNameOf } from './folderEntries.js';
import type { CaseFiles, ClassMap, LabelFiles } from './source.js';

/** Masks of a case, each with its class. */
export type TakenMasks = Pick<CaseFiles, 'labels' | 'classMaps' | 'leftOut' | 'unreadable'>;

type MaskFiles = Extract<LabelFiles, { kind: 'masks' }>['files'];

/** What the masks of a case may stand for. */
export interface MaskNames {
  /** The class maps that they may be of: the first that has all classes is taken, else the first. */
  readonly classMaps: CaseFiles['classMaps'];
  /** Whether the map was named by the user, and then has the last word; others are extended by classes that they lack. */
  readonly isNamed: boolean;
}

/**
 * Says which class each mask is of, by the name of its file. Several masks may be of one class; a mask that is of none of the
 * table is left out and named.
 */
export function takeMasks(files: MaskFiles, { classMaps, isNamed }: MaskNames): TakenMasks {
  const known = (classMap: ClassMap) => new Set(classMap.classes.map(({ className }) => className));
  const classesBy = (classMap: ClassMap) =>
    files.map((file) => ({ file, taken: classOfName(classMap, nameOf(file)) }));
  const hasAll = (classMap: ClassMap) =>
    classesBy(classMap).every(({ taken }) => typeof taken !== 'string' || known(classMap).has(taken));
  const classMap = classMaps.find(hasAll) ?? classMaps[0];
  const taken = classesBy(classMap);
  const isIn = (className: string) => !isNamed || known(classMap).has(className);
  const masks = taken.flatMap(({ file: { path }, taken: className }) =>
    typeof className === 'string' && isIn(className) ? [{ className, path }] : [],
  );
  const kept = new Set(masks.map(({ path }) => path));
  const leftOut = taken.filter(({ file, taken: className }) => className !== null && !kept.has(file.path));
  return {
    labels: { kind: 'masks', files: masks },
    classMaps: [withIds(classMap, masks)],
    leftOut: leftOut.map(({ file }) => nameOf(file)),
    ...refuseTwins(files),
  };
}

function nameOf({ path }: MaskFiles[number]): string {
  return volumeNameOf(basename(path)) ?? basename(path);
}

/** Each mask has an id of its own: a map gets further ids for classes that have more masks than ids. */
function withIds(classMap: ClassMap, masks: MaskFiles): ClassMap {
  const free = classMap.classes.map(({ className }) => className);
  const lacking = masks.flatMap(({ className }) => {
    const place = free.indexOf(className);
    if (place < 0) return [className];
    free.splice(place, 1);
    return [];
  });
  const last = Math.max(0, ...classMap.classes.map(({ id }) => id), ...classMap.ignored);
  const added = lacking.map((className, place) => ({ id: last + 1 + place, className }));
  return added.length === 0 ? classMap : { ...classMap, classes: [...classMap.classes, ...added] };
}

/** Such as liver.nii beside liver.nii.gz: which of them is meant cannot be told. */
function refuseTwins(files: MaskFiles): Pick<CaseFiles, 'unreadable'> {
  const names = files.map(nameOf);
  const second = files.find((file, index) => names.indexOf(nameOf(file)) < index);
  if (second === undefined) return {};
  const details = {
    subject: second.path,
    expected: 'one file for each class',
    found: `a second for "${nameOf(second)}"`,
  };
  return { unreadable: new InputError(details) };
}
