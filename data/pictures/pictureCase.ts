import type { Modality, PictureGroup } from '../../suites/schema/schema.js';
import type { InputError } from '../../util/radvuqaError.js';
import type { SourceCase } from '../sources/source.js';
import type { Picture } from './picture.js';

/** A 2-D picture of a source; nothing is read yet. Its name tells nothing of the folder that it is in. */
export interface PictureCase extends SourceCase {
  readonly group: PictureGroup;
  readonly picture: PictureSource;
  /** Null without a row in labels.csv. */
  readonly labels: PictureLabels | null;
  /** What is wrong with its row of labels.csv: reading the case throws this. */
  readonly unreadable?: InputError;
}

/** A file (its absolute path), or a picture that the program draws: its number, from 1, and what draws it. */
export type PictureSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'drawn'; readonly number: number; readonly draw: () => Picture };

/** What a row of labels.csv says of a picture; null where its cell is empty. */
export interface PictureLabels {
  /** In labels.csv, from 1. */
  readonly line: number;
  readonly modality: Modality | null;
  /** Part of the body, such as "chest". */
  readonly region: string | null;
  /** Classes of all structures that are visible. */
  readonly classes: readonly string[] | null;
  /** Whose picture it is. */
  readonly subject: string | null;
  /** Of an animal. */
  readonly species: string | null;
}
