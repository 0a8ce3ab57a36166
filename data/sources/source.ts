import type { Modality } from '../../suites/schema/schema.js';
import type { InputError } from '../../util/radvuqaError.js';
import type { ContentSketch } from '../volume/paint/contentSketch.js';
import type { CoveredVoxels } from '../volume/paint/coveredVoxels.js';
import type { MeasuredExtent } from '../volume/paint/extent.js';
import type { ValueRange } from '../volume/paint/paintImage.js';
import type { Grid, Slice } from '../volume/volume.js';

/** What the label ids and names of a data set stand for; it says nothing of which classes were segmented. */
export interface ClassMap {
  /** A name of `classMaps`, or the base name of a JSON file. */
  readonly name: string;
  /** Classes of the anatomy table, in increasing order of id; several ids may be of one class. */
  readonly classes: readonly { readonly id: number; readonly className: string }[];
  /** Label ids that stand for nothing in the table, in increasing order: their voxels count as background. */
  readonly ignored: readonly number[];
  /** What names in files stand for where they are not the table's own: a class, or null for what is left out. */
  readonly aliases: Readonly<Record<string, string | null>>;
}

/** Something in a source that a suite asks about, such as a volume or a picture; nothing is read yet. */
export interface SourceCase {
  /** Unique in the source, such as "s0001". */
  readonly case: string;
  readonly subject: string;
  /** Folder that the paths of the files which are read are relative to. */
  readonly source: string;
  readonly licence: string | null;
  /** What subjects are alike in that splits may be balanced by, such as a task or a grade. */
  readonly stratum?: string;
}

/** A segmented volume as found in a folder, named by its folder or file, all paths absolute. */
export interface CaseFiles extends SourceCase {
  readonly modality: Modality;
  /** Path of each image, a file or a folder of DICOM, by channel: "ct" or "mr"; all channels lie on one grid. */
  readonly images: Readonly<Record<string, string>>;
  /** Volumes in the image's file, along its fourth axis, of which the first is meant; by default it has one. */
  readonly volumes?: number;
  readonly labels: LabelFiles;
  /** The class maps that the labels may be of; of masks, and where one was named, it is one. */
  readonly classMaps: readonly [ClassMap, ...ClassMap[]];
  /** What says that they are these; of masks without a word their names do. */
  readonly classMapFrom: 'option' | 'layout' | 'nothing';
  /**
   * What the source declares as segmented: a class that is declared and has no voxel is absent. Any other class without
   * a mask file or a voxel is unknown.
   */
  readonly segmented: Segmented;
  /** Names in the case's files that stand for nothing in the anatomy table, and are left out. */
  readonly leftOut: readonly string[];
  /** What a reader of the suite should know of how the files are taken: one sentence each. */
  readonly notices?: readonly string[];
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
  | {
      readonly kind: 'multilabel';
      readonly path: string;
      /** Where `path` is a folder of PNGs: the folder of the DICOM slices that they are drawn on. */
      readonly slicesOf?: string;
    };

/** Names of classes that were looked for, found or not, beside those that have a mask or a voxel; "all" is the whole class map. */
export type Segmented = 'all' | readonly string[];

/** The slices of one channel. */
export interface ChannelSlices {
  readonly slices: readonly Slice<Float32Array>[];
  /** Smallest and largest voxel of the whole volume, or the percentiles of it that were asked for. */
  readonly range: ValueRange;
  /** Smallest and largest voxel of the whole volume. */
  readonly extremes: ValueRange;
}

/** Label ids of the class map, 0 where none; where several meet, the smallest. */
export interface LabelSlice extends Slice<Uint16Array> {
  /** The further labels of its voxels, in order of id. */
  readonly covered: readonly Omit<CoveredVoxels, 'slice'>[];
}

/** The slices of a case that a suite needs, in RAS+ order. */
export interface CaseSlices {
  readonly grid: Grid;
  /** By channel, as in `CaseFiles.images`. */
  readonly images: Readonly<Record<string, ChannelSlices>>;
  /** Of the first channel's whole volume. */
  readonly content: ContentSketch;
  readonly labels: readonly LabelSlice[];
  /** The one that the labels are of. */
  readonly classMap: ClassMap;
  /** How that is known, in words such as "by the names in the label file". */
  readonly classMapKnownBy: string;
  /** MeasuredExtent in the whole volume of each class that has a voxel, by name. */
  readonly extents: ReadonlyMap<string, MeasuredExtent>;
  /** What was done with the files that a reader of the suite should know: one sentence each. */
  readonly notices: readonly string[];
  /** Classes of the class map of which it is not known whether this case has them: nobody may have looked for them. */
  readonly unlabelled: readonly string[];
  /** Every file read, path relative to the source folder, in sorted order. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}
