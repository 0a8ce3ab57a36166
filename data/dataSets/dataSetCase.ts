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
    | { readonly kind: 'drawn'; readonly set: DrawnSet; readonly count: number };
  /** Whether subjects have several pictures by a table. */
  readonly hasSubjects: boolean;
  /** What was found in the folder that is worth knowing: one sentence each. */
  readonly notices: readonly string[];
  /** What is wrong with the folder; making the case throws this. */
  readonly unreadable?: InputError;
}
