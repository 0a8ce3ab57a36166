import type { LogSource } from '../../importing/lookAtLog.js';

/** How a .eval file, a ZIP archive, names its first member. */
const memberNames = /^(?:_journal\/|samples\/|summaries\.json|reductions\.json|header\.json)/;
/** The first members of a log that is one JSON. */
const jsonHead = /^\s*\{\s*"version"\s*:\s*\d+\s*,\s*"(?:status|eval|location)"\s*:/;

/** Whether this is a log of Inspect: a .eval or .json file, or a folder of one. */
export function isInspectLog({ head, names }: LogSource): boolean {
  if (names !== null) return names.some((name) => name.endsWith('.eval'));
  return isEvalFile(head) || jsonHead.test(head.toString('utf8', 0, 1000));
}

/** Whether it is a .eval file. */
export function isEvalFile(head: Buffer): boolean {
  if (head.length < 30 || head.readUInt32BE(0) !== 0x504b0304) return false;
  return memberNames.test(head.toString('utf8', 30, 30 + head.readUInt16LE(26)));
}
