import { open, stat } from 'node:fs/promises';
import { checkPlainFile } from '../../util/checkPlainFile.js';
import { InputError } from '../../util/radvuqaError.js';

interface OtherFormat {
  readonly name: string;
  readonly hint: string;
  matches(head: Buffer): boolean;
}

/** Formats that vendors hand in by mistake, each recognised by how the file begins. */
const otherFormats: readonly OtherFormat[] = [
  {
    name: 'UTF-16 text',
    hint: 'save it as UTF-8',
    matches: (head) => head.length > 1 && (isMark(head) || (head[0] === 0) !== (head[1] === 0)),
  },
  {
    name: 'a gzip file',
    hint: 'unpack it first',
    matches: (head) => head[0] === 0x1f && head[1] === 0x8b,
  },
  {
    name: 'a JSON array',
    hint: "write one object a line, for example with: jq -c '.[]' FILE",
    matches: (head) => /^\uFEFF?\s*\[\s*(\{|\]|$)/.test(head.toString('utf8')),
  },
  {
    name: 'a table with a header line',
    hint: 'write one JSON object a line, with members id and response',
    matches: (head) => /^(?=.*\bid\b)(?=.*\bresponse\b)[^{]+$/i.test(firstLine(head)),
  },
];

/**
 * Refuses a whole file that is no JSON Lines, where an error for each line would help nobody.
 *
 * @throws InputError when the file cannot be read or begins like another format.
 */
export async function checkResponsesFile(path: string): Promise<void> {
  const head = await readHead(path).catch((cause: Error) => {
    throw new InputError({ subject: path, expected: 'a readable file', found: cause.message, cause });
  });
  const other = otherFormats.find((format) => format.matches(head));
  if (other === undefined) return;
  throw new InputError({
    subject: path,
    expected: 'JSON Lines in UTF-8',
    found: other.name,
    hint: other.hint,
  });
}

function isMark(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

function firstLine(head: Buffer): string {
  return head.toString('utf8').split('\n', 1)[0];
}

async function readHead(path: string): Promise<Buffer> {
  checkPlainFile(path, await stat(path));
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
