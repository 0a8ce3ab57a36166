import { InputError } from '../../util/radvuqaError.js';
import { classOfName } from './classOfName.js';
import type { CaseFiles, ClassMap } from './source.js';

/** What a label file says of itself. */
export interface LabelMarks {
  /** Label ids with at least one voxel. */
  readonly ids: ReadonlySet<number>;
  /** Names of classes by label id, where the file has any. */
  readonly names: ReadonlyMap<number, string> | null;
}

/**
 * Chooses the class map that a case's label file is of, from those that it may be of: by the names in the file, then
 * by which map has all its ids. Where several are left, the first is taken for CT, as files of "total_v1" without
 * names are rare by now; both maps of MR are in use.
 *
 * @throws InputError when no map agrees with the file's names or has its ids, or when several maps of MR do.
 */
export function chooseClassMap(
  path: string,
  { classMaps, modality }: Pick<CaseFiles, 'classMaps' | 'modality'>,
  { ids, names }: LabelMarks,
): ClassMap {
  const named = classMaps.length === 1 ? classMaps : classMaps.filter((one) => hasNames(one, names));
  if (named.length === 0) {
    const expected = `names of classes as in the class map ${listNames(classMaps)}`;
    throw unclear(path, expected, 'others');
  }
  const known = named.filter((classMap) => unknownIds(classMap, ids).length === 0);
  if (known.length === 0) {
    const found = named.map((classMap) => unknownIds(classMap, ids)).sort((a, b) => a.length - b.length);
    throw unclear(path, `label ids of the class map ${listNames(named)}`, found[0].join(', '));
  }
  if (known.length === 1 || modality === 'CT') return known[0];
  const found = `ids up to ${Math.max(...ids)}, which both have, and no names of classes`;
  throw unclear(path, `labels that are plainly of the class map ${listNames(known)}`, found);
}

function hasNames(classMap: ClassMap, names: LabelMarks['names']): boolean {
  const known = new Map(classMap.classes.map(({ id, className }) => [id, className]));
  const ignored = new Set(classMap.ignored);
  return [...(names ?? [])].every(
    ([id, name]) =>
      id === 0 || ignored.has(id) || (known.has(id) && known.get(id) === classOfName(classMap, name)),
  );
}

function unknownIds({ classes, ignored }: ClassMap, ids: ReadonlySet<number>): number[] {
  const known = new Set([...classes.map(({ id }) => id), ...ignored]);
  return [...ids].filter((id) => !known.has(id));
}

function listNames(classMaps: readonly ClassMap[]): string {
  return classMaps.map(({ name }) => `"${name}"`).join(' or ');
}

function unclear(path: string, expected: string, found: string): InputError {
  return new InputError({ subject: path, expected, found, hint: 'name the class map with --class-map' });
}
