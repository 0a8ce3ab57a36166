#!/usr/bin/env node
import { runCli } from './runCli.js';

/** A reader that has seen enough, such as `head`, closes the pipe: what is left to print is wanted by nobody. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCli(process.argv);
