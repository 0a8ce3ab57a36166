import type { Command } from 'commander';
import type { DoctorFlags } from '../actions/doctor.js';
import { addSandboxOptions } from '../sandboxOptions.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa doctor: whether programs that models write could run here. */
export const addDoctor: AddCommand = (program: Command, setExitCode) => {
  const command = program
    .command('doctor')
    .summary('tell whether pipelines that models write could run here, and what is missing')
    .description(
      'Looks for a sandbox (bubblewrap, then Docker, then Podman) and asks the Python in it for its packages.\n' +
        'Ends with 0 when a program can run, with 1 when none can.',
    );
  addSandboxOptions(command)
    .option('--json', 'print the same as JSON')
    .action(async (flags: DoctorFlags) => {
      const { doctor } = await import('../actions/doctor.js');
      setExitCode(await doctor(flags));
    });
};
