/** Region that decides the display window of a slice. */
export type WindowRegion = 'head and neck' | 'chest' | 'abdomen' | 'pelvis' | 'spine' | 'muscle';

export type Side = 'left' | 'right' | 'midline' | 'unspecified';

/** An idea that a correct description of a function contains: it counts when any of its phrases is found. */
export interface KeyIdea {
  readonly name: string;
  /** Lower-case phrases or word stems ("filter" matches "filtering"). */
  readonly phrases: readonly string[];
}

export interface AnatomyFunction {
  /** One or two sentences. */
  readonly text: string;
  readonly keyIdeas: readonly KeyIdea[];
  /** Where the fact can be looked up. */
  readonly source: string;
}

/** What is known of one segmentation class. */
export interface AnatomyClass {
  /** Name in the class map, such as "lung_upper_lobe_left". */
  readonly className: string;
  /** "upper lobe of the left lung". */
  readonly displayName: string;
  /** The paper's label 1, spatial category: "left lung". Questions are asked at this level. */
  readonly structure: string;
  /** The paper's label 2: "lung". */
  readonly category: string;
  /** The paper's label 3, anatomical location: "thoracic cavity". */
  readonly location: string;
  /** The paper's label 4: "organ", "bone", "muscle", "vessel", "gland", ... */
  readonly generalCategory: string;
  readonly side: Side;
  /** True for a label of both of a pair, such as "kidneys": which of them a voxel is of is not known. */
  readonly isBothSides: boolean;
  readonly windowRegion: WindowRegion;
  /** Other names of this class, lower case: spelling variants, Latin and lay names. */
  readonly synonyms: readonly string[];
  /** Other names of the spatial category ("left lung"), lower case. */
  readonly structureSynonyms: readonly string[];
  /** Other names of the category ("lung"), lower case, plurals included. */
  readonly categorySynonyms: readonly string[];
  readonly function: AnatomyFunction;
}
