import type { JudgeSummary } from '../../judge/runSummary.js';
import { runPaths } from '../../suites/paths.js';
import { readRows } from '../../suites/readRows.js';
import { isLaterRepeat } from '../../suites/rowKey.js';
import { type Judgement, judgementSchema, outcomes, responseSchema } from '../../suites/schema.js';
import type { ReportedRun } from '../reportData.js';

/** Bad rows were counted when the run was summarized, and are shown in the report. */
const passOver = () => {};

const unanswered: ReadonlySet<string> = new Set(outcomes.filter((outcome) => outcome !== 'ok'));

/**
 * Streams the runs' responses and their first judge's rows and says what became of each item, by id: the outcome of the
 * response where it is not ok ("refused", ...), else the verdict ("score 4", "right", "unscored", "not judged"). Items
 * without a response and a verdict are absent. Of several rows of an item the last one counts; of repeats the first.
 *
 * @param runOf Position of the run to go by for an item, so that several runs need no more memory than one.
 */
export async function readStatuses(
  runs: readonly ReportedRun[],
  runOf: (id: string) => number,
): Promise<Map<string, string>> {
  const statuses = new Map<string, string>();
  for (const [position, { folder, summary }] of runs.entries()) {
    for await (const row of readRows(runPaths(folder).responses, responseSchema, passOver)) {
      const { id, outcome } = row;
      if (isLaterRepeat(row)) continue;
      if (runOf(id) === position) statuses.set(id, outcome === 'ok' ? 'not judged' : outcome);
    }
    for await (const judgement of firstJudgements(folder, summary.judges)) {
      const { id } = judgement;
      if (isLaterRepeat(judgement) || runOf(id) !== position || unanswered.has(statuses.get(id) ?? ''))
        continue;
      statuses.set(id, verdictOf(judgement));
    }
  }
  return statuses;
}

async function* firstJudgements(folder: string, [first]: readonly JudgeSummary[]): AsyncGenerator<Judgement> {
  if (first === undefined) return;
  const path = runPaths(folder).judgementRows(first.name);
  for await (const row of readRows(path, judgementSchema, passOver)) {
    if (row.judge === first.judge) yield row;
  }
}

function verdictOf({ outcome, correct, responseAccuracy }: Judgement): string {
  if (outcome === 'unscored') return 'unscored';
  if (correct !== null) return correct ? 'right' : 'wrong';
  return responseAccuracy === null ? 'unscored' : `score ${Math.round(responseAccuracy)}`;
}
