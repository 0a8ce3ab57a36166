/** What a loader said of an export: by its exit code, and in the line that sums it up. */
export interface LoaderResult {
  /** 'not checked' where its tool could not be installed, or did not end. */
  readonly outcome: 'right' | 'wrong' | 'not checked';
  readonly said: string;
  /** All that it printed. */
  readonly text: string;
}

/**
 * What became of a loader that ended, or was ended.
 *
 * @param code Null for one that was ended.
 * @example
 * readOutcome(0, '12/12 rows right\n').outcome; // "right"
 */
export function readOutcome(code: number | null, text: string): LoaderResult {
  const lines = text.trim().split('\n');
  const sum = lines.findLast((line) => /^\d+\/\d+ rows right$/.test(line));
  if ((code === 0 || hasAbortedAtExit(code, text)) && sum !== undefined)
    return { outcome: isAll(sum) ? 'right' : 'wrong', said: sum, text };
  const notInstalled = lines.find((line) => /could not install/.test(line));
  if (code === 2 && notInstalled !== undefined) return { outcome: 'not checked', said: notInstalled, text };
  if (code === null) return { outcome: 'not checked', said: 'it took too long, and was ended', text };
  return { outcome: 'wrong', said: sum ?? lines.at(-1) ?? '', text };
}

/**
 * Whether Python was aborted when all was done and said: threads of pyarrow do so now and then where a stream was left early
 * (github.com/huggingface/datasets/issues/7566). Scripts pass the signal on as 256 - 6.
 */
function hasAbortedAtExit(code: number | null, text: string): boolean {
  return code === 250 && /terminate called without an active exception/.test(text);
}

function isAll(sum: string): boolean {
  const [right, rows] = sum.match(/\d+/g) ?? [];
  return right === rows;
}
