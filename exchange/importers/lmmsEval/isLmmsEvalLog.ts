import type { LogSource } from '../../importing/lookAtLog.js';

/** How lmms-eval calls its rows: the time at which it began, and the task. */
export const samplesName = /^(?:.*\/)?((?:\d{8}_\d{6}_)?)samples_(.+)\.jsonl$/;

/** Whether this is a file of rows by lmms-eval, or a folder with one. */
export function isLmmsEvalLog({ head, names }: LogSource): boolean {
  if (names !== null) return names.some((name) => samplesName.test(name));
  return /^\{"doc_id":/.test(head.toString('utf8', 0, 20));
}
