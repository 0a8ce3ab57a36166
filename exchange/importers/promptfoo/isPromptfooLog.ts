import type { LogSource } from '../../importing/lookAtLog.js';

/** Whether a file is an output of promptfoo: rows, or all in one JSON. */
export function isPromptfooLog({ head, names }: LogSource): boolean {
  return (
    names === null && (isResultLine(head) || /^\s*\{\s*"evalId"\s*:/.test(head.toString('utf8', 0, 200)))
  );
}

/** Whether a file begins with a row of results. */
export function isResultLine(head: Buffer): boolean {
  const text = head.toString('utf8');
  return (
    text.startsWith('{"') &&
    ['"namedScores":', '"latencyMs":', '"prompt":{'].every((name) => text.includes(name))
  );
}
