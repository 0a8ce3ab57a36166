import type { Modality } from '../../suites/schema/schema.js';
import type { InputError } from '../../util/radvuqaError.js';
import type { Grid, Slice } from '../volume/volume.js';

/** Class names by label id, in increasing order of id. */
export interface ClassMap {
  /** "total", "total_v1", "total_mr", "total_mr_56", or the base name of a JSON file. */
  readonly name: string;
  readonly classes: readonly { readonly id: number; readonly className: string }[];
}

/** Something in a source that a suite asks about, such as a volume or a picture; nothing is read yet. */
export interface SourceCase {
  /** Unique in the source, such as "s0001". */
  readonly case: string;
  readonly subject: string;
  /** Folder that the paths of the files which are read are relative to. */
  readonly source: string;
  readonly licence: string | null;
}

/** A segmented volume as found in a folder, named by its folder or file, all paths absolute. */
export interface CaseFiles extends SourceCase {
  readonly modality: Modality;
  /** Path of each image, a file or a folder of DICOM, by channel: "ct" or "mr"; all channels lie on one grid. */
  readonly images: Readonly<Record<string, string>>;
  readonly labels: LabelFiles;
  /** The class maps that the labels may be of; of masks, and where one was named, it is one. */
  readonly classMaps: readonly [ClassMap, ...ClassMap[]];
  /**
   * What is wrong with the case's folder, such as that it cannot be listed or holds two images: reading the case throws
   * this, and its modality is a guess.
   */
  readonly unreadable?: InputError;
}

export type LabelFiles =
  | {
      readonly kind: 'masks';
      readonly files: readonly { readonly className: string; readonly path: string }[];
    }
  | { readonly kind: 'multilabel'; readonly path: string };

/** The slices of one channel. */
export interface ChannelSlices {
  readonly slices: readonly Slice<Float32Array>[];
  /** Smallest and largest voxel of the whole volume, or the percentiles of it that were asked for. */
  readonly range: { readonly minimum: number; readonly maximum: number };
}

/** The slices of a case that a suite needs, in RAS+ order. */
export interface CaseSlices {
  readonly grid: Grid;
  /** By channel, as in `CaseFiles.images`. */
  readonly images: Readonly<Record<string, ChannelSlices>>;
  /** Label ids of the class map, 0 where none; where masks overlap the smallest id wins. */
  readonly labels: readonly Slice<Uint16Array>[];
  /** The one that the labels are of. */
  readonly classMap: ClassMap;
  /** Classes of the class map that this case has no file for. */
  readonly unlabelled: readonly string[];
  /** Every file read, path relative to the source folder, in sorted order. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}
