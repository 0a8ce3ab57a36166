import { InputError } from '../../util/radvuqaError.js';
import type { LabelName } from '../volume/labelName.js';
import { classOfLabelName, isNamed, ownClassMap } from './ownClassMap.js';
import type { CaseFiles, ClassMap } from './source.js';

/** What a label file says of itself. */
export interface LabelMarks {
  /** Label ids with at least one voxel. */
  readonly ids: ReadonlySet<number>;
  /** Names of classes by label id, where the file has any. */
  readonly names: ReadonlyMap<number, LabelName> | null;
}

/** The class map of a case, and how it is known. */
export interface ChosenClassMap {
  readonly classMap: ClassMap;
  /** In words, such as "by the names in the label file". */
  readonly knownBy: string;
  /** Names of labels that stand for no class of the anatomy table: their voxels count as background. */
  readonly leftOut: readonly string[];
}

/**
 * Chooses the class map that a case's label file is of. Names in the file come first: a map that was named, or is the layout's,
 * must agree with them; else a built-in map that does is taken, or they make a map of their own. Without names it is the map
 * that has all the file's ids; where several do and mean different classes, the one under which everything lies where it can
 * and has values that it may have.
 *
 * @param isPlausible whether a case can be as it is under a map
 * @throws InputError when a map contradicts the file's names, none has its ids, or several do and nothing decides.
 */
export function chooseClassMap(
  path: string,
  { classMaps, classMapFrom }: Pick<CaseFiles, 'classMaps' | 'classMapFrom'>,
  marks: LabelMarks,
  isPlausible: (classMap: ClassMap) => boolean,
): ChosenClassMap {
  const given = classMaps[0];
  if (classMapFrom !== 'nothing' && classMaps.length === 1) {
    checkNames(path, given, marks);
    checkIds(path, [given], marks);
    return {
      classMap: given,
      knownBy: classMapFrom === 'option' ? 'by --class-map' : 'by the layout',
      leftOut: [],
    };
  }
  const names = namesThatTell(marks);
  if (names.size > 0) return chooseByNames(path, classMaps, { ids: marks.ids, names });
  const fitting = classMaps.filter((one) => unknownIds(one, marks).length === 0);
  if (fitting.length === 0) checkIds(path, classMaps, marks);
  return decide(path, fitting, marks, isPlausible);
}

function namesThatTell({ names }: LabelMarks): ReadonlyMap<number, LabelName> {
  return new Map([...(names ?? [])].filter(([id, name]) => id > 0 && isNamed(name)));
}

/** Ids that the map has under another name, or whose name nobody knows. */
function contradictions(classMap: ClassMap, marks: LabelMarks): string[] {
  return [...namesThatTell(marks)].flatMap(([id, name]) => {
    const mapped = classMap.classes.find((one) => one.id === id)?.className;
    if (mapped === undefined || classOfLabelName(classMap, name) === mapped) return [];
    return [`"${name.texts[0]}" for label ${id}, which is ${mapped} in the map`];
  });
}

function checkNames(path: string, classMap: ClassMap, marks: LabelMarks): void {
  const found = contradictions(classMap, marks);
  if (found.length === 0) return;
  const more = found.length > 1 ? ` and ${found.length - 1} more` : '';
  const expected = `names of classes as in the class map "${classMap.name}"`;
  const hint = 'name the class map with --class-map; one of your own can have an alias for each name';
  throw new InputError({ subject: path, expected, found: `${found[0]}${more}`, hint });
}

function checkIds(path: string, classMaps: readonly ClassMap[], marks: LabelMarks): void {
  const [found] = classMaps.map((one) => unknownIds(one, marks)).sort((a, b) => a.length - b.length);
  if (found.length === 0) return;
  throw unclear(path, `label ids of the class map ${listNames(classMaps)}`, found.join(', '));
}

/** A built-in map where one agrees with all names and has all ids, else the file's own. */
function chooseByNames(
  path: string,
  classMaps: readonly ClassMap[],
  marks: LabelMarks & { readonly names: ReadonlyMap<number, LabelName> },
): ChosenClassMap {
  const own = ownClassMap(marks.names);
  const unnamed = unknownIds(own, marks);
  if (unnamed.length > 0) throw unclear(path, 'a name for each label', `none for ${unnamed.join(', ')}`);
  if (own.classes.length === 0) {
    const found = [...marks.names.values()].map(({ texts }) => `"${texts[0]}"`).join(', ');
    throw unclear(path, 'names of the anatomy table', found);
  }
  const agrees = (one: ClassMap) => isWithin(own, one) && contradictions(one, marks).length === 0;
  const leftOut = own.ignored
    .filter((id) => marks.ids.has(id))
    .map((id) => marks.names.get(id)?.texts[0] ?? '');
  return { classMap: classMaps.find(agrees) ?? own, knownBy: 'by the names in the label file', leftOut };
}

/** Whether a map has all that another has, under the same ids. */
function isWithin({ classes }: ClassMap, other: ClassMap): boolean {
  const known = new Map(other.classes.map(({ id, className }) => [id, className]));
  return classes.every(({ id, className }) => known.get(id) === className);
}

/** Of maps that all have the ids: the first where they mean the same, else the one that can be. */
function decide(
  path: string,
  fitting: readonly ClassMap[],
  { ids }: LabelMarks,
  isPlausible: (classMap: ClassMap) => boolean,
): ChosenClassMap {
  const meanings = new Map(fitting.toReversed().map((one) => [meaningOf(one, ids), one]));
  const candidates = [...meanings.values()].reverse();
  if (candidates.length === 1) return { classMap: candidates[0], knownBy: 'by its label ids', leftOut: [] };
  const plausible = candidates.filter(isPlausible);
  if (plausible.length === 1) {
    return { classMap: plausible[0], knownBy: 'by its label ids and where they lie', leftOut: [] };
  }
  const found = `ids up to ${Math.max(...ids)}, which ${candidates.length} have, no names of classes, and ${
    plausible.length === 0 ? 'places or intensities that fit none' : 'places that fit several'
  }`;
  throw unclear(path, `labels that are plainly of the class map ${listNames(candidates)}`, found);
}

function meaningOf({ classes }: ClassMap, ids: ReadonlySet<number>): string {
  return classes.flatMap(({ id, className }) => (ids.has(id) ? [`${id} ${className}`] : [])).join();
}

function unknownIds({ classes, ignored }: ClassMap, { ids }: LabelMarks): number[] {
  const known = new Set([...classes.map(({ id }) => id), ...ignored]);
  return [...ids].filter((id) => !known.has(id));
}

function listNames(classMaps: readonly ClassMap[]): string {
  return classMaps.map(({ name }) => `"${name}"`).join(' or ');
}

function unclear(path: string, expected: string, found: string): InputError {
  return new InputError({ subject: path, expected, found, hint: 'name the class map with --class-map' });
}
