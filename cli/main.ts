#!/usr/bin/env node
import { writeError } from '../util/writeError.js';
import { exitCodeOf } from './exitCodes.js';
import { tell } from './print.js';
import { runCli } from './runCli.js';

/** A reader that has seen enough, such as `head`, closes the pipe: what is left to print is wanted by nobody. A full disk is said. */
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EPIPE') process.exit();
  const error = writeError('standard output', cause, 'a place that can be written to');
  tell(`radvuqa: ${error.message}`);
  process.exit(exitCodeOf(error));
});

/** Progress and notes that cannot be written end no work. */
process.stderr.on('error', () => undefined);

process.exitCode = await runCli(process.argv);
