import type { LogSource } from '../../importing/lookAtLog.js';

/** How a .eval file, a ZIP archive, names its first member. */
const memberNames = /^(?:_journal\/|samples\/|summaries\.json|reductions\.json|header\.json)/;
/** The first members of a log that is one JSON. */
const jsonHead = /^\s*\{\s*"version"\s*:\s*\d+\s*,\s*"(?:status|eval|location)"\s*:/;

/** How Inspect calls a log: when it began, the task, and an id. */
const jsonName = /(?:^|\/)\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d[^/]*_[^/]+\.json$/;

/** Whether this is a log of Inspect: a .eval or .json file, or a folder of one. */
export function isInspectLog({ head, names }: LogSource): boolean {
  if (names !== null) return names.some(isLogName);
  return isEvalFile(head) || jsonHead.test(head.toString('utf8', 0, 1000));
}

/** Whether a file of a folder is a log, by its name. */
export function isLogName(name: string): boolean {
  return name.endsWith('.eval') || jsonName.test(name);
}

/** Whether it is a .eval file. */
export function isEvalFile(head: Buffer): boolean {
  if (head.length < 30 || head.readUInt32BE(0) !== 0x504b0304) return false;
  return memberNames.test(head.toString('utf8', 30, 30 + head.readUInt16LE(26)));
}
