import { Command, CommanderError } from 'commander';
import { packageVersion } from '../util/packagePath.js';
import { RadvuqaError } from '../util/radvuqaError.js';
import { type AddCommand, commands } from './commands/commands.js';
import { exitCodeOf, exitCodes } from './exitCodes.js';

/** Runs the program with the given arguments (as in `process.argv`) and returns its exit code. */
export async function runCli(argv: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.done;
  const setExitCode = (code: number) => {
    exitCode = code;
  };
  try {
    const program = createProgram(await loadCommands(argv), setExitCode);
    await program.parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.badInput;
    printError(error, argv.includes('--debug'));
    return exitCodeOf(error);
  }
}

/** The command that is called, or all where none is. */
async function loadCommands(argv: readonly string[]): Promise<AddCommand[]> {
  const called = commands.get(argv[2] ?? '');
  return Promise.all((called === undefined ? [...commands.values()] : [called]).map((load) => load()));
}

function createProgram(added: readonly AddCommand[], setExitCode: (code: number) => void): Command {
  const program = new Command('radvuqa')
    .description(
      'Makes visual question answering suites from segmented CT volumes, asks models, judges and compares.',
    )
    .version(packageVersion)
    .option('--debug', 'print stack traces')
    .showHelpAfterError('(--help shows every option)')
    .exitOverride();
  for (const addCommand of added) addCommand(program, setExitCode);
  for (const command of program.commands) {
    command
      .option('--debug', 'print stack traces')
      .showHelpAfterError('(--help shows every option)')
      .exitOverride();
  }
  return program;
}

function printError(error: unknown, debug: boolean): void {
  const expected = error instanceof RadvuqaError;
  const text = error instanceof Error ? error.message : String(error);
  console.error(expected ? `radvuqa: ${text}` : `radvuqa: this is a defect of the program: ${text}`);
  if (debug) console.error(error);
  else if (!expected) console.error('Run again with --debug for a stack trace.');
}
