import { runPaths } from '../../suites/paths.js';
import { readManifest } from '../../suites/readRows.js';
import {
  type Item,
  type JudgeManifest,
  type Judgement,
  judgeManifestSchema,
  judgementSchema,
} from '../../suites/schema.js';
import type { RowReport } from '../rowReport.js';
import { joinRows } from './joinRows.js';
import type { ItemOutcome } from './readOutcomes.js';

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
  readonly outcomeOf: (index: number) => ItemOutcome;
}

/** One judge's verdicts by position of the item. */
export interface Verdicts {
  readonly manifest: JudgeManifest;
  readonly report: RowReport;
  /** 1 where there is a judgement row. */
  readonly judged: Uint8Array;
  /** 1 where the judge gave a score. */
  readonly scored: Uint8Array;
  /** Response accuracy (open) or 1 and 0 (closed) where it counts in the mean, else NaN. */
  readonly score: Float64Array;
  /** 1 or 0 where the judge could tell, else NaN. */
  readonly hallucination: Float64Array;
}

/**
 * Streams a judge's rows into arrays. A closed answer that chose no option, though the model had its say, counts 0
 * and is not marked as scored; an open answer without a score counts nowhere.
 *
 * @throws InputError when the judge's manifest or rows cannot be read.
 */
export async function readVerdicts(source: VerdictSource): Promise<Verdicts> {
  const paths = runPaths(source.folder);
  const manifest = await readManifest(paths.judgementManifest(source.judge), judgeManifestSchema);
  const size = source.indexById.size;
  const judged = new Uint8Array(size);
  const scored = new Uint8Array(size);
  const score = new Float64Array(size).fill(Number.NaN);
  const hallucination = new Float64Array(size).fill(Number.NaN);
  const join = {
    path: paths.judgementRows(source.judge),
    schema: judgementSchema,
    indexById: source.indexById,
    isByJudge: (row: Judgement) => row.judge === manifest.judge,
  };
  const report = await joinRows(join, (row, index) => {
    const form = source.formOf(index);
    const given = givenScore(row, form);
    judged[index] = 1;
    scored[index] = given === null ? 0 : 1;
    score[index] = given ?? scoreWithoutVerdict(row, form, source.outcomeOf(index));
    hallucination[index] = row.hallucination ?? Number.NaN;
  });
  return { manifest, report, judged, scored, score, hallucination };
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
function scoreWithoutVerdict(row: Judgement, form: Item['form'], outcome: ItemOutcome): number {
  const judgeFailed = row.by === 'error';
  const hasAnswer = !withoutAnswer.has(outcome) && !withoutAnswer.has(row.reason ?? '');
  return form === 'closed' && hasAnswer && !judgeFailed ? 0 : Number.NaN;
}
