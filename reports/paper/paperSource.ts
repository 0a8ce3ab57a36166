import { type ItemPairs, pairByCondition } from '../../results/compare/pairByCondition.js';
import type { PictureColumns } from '../../results/join/pictureColumns.js';
import type { Verdicts } from '../../results/join/readVerdicts.js';
import type { RunColumns } from '../../results/join/runColumns.js';
import type { SuiteColumns } from '../../results/join/suiteColumns.js';
import { inPaper } from '../../results/select/inPaper.js';
import type { ConditionName, PromptName } from '../../suites/conditions.js';
import type { LoadedReport, LoadedSuite } from '../loadReport.js';
import type { ReportData, ReportedSuite } from '../reportData.js';

/** What may be chosen about the paper's tables. */
export interface PaperOptions {
  /** Of the perturbations in the table of robustness. */
  readonly severity: number;
  /** Prompts whose items are pooled where a table is not about prompts. */
  readonly prompts: readonly PromptName[];
}

/** A run with the judge's verdicts on it. */
export interface PaperRun {
  /** What rows call it: the model, and the run where the suite has several of that model. */
  readonly model: string;
  readonly run: RunColumns;
  /** Null where this judge did not judge it. */
  readonly verdicts: Verdicts | null;
  /** Number of the subject of each of the suite's items. */
  readonly subjects: Uint32Array;
}

/** A suite with its runs as one judge saw them. */
export interface PaperSuite {
  readonly label: string;
  readonly suite: SuiteColumns;
  /** What the key says of a suite of pictures. */
  readonly pictures: PictureColumns | null;
  readonly runs: readonly PaperRun[];
  /** Its items in pairs that differ in one condition alone; made once. */
  readonly pairsBy: (condition: ConditionName) => readonly ItemPairs[];
}

/** All that one judge's tables are made of. */
export interface PaperSource extends PaperOptions {
  /** What the report calls the judge. */
  readonly judge: string;
  /** Its name for `radvuqa judge --judge`. */
  readonly judgeArgument: string;
  readonly suites: readonly PaperSuite[];
}

/** A source for each judge of the report, in order of first run; one without verdicts where nothing is judged yet. */
export function paperSources(
  loaded: LoadedReport,
  { suites }: ReportData,
  options: PaperOptions,
): PaperSource[] {
  const judges = suites.flatMap(({ runs }) => runs.flatMap((run) => run.judges));
  const labels = [...new Set(judges.map(({ label }) => label))];
  const pairs = loaded.map(({ suite }) => pairsOnce(suite));
  return (labels.length === 0 ? ['rules'] : labels).map((judge) => {
    const manifest = judges.find(({ label }) => label === judge)?.manifest;
    const argument =
      manifest === undefined || manifest.provider === 'rules'
        ? 'rules'
        : `${manifest.provider}:${manifest.model}`;
    return {
      ...options,
      judge,
      judgeArgument: argument,
      suites: loaded.map((one, place) => paperSuite(one, suites[place], { judge, pairsBy: pairs[place] })),
    };
  });
}

function paperVerdicts(verdicts: Verdicts | undefined): Verdicts | null {
  return verdicts === undefined ? null : inPaper(verdicts);
}

function pairsOnce(suite: SuiteColumns): PaperSuite['pairsBy'] {
  const made = new Map<ConditionName, readonly ItemPairs[]>();
  return (condition) => {
    const pairs = made.get(condition) ?? pairByCondition(suite, condition);
    made.set(condition, pairs);
    return pairs;
  };
}

function paperSuite(
  { suite, key, runs }: LoadedSuite,
  reported: ReportedSuite,
  { judge, pairsBy }: Pick<PaperSource, 'judge'> & Pick<PaperSuite, 'pairsBy'>,
): PaperSuite {
  const names = runs.map(({ manifest }) => `${manifest.model.provider}:${manifest.model.name}`);
  const paperRuns = runs.map((run, place) => {
    const isOneOfSeveral = names.filter((name) => name === names[place]).length > 1;
    const own = reported.runs[place].judges.find(({ label }) => label === judge);
    return {
      model: isOneOfSeveral ? `${names[place]} (${run.name})` : names[place],
      run,
      verdicts: paperVerdicts(own === undefined ? undefined : run.verdicts.get(own.summary.name)),
      subjects: suite.columns.subject.codes,
    };
  });
  return { label: reported.label, suite, pictures: key?.pictures ?? null, runs: paperRuns, pairsBy };
}
