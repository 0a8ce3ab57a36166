import type { BrainOptions } from '../../../data/phantom/head/createBrain.js';
import type { SourceCase } from '../../../data/sources/source.js';
import type { TumourGrade } from '../../../suites/answers/grade.js';
import type { InputError } from '../../../util/radvuqaError.js';
import type { ChannelName } from './channels.js';

/** A brain with a glioma: images by MR sequence and a mask, all paths absolute. */
export interface GliomaCase extends SourceCase {
  /** The patient's folder, relative to the source. */
  readonly folder: string;
  /** Those that the recipe asks for. */
  readonly channels: Readonly<Partial<Record<ChannelName, string>>>;
  /** Any label above 0 is of the tumour. */
  readonly mask: string;
  /** Null where nobody says, or where what is said is no grade. */
  readonly grade: TumourGrade | null;
  /** Why there is no grade; making items that need one throws this. */
  readonly gradeProblem: InputError | null;
  /** Which made-up head it is; null of one that is read. */
  readonly drawn: BrainOptions | null;
  /** What is wrong with the case's files; making the case throws this. */
  readonly unreadable: InputError | null;
}
