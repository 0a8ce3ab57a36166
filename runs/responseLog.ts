import { runPaths } from '../suites/paths.js';
import { openRowLog } from '../suites/rows/openRowLog.js';
import type { RepeatedRow } from '../suites/rows/rowKey.js';
import { type Outcome, outcomes, type Response, responseSchema } from '../suites/schema/schema.js';
import { printable } from '../util/printable.js';
import { type ResponseState, stateOf } from './responseState.js';

/** The responses of a run: what is there already, and the end to which more is added. */
export interface ResponseLog {
  /** State of the last row for an item and repeat. */
  stateOf(row: RepeatedRow): ResponseState | undefined;
  /** Adds a row; when it returns, the row outlives this process. */
  append(row: Response): Promise<void>;
  /** Number of responses that count, in all and by outcome. */
  counts(): Record<string, number>;
  /** Every parameter that some request was sent without; sorted. */
  dropped(): string[];
  /** The model's names as replies had them; sorted. */
  served(): string[];
  /** Asks the disk to keep everything. */
  close(): Promise<void>;
}

export interface ResponseLogOptions {
  readonly onNotice: (text: string) => void;
  /** Hears every row that is there already, also one that a later row replaces: it was paid for too. */
  readonly onEarlier: (row: Response) => void;
}

/**
 * Opens a run's responses.jsonl for appending. A torn last line is cut off and bad rows are skipped; `onNotice`
 * hears of both, and their items count as not answered.
 *
 * @throws OutputError when the file cannot be written.
 */
export async function openResponseLog(
  run: string,
  { onNotice, onEarlier }: ResponseLogOptions,
): Promise<ResponseLog> {
  const { responses: path } = runPaths(run);
  const tally = createTally();
  const { noteOf, append, close } = await openRowLog({
    path,
    schema: responseSchema,
    note: stateOf,
    isDurable: true,
    onRow: tally.add,
    onEarlier,
    onTorn: (bytes) =>
      onNotice(
        `${path}: the last line was torn (${bytes} bytes); it was cut off and its item is asked again`,
      ),
    onBad: ({ line, reason }) =>
      onNotice(`${path} line ${line}: skipped, its item is asked again: ${printable(reason)}`),
  });
  const { counts, dropped, served } = tally;
  return { stateOf: noteOf, append, close, counts, dropped, served };
}

/** Counts the rows that count, and remembers which parameters were dropped and which models answered. */
function createTally() {
  const byOutcome = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  const dropped = new Set<string>();
  const served = new Set<string>();
  let responses = 0;
  return {
    add(row: Response, replaced: ResponseState | undefined) {
      if (replaced === undefined) responses++;
      else byOutcome[replaced.outcome]--;
      byOutcome[row.outcome]++;
      for (const name of row.dropped ?? []) dropped.add(name);
      if (row.served !== undefined) served.add(row.served);
    },
    counts: () => ({ responses, ...byOutcome }),
    dropped: () => [...dropped].sort(),
    served: () => [...served].sort(),
  };
}
