import { runPaths } from '../../suites/paths.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import {
  type Item,
  type JudgeManifest,
  type Judgement,
  judgeManifestSchema,
  judgementSchema,
} from '../../suites/schema/schema.js';
import { averageRepeats, type ItemVerdicts, noVerdicts } from './averageRepeats.js';
import { joinRows } from './joinRows.js';
import type { ItemOutcome, Outcomes } from './readOutcomes.js';
import { repeatColumns } from './repeatColumns.js';
import type { RowReport } from './rowReport.js';

/** Outcomes of a response, and so reasons of a judgement, without anything the model said. */
const withoutAnswer: ReadonlySet<string> = new Set<ItemOutcome>(['failed', 'filtered', 'missing']);

/** Where verdicts come from and what they are joined to. */
export interface VerdictSource {
  /** Run folder. */
  readonly folder: string;
  /** Base name of the judgement file, such as "rules". */
  readonly judge: string;
  readonly indexById: ReadonlyMap<string, number>;
  readonly formOf: (index: number) => Item['form'];
  readonly outcomes: Outcomes;
}

/** One judge's verdicts by position of the item. */
export interface Verdicts extends ItemVerdicts {
  readonly manifest: JudgeManifest;
  readonly report: RowReport;
  /** What was answered in each repeat, as numbers that are equal for equal answers; NaN without an answer. */
  readonly answers: readonly Float64Array[];
}

/**
 * Streams a judge's rows into arrays, and averages the repeats of an item. A closed answer that chose no option, though
 * the model had its say, counts 0 and is not marked as scored; an open answer without a score counts nowhere.
 *
 * @throws InputError when the judge's manifest or rows cannot be read.
 */
export async function readVerdicts(source: VerdictSource): Promise<Verdicts> {
  const { folder, judge, indexById, outcomes } = source;
  const paths = runPaths(folder);
  const manifest = await readManifest(paths.judgementManifest(judge), judgeManifestSchema);
  const columns = repeatColumns(() => ({
    ...noVerdicts(indexById.size),
    answer: new Float64Array(indexById.size).fill(Number.NaN),
  }));
  const join = {
    path: paths.judgementRows(judge),
    schema: judgementSchema,
    indexById,
    isByJudge: (row: Judgement) => row.judge === manifest.judge,
  };
  const report = await joinRows(join, (row, index) => {
    const form = source.formOf(index);
    const { judged, scored, score, hallucination, answer } = columns.at(row.repeat);
    const given = givenScore(row, form);
    const isAnswer = hasAnswer(row, outcomes.ofRepeat(index, row.repeat ?? 0));
    judged[index] = 1;
    scored[index] = given === null ? 0 : 1;
    score[index] = given ?? (form === 'closed' && isAnswer ? 0 : Number.NaN);
    hallucination[index] = row.hallucination ?? Number.NaN;
    answer[index] = isAnswer ? answerOf(row, form) : Number.NaN;
  });
  const repeats = Math.max(columns.all.length, outcomes.repeats);
  const answers = columns.all.map(({ answer }) => answer);
  return { ...averageRepeats(columns.all, repeats), manifest, report, answers };
}

function givenScore(row: Judgement, form: Item['form']): number | null {
  if (row.outcome !== 'scored') return null;
  if (form === 'open') return row.responseAccuracy;
  return row.correct === null ? null : Number(row.correct);
}

/**
 * A refused or unparseable closed answer is not correct. A call that failed or was filtered is no answer at all, nor does
 * an answer become wrong because the judge failed on it.
 */
function hasAnswer({ by, reason }: Judgement, outcome: ItemOutcome): boolean {
  return by !== 'error' && !withoutAnswer.has(outcome) && !withoutAnswer.has(reason ?? '');
}

/** To choose no option is an answer like another. An open answer is known by its score alone. */
function answerOf({ choice, responseAccuracy }: Judgement, form: Item['form']): number {
  return form === 'closed' ? (choice ?? -1) : (responseAccuracy ?? Number.NaN);
}
