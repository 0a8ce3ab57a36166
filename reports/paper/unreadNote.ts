import { type AnswerKindName, measuresOf } from '../../suites/answers/answerKinds.js';
import type { MeasureName } from '../../suites/measures.js';
import { formatShare } from '../text/formatNumber.js';
import type { PaperRun, PaperSource, PaperSuite } from './paperSource.js';

const practice =
  'What a model left open (refused, filtered, empty, unreadable) is counted as in the paper: as wrong where it had options, and ' +
  'not at all in open questions, so no score here is to be read without the share that was answered.';

/** How much of what the tables are about each model answered, and how the rest is counted; nothing where nothing is judged. */
export function unreadNote({ suites }: Pick<PaperSource, 'suites'>): string[] {
  const shares = suites.flatMap((of) =>
    of.runs.flatMap((run) => {
      const closed = unreadShareOfRun(of, run, 'accuracy');
      const open = unreadShareOfRun(of, run, 'responseAccuracy');
      if (closed === null && open === null) return [];
      const suite = suites.length === 1 ? '' : ` (${of.label})`;
      return [`${run.model}${suite} ${formatShare(closed)} and ${formatShare(open)}`];
    }),
  );
  if (shares.length === 0) return [];
  return [practice, `Unread multiple-choice and open answers: ${shares.join(', ')}.`];
}

/** Share of the items with this score of which it is not told. */
function unreadShareOfRun({ suite }: PaperSuite, { verdicts }: PaperRun, score: MeasureName): number | null {
  const kinds = suite.columns.kind;
  const hasScore = kinds.texts.map((kind) => measuresOf({ kind: kind as AnswerKindName })[0] === score);
  const told = verdicts?.measures[score]?.told;
  let [items, open] = [0, 0];
  for (let item = 0; item < suite.size; item++) {
    if (!hasScore[kinds.codes[item]]) continue;
    items++;
    open += 1 - (told?.[item] ?? 0);
  }
  return verdicts === null || items === 0 ? null : open / items;
}
