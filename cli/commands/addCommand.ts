import type { Command } from 'commander';

/**
 * Adds one command to the program: its words and options. What it does stands in `cli/actions/` and is loaded when it is
 * called, as most of a start is reading modules. `setExitCode` is for endings other than 0.
 */
export type AddCommand = (program: Command, setExitCode: (code: number) => void) => void;
