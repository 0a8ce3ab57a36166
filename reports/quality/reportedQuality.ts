import type { AskedMask } from '../../results/quality/askedMasks.js';
import type { JudgedMask } from '../../results/quality/judgedMasks.js';
import type { ReaderAgreement } from '../../results/quality/readerAgreement.js';

/** Who judged masks and how he was asked: a run as one judge read it; or whoever always says the same. */
export interface MaskAssessor {
  /** Name of the run; null for one that is computed from the key, without a run. */
  readonly run: string | null;
  readonly model: string;
  readonly judge: string;
  /** What was asked with, such as "staged"; controls are among it. */
  readonly askedWith: string;
  /** As columns and legends call it, apart from all others. */
  readonly label: string;
  /** The masks under test. */
  readonly judged: readonly JudgedMask[];
  /** What was shown instead of them. */
  readonly controls: readonly JudgedMask[];
}

/** What a report says of a suite whose items ask for the quality of masks. */
export interface ReportedQuality {
  /** The masks of one way to ask, without controls. */
  readonly masks: readonly AskedMask[];
  readonly assessors: readonly MaskAssessor[];
  readonly readers: readonly ReaderAgreement[];
}
