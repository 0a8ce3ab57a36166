import type { AddCommand } from './addCommand.js';
import { addBuild } from './build.js';
import { addCalibrate } from './calibrate.js';
import { addCompare } from './compare.js';
import { addCorrect } from './correct.js';
import { addDemo } from './demo.js';
import { addDoctor } from './doctor.js';
import { addExport } from './export.js';
import { addGenerate } from './generate.js';
import { addImport } from './import.js';
import { addJudge } from './judge.js';
import { addPhantom } from './phantom.js';
import { addPower } from './power.js';
import { addPrior } from './prior.js';
import { addReport } from './report.js';
import { addRun } from './run.js';
import { addSchema } from './schema.js';
import { addSheet } from './sheet.js';
import { addSubmit } from './submit.js';

/** Every command, in the order of the help text. */
export const commands: readonly AddCommand[] = [
  /** All stages on phantoms. */
  addDemo,
  /** Volumes to try the others on. */
  addPhantom,
  /** Volumes to suite. */
  addGenerate,
  /** Suite to the same with other right answers. */
  addCorrect,
  /** Suite to picture. */
  addSheet,
  /** Suite to the form of another tool. */
  addExport,
  /** What a suite could show. */
  addPower,
  /** Suite to what its texts tell of other patients. */
  addPrior,
  /** Suite to run, by asking a model. */
  addRun,
  /** Suite to run, by having a model write programs. */
  addBuild,
  /** Suite to run, from responses that others collected. */
  addSubmit,
  /** Another tool's log to run. */
  addImport,
  /** Run to judgements. */
  addJudge,
  /** Judgements beside human scores. */
  addCalibrate,
  /** Judgements to paired comparisons. */
  addCompare,
  /** Judgements to a report. */
  addReport,
  /** What a machine has for programs that models write. */
  addDoctor,
  /** The formats of all files. */
  addSchema,
];
