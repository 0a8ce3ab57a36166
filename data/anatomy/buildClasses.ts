import type { AnatomyClass } from './anatomyClass.js';
import type { CategoryEntry, ClassEntry, StructureEntry } from './categoryEntry.js';

/** Writes an entry out as one row for each of its classes. */
export function buildClasses(entry: CategoryEntry): readonly AnatomyClass[] {
  return entry.structures.flatMap((structure) =>
    structure.classes.map((oneClass) => buildClass(entry, structure, oneClass)),
  );
}

function buildClass(
  entry: CategoryEntry,
  structure: StructureEntry,
  { className, part }: ClassEntry,
): AnatomyClass {
  const structureSynonyms = namesOfStructure(entry, structure);
  return {
    className,
    displayName: part?.displayName ?? structure.structure,
    structure: structure.structure,
    category: entry.category,
    location: entry.location,
    generalCategory: entry.generalCategory,
    side: structure.side,
    isBothSides: structure.isBothSides ?? false,
    windowRegion: entry.windowRegion,
    synonyms: part?.synonyms ?? structureSynonyms,
    structureSynonyms,
    categorySynonyms: without(entry.category, [...entry.synonyms, ...entry.plurals]),
    function: entry.function,
  };
}

/** Of a pair: the category's names with the side before them. Otherwise the category's names are its own, unless a pair has them, too. */
function namesOfStructure(
  entry: CategoryEntry,
  { structure, side, isBothSides = false, synonyms = [] }: StructureEntry,
): string[] {
  if (isBothSides) return [...synonyms];
  const names = [entry.category, ...entry.synonyms, ...entry.plurals];
  const sided = side === 'left' || side === 'right';
  return without(structure, [...synonyms, ...names.map((name) => (sided ? `${side} ${name}` : name))]);
}

function without(name: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter((one) => one !== name);
}
