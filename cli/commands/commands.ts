import type { Command } from 'commander';

/** Adds one command to the program; `setExitCode` is for endings other than 0. */
export type AddCommand = (program: Command, setExitCode: (code: number) => void) => void;

/** Every command, in the order of the help text. Each is loaded when it is needed: most of a start is reading modules. */
export const commands: ReadonlyMap<string, () => Promise<AddCommand>> = new Map([
  ['demo', async () => (await import('./demo.js')).addDemo],
  ['phantom', async () => (await import('./phantom.js')).addPhantom],
  ['generate', async () => (await import('./generate.js')).addGenerate],
  ['sheet', async () => (await import('./sheet.js')).addSheet],
  ['run', async () => (await import('./run.js')).addRun],
  ['submit', async () => (await import('./submit.js')).addSubmit],
  ['judge', async () => (await import('./judge.js')).addJudge],
  ['calibrate', async () => (await import('./calibrate.js')).addCalibrate],
  ['compare', async () => (await import('./compare.js')).addCompare],
  ['report', async () => (await import('./report.js')).addReport],
  ['schema', async () => (await import('./schema.js')).addSchema],
]);
