import type { InputError } from '../../util/radvuqaError.js';
import type { DrawnSet } from '../phantom/sets/drawnSet.js';
import type { SourceCase } from '../sources/source.js';

/** A picture and its mask, both absolute paths. */
export interface PicturePair {
  /** Of the picture's file, without extension. */
  readonly name: string;
  readonly picture: string;
  readonly mask: string;
  /** Whose picture it is; its own name where nobody says. */
  readonly subject: string;
}

/** A volume and its mask, both absolute paths. */
export interface VolumePair {
  readonly subject: string;
  readonly image: string;
  readonly mask: string;
}

/** What a data set says of itself. */
export interface DataSetWords {
  /** How the pictures are made, such as "endoscopy of the larynx". */
  readonly modality: string;
  /** What the masks are of; null where nobody says. */
  readonly target: string | null;
}

/** A set of pictures with binary masks. */
export interface DataSetCase extends SourceCase, DataSetWords {
  readonly pictures:
    | {
        readonly kind: 'files';
        readonly pairs: readonly PicturePair[];
        /** The value that counts in the masks; null for any above 0, or in masks with many greys for the brighter half. */
        readonly label: number | null;
      }
    /** Their slices are the pictures; `label` is null for any above 0. */
    | { readonly kind: 'volumes'; readonly pairs: readonly VolumePair[]; readonly label: number | null }
    | { readonly kind: 'drawn'; readonly set: DrawnSet; readonly count: number };
  /** Whether it is known which pictures are of one subject, by a table or by volumes of several. */
  readonly hasSubjects: boolean;
  /** What was found in the folder that is worth knowing: one sentence each. */
  readonly notices: readonly string[];
  /** What is wrong with the folder; making the case throws this. */
  readonly unreadable?: InputError;
}
