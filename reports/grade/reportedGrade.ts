import type { JudgedSlice } from '../../results/grade/judgedSlices.js';
import type { Plane } from '../../suites/schema/schema.js';

/** Which slices are counted: all that were asked about, or those that show tumour alone, where others were asked about, too. */
export type SliceSet = 'all asked' | 'with tumour';

/** Who graded slices and how he was asked: a run as one judge read it; or whoever always says high grade. */
export interface GradeReader {
  /** Name of the run; null for one that is computed from the key, without a run. */
  readonly run: string | null;
  readonly model: string;
  readonly judge: string;
  /** What was asked with but for channels, such as "basic". */
  readonly askedWith: string;
  /** Which MR sequences were shown, such as "flair"; "any" where it does not matter. */
  readonly channels: string;
  readonly plane: Plane;
  readonly slices: SliceSet;
  /** As columns and legends call it, apart from all others. */
  readonly label: string;
  readonly judged: readonly JudgedSlice[];
}

/** What a report says of a suite whose items ask for the grade of gliomas. */
export interface ReportedGrade {
  readonly readers: readonly GradeReader[];
}

/** Whether it is what whoever does not look says. */
export function isConstant({ run }: Pick<GradeReader, 'run'>): boolean {
  return run === null;
}
