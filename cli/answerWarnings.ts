/** Share of answers from which on a run has gone wrong as a whole. */
const mostly = 0.5;

/**
 * What is to be said loudly at the end of a run: that most of its answers are empty, nothing but reasoning, cut off, refused or
 * filtered.
 *
 * @param counts Responses in all (`responses`), and by outcome.
 */
export function answerWarnings(counts: Readonly<Record<string, number>>): string[] {
  const { responses = 0, empty = 0, reasoned = 0, truncated = 0, refused = 0, filtered = 0 } = counts;
  const told = (count: number, what: string, hint: string) =>
    responses > 0 && count / responses > mostly
      ? [`WARNING: ${count} of ${responses} answers are ${what}: ${hint}`]
      : [];
  const withheld = refused + filtered;
  if (withheld / responses > mostly)
    return told(withheld, `refused or filtered (${refused} and ${filtered})`, lookAtErrors);
  const silent = empty + reasoned;
  if (silent > 0 && truncated > 0) {
    const what = `empty, nothing but reasoning, or cut off (${silent} and ${truncated})`;
    return told(silent + truncated, what, `${raiseLimit}, or ask the model to reason less`);
  }
  return silent > 0
    ? told(
        silent,
        'empty or nothing but reasoning',
        '--retry-empty asks once again; look at what the server says',
      )
    : told(truncated, 'cut off', raiseLimit);
}

const lookAtErrors = 'look at the rows of responses.jsonl, and at what `error` says in them';
const raiseLimit = 'a higher --max-tokens, with another --out folder, lets the model finish';
