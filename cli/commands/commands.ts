import type { Command } from 'commander';
import { addCalibrate } from './calibrate.js';
import { addCompare } from './compare.js';
import { addDemo } from './demo.js';
import { addGenerate } from './generate.js';
import { addJudge } from './judge.js';
import { addPhantom } from './phantom.js';
import { addReport } from './report.js';
import { addRun } from './run.js';
import { addSchema } from './schema.js';
import { addSheet } from './sheet.js';
import { addSubmit } from './submit.js';

/** Adds one command to the program; `setExitCode` is for endings other than 0. */
export type AddCommand = (program: Command, setExitCode: (code: number) => void) => void;

/** Every command, in the order of the help text. */
export const commands: readonly AddCommand[] = [
  addDemo,
  addPhantom,
  addGenerate,
  addSheet,
  addRun,
  addSubmit,
  addJudge,
  addCalibrate,
  addCompare,
  addReport,
  addSchema,
];
