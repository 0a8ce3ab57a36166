import { OutputError } from './radvuqaError.js';

/** What the operating system means, in words, with what helps. */
const meanings: Readonly<Record<string, { readonly found: string; readonly hint: string }>> = {
  ENOSPC: {
    found: 'a full disk',
    hint: 'make room and run the same command again; nothing that was finished is lost',
  },
  EDQUOT: {
    found: 'a quota that is used up',
    hint: 'make room and run the same command again; nothing that was finished is lost',
  },
  EMFILE: { found: 'too many open files', hint: 'raise the limit (`ulimit -n`) or lower --concurrency' },
  ENFILE: {
    found: 'too many open files on this machine',
    hint: 'close other programs and run the same command again',
  },
  ENAMETOOLONG: { found: 'a name that is too long for the file system', hint: 'choose a shorter one' },
  ENOENT: { found: 'a folder that is not there', hint: 'it may have been moved or removed meanwhile' },
  ELOOP: { found: 'a link', hint: 'put the file itself there' },
  EROFS: { found: 'a disk that can only be read', hint: 'choose another folder' },
  EACCES: { found: 'no permission to write', hint: 'choose another folder' },
  EPERM: { found: 'no permission to write', hint: 'choose another folder' },
};

/** An operating system's refusal to write as an error that names it for what it is. */
export function writeError(
  path: string,
  cause: unknown,
  expected = 'a file that can be written',
): OutputError {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  const meaning = meanings[code];
  if (meaning === undefined) return new OutputError({ subject: path, expected, found: message, cause });
  return new OutputError({
    subject: path,
    expected,
    found: `${meaning.found} (${code})`,
    hint: meaning.hint,
    cause,
  });
}

/** Whether it concerns all files and not this one: what is done next would fail alike. */
export function isOfMachine(error: unknown): boolean {
  return ['EMFILE', 'ENFILE', 'ENOSPC', 'EDQUOT', 'ENOMEM'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  );
}
