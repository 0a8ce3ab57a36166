import type { ProgramFile } from '../../../suites/answers/program.js';

/** Code that a reply gives for one of the four files. */
export interface Candidate {
  readonly file: ProgramFile;
  readonly code: string;
  /** False where the reply ends within it. */
  readonly isClosed: boolean;
}
