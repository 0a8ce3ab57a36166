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
  if (code === 0 && sum !== undefined) return { outcome: 'right', said: sum, text };
  const notInstalled = lines.find((line) => /could not install/.test(line));
  if (code === 2 && notInstalled !== undefined) return { outcome: 'not checked', said: notInstalled, text };
  if (code === null) return { outcome: 'not checked', said: 'it took too long, and was ended', text };
  return { outcome: 'wrong', said: sum ?? lines.at(-1) ?? '', text };
}
