import type { CaseFiles, SourceCase } from '../../../data/sources/source.js';
import type { InputError } from '../../../util/radvuqaError.js';
import type { QualityTaskName } from './tasks.js';

/** An image with a mask on it, of one task. */
export interface MaskCase extends SourceCase {
  readonly task: QualityTaskName;
  readonly masks: MaskSource;
  /** Of the mask under test, each from 1 to 5, by reader; empty where no expert rated it. */
  readonly ratings: readonly { readonly reader: string; readonly rating: number }[];
  /** A case of the same task and another patient; null where there is none. */
  readonly stranger: MaskCase | null;
  /** What is wrong with the case's files; making the case throws this. */
  readonly unreadable?: InputError;
}

/** Where a case's masks are, all paths absolute. */
export type MaskSource =
  | {
      /** The target among the classes of a labelled volume, which is taken as good. */
      readonly kind: 'class';
      readonly files: CaseFiles;
    }
  | {
      /** A mask in a file of its own. */
      readonly kind: 'file';
      /** By channel: "ct", "mr", "pet", of which PET may be on another grid than the masks. */
      readonly images: Readonly<Record<string, string>>;
      /** Whether any label above 0 is inside, as a tumour's parts are; else the file is a mask of 0 and 1. */
      readonly anyLabel: boolean;
      readonly tested: string;
      /** An expert's mask of the same; without it, and without ratings, the one under test is taken as good. */
      readonly expert: string | null;
    }
  | {
      /** A segment of a DICOM segmentation of one series, the images of which are in a folder of slices. */
      readonly kind: 'segmentation';
      readonly images: Readonly<Record<string, string>>;
      readonly tested: string;
      /** Series Instance UID. */
      readonly series: string;
    };
