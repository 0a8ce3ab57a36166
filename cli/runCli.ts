import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { packageVersion } from '../util/packagePath.js';
import { RadvuqaError } from '../util/radvuqaError.js';
import { isOfMachine } from '../util/writeError.js';
import { commands } from './commands/commands.js';
import { exitCodeOf, exitCodes } from './exitCodes.js';
import { tell } from './print.js';

/** Runs the program with the given arguments (as in `process.argv`) and returns its exit code. */
export async function runCli(argv: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.done;
  const setExitCode = (code: number) => {
    exitCode = code;
  };
  try {
    const program = createProgram(setExitCode);
    await program.parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.badInput;
    printError(error, argv.includes('--debug'));
    return exitCodeOf(error);
  }
}

function createProgram(setExitCode: (code: number) => void): Command {
  const program = new Command('radvuqa')
    .description(
      'Makes visual question answering suites from segmented CT volumes, asks models, judges and compares.',
    )
    .version(packageVersion)
    .option('--debug', 'print stack traces')
    .showHelpAfterError('(--help shows every option)')
    .configureOutput({ writeErr: (text) => tell(text.trimEnd()) })
    .exitOverride();
  for (const addCommand of commands) addCommand(program, setExitCode);
  for (const command of program.commands) {
    command
      .option('--debug', 'print stack traces')
      .showHelpAfterError('(--help shows every option)')
      .exitOverride();
  }
  return program;
}

/** Node says of a package that it is missing also where no more files may be open to look. */
const unloadedHint =
  'Hint: a part of the program is missing, or there are too many open files: raise the limit (`ulimit -n`), or install again.';

function printError(error: unknown, debug: boolean): void {
  const isUnloaded = (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_MODULE_NOT_FOUND';
  const expected = error instanceof RadvuqaError || isOfMachine(error) || isUnloaded;
  const message = error instanceof Error ? error.message : String(error);
  const text = isUnloaded ? `${message}. ${unloadedHint}` : message;
  tell(expected ? `radvuqa: ${text}` : `radvuqa: this is a bug in radvuqa: ${text}`);
  if (debug) tell(inspect(error));
  else if (!expected) tell('Run again with --debug for a stack trace.');
}
