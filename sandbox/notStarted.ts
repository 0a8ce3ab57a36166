import type { SandboxResult } from './sandbox.js';

/** The result of a run that did not begin, which says nothing of the program. */
export function notStarted(reason: string): SandboxResult {
  const nothing = { text: '', omittedBytes: 0 };
  return {
    outcome: { kind: 'couldNotStart', reason },
    stdout: nothing,
    stderr: nothing,
    seconds: 0,
    processorSeconds: null,
    peakMegabytes: null,
  };
}
