import type { SuiteManifest } from '../suites/schema/schema.js';
import type { Split } from '../suites/splits.js';
import type { Clock } from '../util/clock.js';
import type { ExportRow } from './rows/exportRow.js';

/** `verbatim`: an item's text as `radvuqa run` sends it; `native`: its question and options apart, for the tool's own prompt. */
export const exportForms = ['verbatim', 'native'] as const;
export type ExportForm = (typeof exportForms)[number];

/** Whether pictures stand in the rows, or beside them as files. */
export const picturePlacements = ['embed', 'files'] as const;
export type PicturePlacement = (typeof picturePlacements)[number];

/** What of a suite is exported, and where to. */
export interface ExportOptions {
  /** Suite folder; some forms need its key. */
  readonly suite: string;
  /** Folder to make. */
  readonly out: string;
  /** Only the items of this split; all where none is named. */
  readonly split?: Split | undefined;
  /** The exporter's first one where none is named. */
  readonly form?: ExportForm | undefined;
  /** The exporter's first one where none is named. */
  readonly images?: PicturePlacement | undefined;
  /** Leaves out answers and what proves them, whether or not the suite has its key. */
  readonly public?: boolean | undefined;
  /** One line: of the export as a whole, as SPDX has it, such as "CC-BY-4.0"; what the suite says of its sources where none is named. */
  readonly licence?: string | undefined;
  /** The most bytes of one file of rows; 500 million where none is named. */
  readonly shardBytes?: number | undefined;
  /** Tells the day of publication, where a form says one. */
  readonly clock?: Clock | undefined;
}

/** Options that only some forms have a place for. */
export type SpecialOption = 'licence' | 'shardBytes';

/** One form in which other tools take suites. */
export interface Exporter {
  readonly name: string;
  /** What it writes, for the help text. */
  readonly summary: string;
  /** Whether it makes no sense without answers. */
  readonly needsKey: boolean;
  /** The splits that may be exported so: what models are trained on must hold no test subject. */
  readonly splits: readonly (Split | 'all')[];
  /** The first is the default. */
  readonly forms: readonly [ExportForm, ...ExportForm[]];
  /** The first is the default. */
  readonly images: readonly [PicturePlacement, ...PicturePlacement[]];
  readonly special: readonly SpecialOption[];
  /** Where pictures stand so that rows are divided into files by `shardBytes`; anywhere, where none is named. */
  readonly shardedImages?: readonly PicturePlacement[];
  /** Loads what writes it when it is needed. */
  load(): Promise<ExportWriter>;
}

/** What of a suite's manifest an export may tell: no seed; without answers, no hash of files and no notice either, which tell of masks. */
export type SuiteFacts = Omit<SuiteManifest, 'seed'>;

/** What all items of an export come to. */
export interface ExportCounts {
  readonly items: number;
  /** Items by split, in the order of the file; those of suites without splits are for testing. */
  readonly bySplit: ReadonlyMap<Split, number>;
  /** Different pictures, and how often they are shown. */
  readonly pictures: number;
  readonly shown: number;
  /** The fewest and the most pictures of an item. */
  readonly fewestPictures: number;
  readonly mostPictures: number;
  /** Of a closed item; 0 where there is none. */
  readonly mostOptions: number;
  /** Members of rows whose texts are numbers in every row, such as subjects "001" and "002", which some tools read as 1 and 2. */
  readonly allNumbers: readonly string[];
}

/** What an exporter writes: options as they hold, and the rows. */
export interface ExportSource {
  /** Suite folder. */
  readonly suite: string;
  /** Folder that is there, to write into. */
  readonly out: string;
  readonly form: ExportForm;
  readonly images: PicturePlacement;
  /** Null where none was named. */
  readonly licence: string | null;
  readonly shardBytes: number;
  /** Null for all. */
  readonly split: Split | null;
  readonly facts: SuiteFacts;
  /** The day of the export, ISO 8601. */
  readonly published: string;
  readonly counts: ExportCounts;
  /** Whether rows have their answers. */
  readonly isKeyed: boolean;
  /** Whether the suite's answers are at hand; rows may be without them all the same, in a public export. */
  readonly hasKey: boolean;
  /** Streams the rows, as often as it is called. */
  rows(): AsyncIterable<ExportRow>;
}

/** What an exporter may look at to say that an item has no place in its form. */
export type ExpressionOptions = Pick<ExportSource, 'form' | 'images'>;

/** Checks rows, and writes them. */
export interface ExportWriter {
  /**
   * Why an item cannot be told in this form, as in "empty options are dropped"; null where it can. All rows are asked about before
   * anything is written.
   */
  cannotExpress?(row: ExportRow, options: ExpressionOptions): string | null;
  /** The same of all items together. */
  cannotHold?(counts: ExportCounts, options: ExpressionOptions): string | null;
  /** Writes files into the folder `out`. */
  write(source: ExportSource): Promise<void>;
}
