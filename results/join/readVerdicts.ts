import {
  type AnswerKindName,
  answerKinds,
  categoryOf,
  measuresOf,
  ratingOf,
  scoreOf,
} from '../../suites/answers/answerKinds.js';
import { type MeasureName, measureOf } from '../../suites/measures.js';
import { runPaths } from '../../suites/paths.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { isSealed } from '../../suites/rows/seal.js';
import {
  foreignJudgeProvider,
  type JudgeManifest,
  type Judgement,
  judgeManifestSchema,
  judgementSchema,
  type MeasuredValues,
} from '../../suites/schema/schema.js';
import {
  type ItemVerdicts,
  type RepeatMeasure,
  type RepeatVerdicts,
  reduceRepeats,
} from '../reduce/reduceRepeats.js';
import { type JoinedRows, joinRows } from './joinRows.js';
import type { ItemOutcome } from './readOutcomes.js';
import { type RepeatColumns, repeatColumns } from './repeatColumns.js';
import type { RowReport } from './rowReport.js';
import { type StandingSource, standingOf } from './standingOf.js';

/** Outcomes of a response, and so reasons of a judgement, without anything the model said. */
const withoutAnswer: ReadonlySet<string> = new Set<ItemOutcome>(['failed', 'filtered', 'missing']);
/** Those of them that are no doing of the model. */
const notAsked: ReadonlySet<string> = new Set<ItemOutcome>(['failed', 'missing']);

/** Where verdicts come from and what they are joined to. */
interface VerdictSource extends StandingSource {
  /** Run folder. */
  readonly folder: string;
  /** Base name of the judgement file, such as "rules". */
  readonly judge: string;
  /** Which rows are wanted: those of now, or those of which nobody knows whose they are. */
  readonly wanted: 'current' | 'foreign';
  /** Whether somebody handed the run in, who alone knows what became of his calls: what is absent or failed is not answered then. */
  readonly isHandedIn: boolean;
}

/** One judge's verdicts by position of the item. */
export interface Verdicts extends ItemVerdicts, JoinedRows {
  readonly manifest: JudgeManifest;
  /** The names of categories, by their numbers. */
  readonly categories: readonly string[];
  /** What was answered in each repeat: the number of its category, or else its score; -1 where no category was read, NaN without an answer. */
  readonly answers: readonly Float64Array[];
  /** 1 where the answer of a repeat was read in the form that was asked for, and not from other words. */
  readonly asAsked: readonly Uint8Array[];
  /** 1 where the answer of a repeat was to decline. */
  readonly refused: readonly Uint8Array[];
  /** Why there is no score, as far as its words before a colon: names, and their numbers in each repeat, -1 where there is a score or no row. */
  readonly reasons: { readonly names: readonly string[]; readonly byRepeat: readonly Int32Array[] };
  /** What is joined, of each repeat; empty where items were asked once. */
  readonly byRepeat: readonly RepeatVerdicts[];
  /** Rows that flag an answer as an attack on the judge. */
  readonly flagged: number;
}

/**
 * Streams a judge's rows into columns, and joins the repeats of an item. What the model did not answer counts as its
 * measures say: as the worst value, which is not told, or nowhere.
 *
 * @throws InputError when the judge's manifest or rows cannot be read.
 */
export async function readVerdicts(source: VerdictSource): Promise<Verdicts> {
  const { folder, judge, wanted, outcomes, isHandedIn } = source;
  const { indexById, kindOf } = source.suite;
  const paths = runPaths(folder);
  const manifest = await readManifest(paths.judgementManifest(judge), judgeManifestSchema);
  const { seed } = source.suite.manifest;
  const isForeign =
    manifest.provider === foreignJudgeProvider || (seed !== null && !isSealed(manifest, seed));
  const columns = repeatColumns(() => noVerdicts(indexById.size));
  const categories = numberedNames();
  const reasons = numberedNames();
  const join = {
    path: paths.judgementRows(judge),
    schema: judgementSchema,
    indexById,
    leaveOut: (row: Judgement, index: number) => {
      const own = standingOf(row, index, source);
      const standing = isForeign && own === 'current' ? 'foreign' : own;
      if (standing !== wanted) return standing === 'current' ? 'otherJudge' : standing;
      return row.judge === manifest.judge ? null : 'otherJudge';
    },
  };
  let flagged = 0;
  const joined = await joinRows(join, (row, index) => {
    if (row.outcome === 'unscored' && row.flagged !== undefined) flagged++;
    const outcome = outcomes.ofRepeat(index, row.repeat ?? 0);
    const isAnswer = hasAnswer(row, outcome);
    const isUnanswered = leftOpen(row, outcome, isHandedIn);
    const category = isAnswer ? categoryIn(row) : null;
    const code = category === null ? -1 : categories.codeOf(category);
    const rating = isAnswer ? ratingIn(row) : Number.NaN;
    const reason = row.outcome === 'unscored' ? reasons.codeOf(row.reason.split(':', 1)[0]) : -1;
    const judged = { row, isAnswer, isUnanswered, code, reason, rating, kind: kindOf(index) };
    setVerdict(columns.at(row.repeat), index, judged);
  });
  const repeats = Math.max(columns.all.length, outcomes.repeats);
  if (isHandedIn) countAbsent(columns, repeats, source);
  const answers = columns.all.map(({ answer }) => answer);
  const refused = columns.all.map((column) => column.refused);
  return {
    ...reduceRepeats(columns.all, repeats),
    ...joined,
    report: { ...joined.report, gone: countGone(manifest, joined.report) },
    manifest,
    categories: categories.names(),
    answers,
    asAsked: columns.all.map((column) => column.asAsked),
    refused,
    reasons: { names: reasons.names(), byRepeat: columns.all.map(({ reason }) => reason) },
    byRepeat: repeats > 1 ? columns.all : [],
    flagged,
  };
}

/** How many of the rows that a judge counted are neither used nor left out with a reason of their own. */
function countGone(
  { counts: { scored = 0, unscored = 0 } }: JudgeManifest,
  { rows, duplicates, stale, foreign }: RowReport,
): number {
  return Math.max(0, scored + unscored - (rows - duplicates) - stale - foreign);
}

/** Numbers names in the order in which they come. */
function numberedNames() {
  const codes = new Map<string, number>();
  return {
    codeOf(name: string): number {
      const code = codes.get(name) ?? codes.size;
      codes.set(name, code);
      return code;
    },
    names: (): readonly string[] => [...codes.keys()],
  };
}

interface JudgedAnswer {
  readonly row: Judgement;
  readonly isAnswer: boolean;
  /** Whether the model is to blame that there is no value. */
  readonly isUnanswered: boolean;
  /** Number of its category; -1 where there is none. */
  readonly code: number;
  /** Number of the reason why there is no score; -1 where there is one. */
  readonly reason: number;
  /** NaN where there is none. */
  readonly rating: number;
  readonly kind: AnswerKindName;
}

interface GrowingVerdicts extends RepeatVerdicts {
  readonly answer: Float64Array;
  readonly asAsked: Uint8Array;
  readonly refused: Uint8Array;
  readonly reason: Int32Array;
  readonly measures: Partial<Record<MeasureName, RepeatMeasure>>;
}

function noVerdicts(size: number): GrowingVerdicts {
  return {
    judged: new Uint8Array(size),
    category: new Int32Array(size).fill(-1),
    rating: new Float64Array(size).fill(Number.NaN),
    answer: new Float64Array(size).fill(Number.NaN),
    asAsked: new Uint8Array(size),
    refused: new Uint8Array(size),
    reason: new Int32Array(size).fill(-1),
    measures: {},
  };
}

/** Puts a verdict in its place; the last one on an item is the one that counts. */
function setVerdict(columns: GrowingVerdicts, index: number, judged: JudgedAnswer): void {
  const { row, isAnswer, isUnanswered, code, reason, rating, kind } = judged;
  columns.judged[index] = 1;
  columns.refused[index] = row.outcome === 'unscored' && row.reason === 'refused' ? 1 : 0;
  columns.reason[index] = reason;
  columns.asAsked[index] = row.outcome === 'scored' && row.reading?.had === 'as asked' ? 1 : 0;
  columns.category[index] = code;
  columns.rating[index] = rating;
  columns.answer[index] = isAnswer ? answerOf(judged) : Number.NaN;
  setValues(columns, index, { kind, values: row.outcome === 'scored' ? row.values : {}, isUnanswered });
}

interface MeasuredAnswer {
  readonly kind: AnswerKindName;
  readonly values: MeasuredValues;
  readonly isUnanswered: boolean;
}

function setValues(columns: GrowingVerdicts, index: number, answer: MeasuredAnswer): void {
  for (const measure of measuresOf(answer)) {
    const told = answer.values[measure];
    const { worst, whenUnread } = measureOf(measure);
    const assumed = answer.isUnanswered && whenUnread === 'worst' ? worst : null;
    const value = told ?? assumed ?? Number.NaN;
    if (columns.measures[measure] === undefined && Number.isNaN(value)) continue;
    columns.measures[measure] ??= noValues(columns.judged.length);
    columns.measures[measure].values[index] = value;
    columns.measures[measure].told[index] = told === undefined ? 0 : 1;
  }
}

/** Items of a run that was handed in without a row for them. */
function countAbsent(
  columns: RepeatColumns<GrowingVerdicts>,
  repeats: number,
  { suite, outcomes }: VerdictSource,
): void {
  for (let repeat = 0; repeat < repeats; repeat++) {
    const column = columns.at(repeat);
    for (let index = 0; index < suite.size; index++) {
      if (outcomes.ofRepeat(index, repeat) !== 'missing' || column.judged[index] === 1) continue;
      setValues(column, index, { kind: suite.kindOf(index), values: {}, isUnanswered: true });
    }
  }
}

function noValues(size: number): RepeatMeasure {
  return { values: new Float64Array(size).fill(Number.NaN), told: new Uint8Array(size) };
}

/**
 * A refused or unparseable answer is an answer. A call that failed or was filtered is none at all, nor does an answer become
 * wrong because the judge failed on it.
 */
function hasAnswer(row: Judgement, outcome: ItemOutcome): boolean {
  const reason = row.outcome === 'unscored' ? row.reason : '';
  return row.by !== 'error' && !withoutAnswer.has(outcome) && !withoutAnswer.has(reason);
}

/** The judge's failures are not the model's, nor are calls that failed, unless the model's own people made them. */
function leftOpen(row: Judgement, outcome: ItemOutcome, isHandedIn: boolean): boolean {
  if (row.outcome === 'scored' || row.by === 'error') return false;
  return isHandedIn || !(notAsked.has(outcome) || notAsked.has(row.reason));
}

function categoryIn(row: Judgement): string | null {
  return row.outcome === 'scored' && row.reading !== null ? categoryOf(row.reading) : null;
}

function ratingIn(row: Judgement): number {
  return (row.outcome === 'scored' && row.reading !== null ? ratingOf(row.reading) : null) ?? Number.NaN;
}

/** What could not be read is an answer like another, where answers are categories; else one is known by its score alone. */
function answerOf({ row, code, kind }: JudgedAnswer): number {
  if (code >= 0 || 'categories' in answerKinds[kind]) return code;
  return row.outcome === 'scored' ? (row.values[scoreOf({ kind })] ?? Number.NaN) : Number.NaN;
}
