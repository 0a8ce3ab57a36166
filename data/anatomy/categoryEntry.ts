import type { AnatomyFunction, Side, WindowRegion } from './anatomyClass.js';
import type { GeneralCategory } from './generalCategories.js';
import type { Location } from './locations.js';

/** One segmentation class of a structure. Without own name and synonyms it is the whole structure. */
export interface ClassEntry {
  readonly className: string;
  readonly part?: { readonly displayName: string; readonly synonyms: readonly string[] };
}

/** A structure (spatial category) with the classes it is made of. */
export interface StructureEntry {
  readonly structure: string;
  readonly side: Side;
  /** True for both of a pair under one label; the category's names are then its own, and no names of this structure alone. */
  readonly isBothSides?: boolean;
  /** Irregular names only: "left kidney" and its like are made from the category's names. */
  readonly synonyms?: readonly string[];
  readonly classes: readonly ClassEntry[];
}

/** A category as it is written down: every fact once, its structures and classes below it. */
export interface CategoryEntry {
  readonly category: string;
  readonly location: Location;
  readonly generalCategory: GeneralCategory;
  readonly windowRegion: WindowRegion;
  /** Names that stand after "left" or "right" as the category does: "renal parenchyma". */
  readonly synonyms: readonly string[];
  readonly plurals: readonly string[];
  readonly function: AnatomyFunction;
  readonly structures: readonly StructureEntry[];
}
