import type { AnatomyClass } from '../../../data/anatomy/anatomyClass.js';
import type { Labels, Modality, PictureGroup } from '../../../suites/schema/schema.js';

/** A picture with what is known of it, from its folder, labels.csv and the recipe. */
export interface KnownPicture {
  readonly group: PictureGroup;
  readonly modality: Modality;
  /** Part of the body; null where nobody says. */
  readonly region: string | null;
  /** The part of the body that it is said to show: the region, or that of the recipe's human pictures. */
  readonly saidRegion: string;
  readonly species: string | null;
  /** Null where nobody says what is visible. */
  readonly labelled: LabelledPicture | null;
}

/** What labels.csv says is visible: all that there is, of the structures of the class map. */
export interface LabelledPicture {
  readonly labels: Labels;
  /** In the order of the class map. */
  readonly visible: readonly VisibleStructure[];
  /** Structures of the class map that are not visible, each once. */
  readonly absent: readonly AnatomyClass[];
}

/** A structure that is visible. */
export interface VisibleStructure {
  readonly name: string;
  readonly anatomy: AnatomyClass;
  readonly classes: readonly string[];
}
