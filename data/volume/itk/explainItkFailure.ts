import { InputError } from '../../../util/radvuqaError.js';

/**
 * Reads something through ITK.
 *
 * @param expected what it should be, such as "a volume"
 * @throws InputError that names the path, with ITK's reason if it gives one.
 */
export async function explainItkFailure<Result>(
  path: string,
  expected: string,
  read: () => Promise<Result>,
): Promise<Result> {
  const { exitCode } = process;
  try {
    return await read();
  } catch (cause) {
    // ITK also throws bare numbers, addresses of its own exceptions.
    const reason = cause instanceof Error ? ` (${cause.message.trim()})` : '';
    throw new InputError({ subject: path, expected, found: `what ITK cannot read${reason}`, cause });
  } finally {
    // ITK's runtime sets the exit code of the whole process when it cannot read a file.
    process.exitCode = exitCode;
  }
}
