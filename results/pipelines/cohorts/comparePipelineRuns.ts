import { UsageError } from '../../../util/radvuqaError.js';
import { judgedRuns, loadCompared } from '../../compare/loadCompared.js';
import { readAskedPrograms } from '../askedPrograms.js';
import { judgedPipelines } from '../judgedPipelines.js';
import {
  type CohortOptions,
  type CohortRow,
  type ComparedPipeline,
  compareCohorts,
} from './compareCohorts.js';
import { readCohorts } from './readCohorts.js';
import { type UncountedPipelines, uncountedPipelines } from './uncountedPipelines.js';

/** Runs of pipelines, and the file that says which groups they are in. */
export interface PipelineGroupOptions extends CohortOptions {
  /** Run folders. */
  readonly runs: readonly string[];
  /** Suite folder that all runs are of, with its key. */
  readonly suite: string;
  /** CSV file: see `readCohorts`. */
  readonly groups: string;
  /** Base name of the judgement files; not needed when the runs have one judge in common. */
  readonly judge?: string;
}

/** Groups of models, and what is in none of their numbers. */
export interface CohortComparison {
  readonly rows: readonly CohortRow[];
  readonly uncounted: readonly UncountedPipelines[];
}

/**
 * Compares groups of models that write pipelines: on each data set and with each prompt, with failed pipelines once as Dice 0 and once
 * left out. Pipelines that were never made are in neither.
 *
 * @throws UsageError for a suite of another kind, or groups that do not fit; InputError when a file cannot be read.
 * @example of models of two years, of which the later are expected to be better
 * await comparePipelineRuns({ runs, suite: 'suites/pipelines', groups: 'cohorts.csv', greater: { year: '2025' } });
 */
export async function comparePipelineRuns({
  groups,
  greater,
  ...source
}: PipelineGroupOptions): Promise<CohortComparison> {
  const cohorts = readCohorts(groups);
  const { suite, compared } = await loadCompared(source);
  const programs = await readAskedPrograms(suite);
  if (programs.length === 0) {
    const expected = 'a suite of segmentation pipelines, with --groups';
    throw new UsageError({ subject: source.suite, expected, found: suite.manifest.kind });
  }
  const pipelines: ComparedPipeline[] = [];
  for (const [place, { verdicts, name }] of judgedRuns(compared, false).entries()) {
    const judged = await judgedPipelines(compared[place].run, verdicts, programs);
    for (const { asked, dice, end } of judged)
      pipelines.push({ run: name, set: asked.set, prompt: asked.prompt, dice, end });
  }
  const rows = compareCohorts(pipelines, cohorts, greater === undefined ? {} : { greater });
  return { rows, uncounted: uncountedPipelines(pipelines) };
}
