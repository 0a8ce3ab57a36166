/** How Python told of an exception. */
export interface TracedException {
  /** Its class without the module, such as "OutOfMemoryError". */
  readonly name: string;
  /** The line that names it, with what it says. */
  readonly line: string;
}

const exceptionLine = /^([A-Za-z_][\w.]*)(?::\s.*|:)?$/;
const longestLine = 500;

/**
 * The exception of the last traceback in what a program printed: of several, as where one came up while another was handled, or a
 * loader's process passed its own on, the last.
 *
 * @returns null without a traceback.
 * @example
 * lastException('Traceback (most recent call last):\n  File "a.py", line 1, in <module>\nNameError: x\n');
 * // { name: "NameError", line: "NameError: x" }
 */
export function lastException(printed: string): TracedException | null {
  const lines = printed.split(/\r\n|\n|\r/);
  const frame = lines.findLastIndex((line) => /^\s*File ".*", line \d+/.test(line));
  if (frame < 0) return null;
  const found = lines.slice(frame + 1).find((line) => isException(line));
  if (found === undefined) return null;
  const [, path] = exceptionLine.exec(found.trim()) ?? [];
  return { name: path.split('.').at(-1) ?? path, line: found.trim().slice(0, longestLine) };
}

/** Frames and code are indented, and carets point at code. */
function isException(line: string): boolean {
  return /^\S/.test(line) && exceptionLine.test(line.trim());
}
